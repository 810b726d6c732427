package facewright.app.playback;

/** Plays nothing, for machines without a sound device and for tests. */
public final class SilentOutput implements AudioOutput {
    @Override
    public void start(int rateHertz, int channelCount, Lead lead, Renderer renderer) {}

    @Override
    public void stop() {}

    @Override
    public long playedSamples() {
        return -1;
    }

    @Override
    public SoundState state() {
        return SoundState.NO_DEVICE;
    }

    @Override
    public void setGain(double gain) {}

    @Override
    public void close() {}
}
