package facewright.app.playback;

import java.util.function.LongSupplier;

/** A nano clock that a test moves. */
public final class FakeTime implements LongSupplier {
    private long nanos = 5_000_000_000L;

    @Override
    public long getAsLong() {
        return nanos;
    }

    public void advance(double seconds) {
        nanos += Math.round(seconds * 1e9);
    }
}
