package facewright.nn.model;

import facewright.domain.AudioClip;
import facewright.domain.FrameRate;

/**
 * Lets the mouth rest where there is no sound at all, so that what a network makes of nothing is
 * never seen. Pauses of speech are not meant: networks know those.
 */
final class RestInSilence {
    /** Below -70 dB there is no sound. */
    private static final double SILENT = 1e-7;

    /** Length of the pieces that sound or do not, s. */
    private static final double STEP_SECONDS = 0.01;

    /** The mouth leaves its rest this long before a sound, and is free of it this long before. */
    private static final double LEAVES_SECONDS = 0.2;

    private static final double FREE_BEFORE_SECONDS = 0.1;

    /** The mouth stays free of rest this long after a sound, and is at rest this long after. */
    private static final double FREE_AFTER_SECONDS = 0.3;

    private static final double RESTS_SECONDS = 0.5;

    private RestInSilence() {}

    /**
     * Blends frames towards rest, in place.
     *
     * @param frames (T)(channels)
     * @param rest (channels)
     */
    static void apply(float[][] frames, FrameRate rate, AudioClip clip, float[] rest) {
        double[] free = freedom(sounding(clip));
        for (int t = 0; t < frames.length; t++) {
            int step = (int) Math.round(rate.timeSeconds(t) / STEP_SECONDS);
            double share = free.length == 0 ? 0 : free[Math.min(free.length - 1, step)];
            if (share < 1) {
                for (int k = 0; k < rest.length; k++) {
                    frames[t][k] = (float) (rest[k] + share * (frames[t][k] - rest[k]));
                }
            }
        }
    }

    /** Whether there is any sound in each step. */
    private static boolean[] sounding(AudioClip clip) {
        int length = Math.max(1, (int) (clip.rate().hertz() * STEP_SECONDS));
        float[] samples = clip.toArray();
        boolean[] sounding = new boolean[(samples.length + length - 1) / length];
        for (int i = 0; i < sounding.length; i++) {
            int end = Math.min(samples.length, (i + 1) * length);
            double power = 0;
            for (int k = i * length; k < end; k++) {
                power += (double) samples[k] * samples[k];
            }
            sounding[i] = power / (end - i * length) > SILENT;
        }
        return sounding;
    }

    /** The share of the network in each step, 0 in silence. */
    private static double[] freedom(boolean[] sounding) {
        double[] free = new double[sounding.length];
        double since = RESTS_SECONDS;
        for (int i = 0; i < free.length; i++) {
            since = sounding[i] ? 0 : since + STEP_SECONDS;
            free[i] = ramp(since, FREE_AFTER_SECONDS, RESTS_SECONDS);
        }
        double until = LEAVES_SECONDS;
        for (int i = free.length - 1; i >= 0; i--) {
            until = sounding[i] ? 0 : until + STEP_SECONDS;
            free[i] = Math.max(free[i], ramp(until, FREE_BEFORE_SECONDS, LEAVES_SECONDS));
        }
        return free;
    }

    private static double ramp(double distance, double full, double none) {
        return Math.max(0, Math.min(1, (none - distance) / (none - full)));
    }
}
