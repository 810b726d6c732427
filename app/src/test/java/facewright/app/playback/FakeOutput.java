package facewright.app.playback;

import java.util.ArrayList;
import java.util.List;

/** A sound output that plays in time with a fake clock and remembers what it was asked to do. */
public final class FakeOutput implements AudioOutput {
    private final FakeTime time;
    private long startNanos;
    private int rate;
    private int channels;
    private boolean running;
    private Renderer renderer;
    public final List<Lead> started = new ArrayList<>();
    public int stopCount;
    public double gain = 1;
    public SoundState state = SoundState.READY;
    public boolean closed;

    /** Replaces the position it would report; negative is unknown. */
    public Long reported;

    public FakeOutput(FakeTime time) {
        this.time = time;
    }

    @Override
    public void start(int rateHertz, int channelCount, Lead lead, Renderer newRenderer) {
        started.add(lead);
        rate = rateHertz;
        channels = channelCount;
        renderer = newRenderer;
        startNanos = time.getAsLong();
        running = true;
    }

    @Override
    public void stop() {
        stopCount++;
        running = false;
    }

    @Override
    public long playedSamples() {
        if (reported != null) {
            return reported;
        }
        return running ? Math.round((time.getAsLong() - startNanos) * 1e-9 * rate) : -1;
    }

    public boolean isRunning() {
        return running;
    }

    /** The next samples of the stream's first channel. */
    public float[] render(int count) {
        float[][] samples = new float[channels][count];
        renderer.render(samples, count);
        return samples[0];
    }

    @Override
    public SoundState state() {
        return state;
    }

    @Override
    public void setGain(double newGain) {
        gain = newGain;
    }

    @Override
    public void close() {
        closed = true;
    }
}
