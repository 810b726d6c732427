package facewright.app.playback;

import facewright.domain.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * What one stream plays: from where, which way, how fast, and where it ends or loops. The
 * <em>unrolled</em> time of a programme is clip time counted along the way, without the jumps of
 * the loop. Immutable.
 *
 * <p>The loop is a whole number of samples, the same for sound and clock, so they cannot drift
 * apart however long it runs.
 */
final class Programme {
    private final double startSeconds;
    private final double endSeconds;
    private final boolean reversed;
    private final double tempo;
    private final int rateHertz;
    private final long loopStartSample;
    private final long loopEndSample;

    private Programme(
            double startSeconds,
            double endSeconds,
            double tempo,
            int rateHertz,
            @Nullable TimeRange loop) {
        this.startSeconds = startSeconds;
        this.endSeconds = endSeconds;
        this.reversed = endSeconds < startSeconds;
        this.tempo = tempo;
        this.rateHertz = rateHertz;
        this.loopStartSample = loop == null ? 0 : Math.round(loop.startSeconds() * rateHertz);
        this.loopEndSample = loop == null ? 0 : Math.round(loop.endSeconds() * rateHertz);
    }

    /**
     * Plays once; backwards when the end is before the start.
     *
     * @param tempo clip seconds per heard second, above 0
     * @param rateHertz samples per second
     */
    static Programme once(double startSeconds, double endSeconds, double tempo, int rateHertz) {
        return new Programme(startSeconds, endSeconds, tempo, rateHertz, null);
    }

    /** Plays forwards into the range and then round and round inside it. */
    static Programme looping(double startSeconds, TimeRange loop, double tempo, int rateHertz) {
        double start = startSeconds < loop.endSeconds() ? startSeconds : loop.startSeconds();
        return new Programme(start, loop.endSeconds(), tempo, rateHertz, loop);
    }

    boolean loops() {
        return loopEndSample > loopStartSample;
    }

    boolean isReversed() {
        return reversed;
    }

    double tempo() {
        return tempo;
    }

    /** The same way at the tempo that the time stretcher really reaches. */
    Programme withTempo(double exactTempo) {
        @Nullable TimeRange loop =
                loops()
                        ? new TimeRange(
                                (double) loopStartSample / rateHertz,
                                (double) loopEndSample / rateHertz)
                        : null;
        return new Programme(startSeconds, endSeconds, exactTempo, rateHertz, loop);
    }

    /** Clip sample at which the sound starts. */
    long startSample() {
        return Math.round(startSeconds * rateHertz);
    }

    long endSample() {
        return Math.round(endSeconds * rateHertz);
    }

    long loopStartSample() {
        return loopStartSample;
    }

    long loopEndSample() {
        return loopEndSample;
    }

    /** Clip time after this much of the stream has been heard. */
    double clipSeconds(double heardSeconds) {
        double way = heardSeconds * tempo;
        if (reversed) {
            return Math.max(endSeconds, startSeconds - way);
        }
        double seconds = startSeconds + way;
        if (!loops()) {
            return Math.min(endSeconds, seconds);
        }
        double loopStart = (double) loopStartSample / rateHertz;
        double loopEnd = (double) loopEndSample / rateHertz;
        return seconds < loopEnd
                ? seconds
                : loopStart + (seconds - loopStart) % (loopEnd - loopStart);
    }

    boolean isOver(double heardSeconds) {
        return !loops() && heardSeconds * tempo >= Math.abs(endSeconds - startSeconds);
    }
}
