package facewright.app.playback;

/**
 * The sound of one clip as playback reads it: one or two channels of float samples in [-1, 1].
 * Immutable, so it can be read from any thread.
 */
public interface ClipSound {
    /** Samples per second of one channel. */
    int rateHertz();

    /** Number of channels, 1 or 2. */
    int channelCount();

    /** Samples per channel. */
    int sampleCount();

    /**
     * Copies samples [fromSample, fromSample + destination[0].length); zeros outside the clip.
     *
     * @param destination one array per channel, all of the same length
     */
    void copy(int fromSample, float[][] destination);
}
