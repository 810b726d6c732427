package facewright.domain;

/**
 * Sound in the quality it is heard in: one or more channels of float samples, nominally in [-1, 1].
 * Exports write it beside the motion. Safe for concurrent reading.
 */
public interface SoundTrack {
    SampleRate rate();

    int channelCount();

    /** Samples per channel. */
    int sampleCount();

    /**
     * Copies samples of all channels.
     *
     * @param fromSample first sample; may lie outside the sound
     * @param destination (channels)(samples); zeros where there is no sound
     */
    void copy(int fromSample, float[][] destination);
}
