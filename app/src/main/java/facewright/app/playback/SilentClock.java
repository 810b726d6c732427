package facewright.app.playback;

import java.util.function.LongSupplier;

/** The clock when nothing can be heard: time itself. */
public final class SilentClock implements PlaybackClock {
    private final LongSupplier nanoTime;
    private final long startNanos;

    /**
     * @param nanoTime like {@link System#nanoTime()}
     */
    public SilentClock(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.startNanos = nanoTime.getAsLong();
    }

    @Override
    public double elapsedSeconds() {
        return Math.max(0, (nanoTime.getAsLong() - startNanos) * 1e-9);
    }
}
