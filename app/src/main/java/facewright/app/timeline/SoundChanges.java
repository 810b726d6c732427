package facewright.app.timeline;

import facewright.domain.AudioClip;

/**
 * Where a recording changes: boundaries of phones belong there. The loudness of stretches of 2.5 ms
 * is compared before and after each place, and the largest change nearby wins. Immutable.
 */
public final class SoundChanges {
    private static final double STEP_SECONDS = 0.0025;

    /** Stretches on either side of a place whose loudness is compared. */
    private static final int SIDE = 4;

    private static final double REACH_SECONDS = 0.02;

    /** A change of less than this is none. */
    private static final double LEAST_DECIBELS = 3;

    /** What is quieter than this sounds like nothing. */
    private static final double FLOOR = 1e-5;

    private final double[] changes;

    private SoundChanges(double[] changes) {
        this.changes = changes;
    }

    /** Listens to a recording; takes about a millisecond per minute. */
    public static SoundChanges of(AudioClip clip) {
        double[] loudness = loudness(clip);
        double[] changes = new double[loudness.length];
        for (int i = SIDE; i + SIDE <= loudness.length; i++) {
            double before = 0;
            double after = 0;
            for (int k = 0; k < SIDE; k++) {
                before += loudness[i - 1 - k];
                after += loudness[i + k];
            }
            changes[i] = Math.abs(after - before) / SIDE;
        }
        return new SoundChanges(changes);
    }

    private static double[] loudness(AudioClip clip) {
        float[] samples = clip.toArray();
        double step = STEP_SECONDS * clip.rate().hertz();
        double[] decibels = new double[(int) (samples.length / step)];
        for (int i = 0; i < decibels.length; i++) {
            double sum = 0;
            int from = (int) Math.round(i * step);
            int to = Math.min(samples.length, (int) Math.round((i + 1) * step));
            for (int s = from; s < to; s++) {
                sum += samples[s] * samples[s];
            }
            decibels[i] = 20 * Math.log10(Math.sqrt(sum / Math.max(1, to - from)) + FLOOR);
        }
        return decibels;
    }

    /** The place within 20 ms where the sound changes most; the time itself when it does not. */
    public double nearest(double seconds) {
        int centre = (int) Math.round(seconds / STEP_SECONDS);
        int reach = (int) Math.round(REACH_SECONDS / STEP_SECONDS);
        int best = -1;
        double largest = LEAST_DECIBELS;
        for (int i = Math.max(0, centre - reach);
                i < Math.min(changes.length, centre + reach + 1);
                i++) {
            // Near places are preferred: the hand means something.
            double change = changes[i] * (1 - 0.5 * Math.abs(i - centre) / reach);
            if (change > largest) {
                largest = change;
                best = i;
            }
        }
        return best < 0 ? seconds : best * STEP_SECONDS;
    }
}
