package facewright.app.playback;

/**
 * Where sound goes. At most one stream plays at a time. All methods return at once; they are called
 * from one thread (the FX thread in the studio).
 */
public interface AudioOutput extends AutoCloseable {
    /** Makes the samples of a stream. Called from the output's own thread only. */
    @FunctionalInterface
    interface Renderer {
        /**
         * Fills the first {@code count} samples of every channel; zeros when there is nothing more.
         */
        void render(float[][] destination, int count);
    }

    /**
     * Starts a stream, ending the one that is playing.
     *
     * @param rateHertz samples per second of one channel
     * @param channelCount 1 or 2
     * @param lead how far rendering may run ahead of what is heard
     */
    void start(int rateHertz, int channelCount, Lead lead, Renderer renderer);

    /** Ends the stream; what is not heard yet is dropped. */
    void stop();

    /**
     * Samples per channel of the current stream that the device says it has played; negative when
     * it cannot say. Devices lie: see {@link LineClock}.
     */
    long playedSamples();

    SoundState state();

    /** Loudness factor, 0 (mute) to 1. */
    void setGain(double gain);

    /** Ends everything and gives the device back. */
    @Override
    void close();

    /** How far rendering may run ahead of what is heard. */
    enum Lead {
        /** 300 ms: survives a busy machine. */
        SAFE,
        /** 60 ms: follows the hand while scrubbing. */
        SHORT
    }
}
