package facewright.app.playback;

import java.util.function.LongSupplier;

/**
 * The clock of a sound line: runs with the system's nano clock, slowly corrected towards the
 * position the line reports.
 *
 * <p>Line positions cannot be trusted blindly. Some move in steps of a whole buffer, some jump to
 * the end, some stop while time goes on. So a position counts only at the moment it changes, never
 * when it claims more than could have been played, and is forgotten when it stalls for 300 ms.
 */
public final class LineClock implements PlaybackClock {
    /** How long to wait for a line to start, when there is reason to think that it will. */
    static final double START_PATIENCE_SECONDS = 0.3;

    private static final double STALL_SECONDS = 0.3;

    /** A line may run this much ahead of the nano clock and still be believed. */
    private static final double PLAUSIBLE_LEAD_SECONDS = 0.05;

    private static final double PLAUSIBLE_DRIFT = 0.01;

    /** Differences above this are corrected quickly: people see them. */
    private static final double VISIBLE_ERROR_SECONDS = 0.06;

    private static final double FAST_CORRECTION = 0.5;
    private static final double SLOW_CORRECTION = 0.05;

    private final LongSupplier nanoTime;
    private final LongSupplier playedSamples;
    private final double samplesPerSecond;
    private final double patienceSeconds;
    private final long createdNanos;

    private boolean running;
    private long startNanos;
    private long previousNanos;
    private long previousPlayed;
    private long changedNanos;
    private double correctionSeconds;
    private double pendingSeconds;
    private double latestSeconds;

    /**
     * @param nanoTime like {@link System#nanoTime()}
     * @param playedSamples what the line says it has played since the start; negative: unknown
     * @param rateHertz samples per second
     * @param patienceSeconds how long the clock may stand at 0 until the line starts
     */
    public LineClock(
            LongSupplier nanoTime,
            LongSupplier playedSamples,
            int rateHertz,
            double patienceSeconds) {
        this.patienceSeconds = patienceSeconds;
        this.nanoTime = nanoTime;
        this.playedSamples = playedSamples;
        this.samplesPerSecond = rateHertz;
        this.createdNanos = nanoTime.getAsLong();
    }

    @Override
    public double elapsedSeconds() {
        long now = nanoTime.getAsLong();
        long played = playedSamples.getAsLong();
        if (!running && !start(now, played)) {
            return 0;
        }
        double step = (now - previousNanos) * 1e-9;
        previousNanos = now;
        if (played > previousPlayed) {
            previousPlayed = played;
            changedNanos = now;
            believe(played / samplesPerSecond, (now - startNanos) * 1e-9);
        } else if ((now - changedNanos) * 1e-9 > STALL_SECONDS) {
            pendingSeconds = 0;
        }
        correct(step);
        double seconds = (now - startNanos) * 1e-9 + correctionSeconds;
        latestSeconds = Math.max(latestSeconds, seconds);
        return latestSeconds;
    }

    /** Waits for the line's first sign of life, but not for long. */
    private boolean start(long now, long played) {
        boolean alive = played > 0;
        double waited = (now - createdNanos) * 1e-9;
        if (!alive && waited < patienceSeconds) {
            return false;
        }
        double head = played / samplesPerSecond;
        boolean plausible = alive && head <= waited + PLAUSIBLE_LEAD_SECONDS;
        running = true;
        startNanos =
                plausible
                        ? now - Math.round(head * 1e9)
                        : createdNanos + Math.round(Math.min(waited, patienceSeconds) * 1e9);
        previousNanos = now;
        changedNanos = now;
        previousPlayed = Math.max(0, played);
        return true;
    }

    private void believe(double lineSeconds, double nanoSeconds) {
        double possible = nanoSeconds * (1 + PLAUSIBLE_DRIFT) + PLAUSIBLE_LEAD_SECONDS;
        if (lineSeconds <= possible) {
            pendingSeconds = lineSeconds - (nanoSeconds + correctionSeconds);
        }
    }

    private void correct(double stepSeconds) {
        double share =
                Math.abs(pendingSeconds) > VISIBLE_ERROR_SECONDS
                        ? FAST_CORRECTION
                        : SLOW_CORRECTION;
        double limit = share * stepSeconds;
        double change = Math.max(-limit, Math.min(limit, pendingSeconds));
        correctionSeconds += change;
        pendingSeconds -= change;
    }
}
