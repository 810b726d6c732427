package facewright.app.playback;

import facewright.audio.PlaybackAudio;

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

    /** The sound of a decoded clip. */
    static ClipSound of(PlaybackAudio audio) {
        return new ClipSound() {
            @Override
            public int rateHertz() {
                return audio.rate().hertz();
            }

            @Override
            public int channelCount() {
                return audio.channelCount();
            }

            @Override
            public int sampleCount() {
                return audio.sampleCount();
            }

            @Override
            public void copy(int fromSample, float[][] destination) {
                audio.copy(fromSample, destination);
            }
        };
    }
}
