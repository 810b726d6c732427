package facewright.method.signal;

import facewright.method.signal.ClosureDetector.Dip;

/**
 * How much a dip of sonority sounds like closed lips. A weighted sum of seven things that can be
 * heard; the factors were fitted to labelled speech of four synthetic voices. Each voice left out
 * in turn, at 0 it finds 85 % of the p, b, m among the dips and takes 20 % of the other dips (t, k,
 * n, ...) for one.
 */
final class BilabialScore {
    private static final double BIAS = -9.61;
    private static final double PER_STEP = 0.0902;
    private static final int MOST_STEPS = 30;
    private static final double PER_MURMUR = 0.161;
    private static final double PER_FIRST = -0.253;
    private static final double PER_HISS = -0.0661;
    private static final double PER_TRANSITION = -1.45;
    private static final double PER_BURST = -0.0353;
    private static final double PER_TILT = 0.187;

    private BilabialScore() {}

    /** Positive for p, b and m. */
    static double of(Cues cues, Dip dip) {
        int start = dip.start();
        int end = dip.end();
        boolean longEnough = end - start + 1 > 4;
        int inner = longEnough ? start + 1 : start;
        int innerEnd = longEnough ? end : end + 1;
        double around = 0.5 * (dip.before() + dip.after());

        // Lips stay shut longer than the tongue's tip touches.
        double score = BIAS + PER_STEP * Math.min(MOST_STEPS, end - start + 1);
        // The voice goes on below 400 Hz behind closed lips; the first formant does not get out.
        score += PER_MURMUR * (mean(cues.murmur, inner, innerEnd) - around);
        score += PER_FIRST * (mean(cues.first, inner, innerEnd) - around);
        // Nothing hisses.
        score += PER_HISS * (maximum(cues.hiss, inner, innerEnd) - around);
        // The second formant falls towards a closure of the lips.
        score +=
                PER_TRANSITION
                        * (mean(cues.secondCentre, start - 3, start)
                                - mean(cues.secondCentre, start - 13, start - 7));
        // Lips open with a dull burst, the tongue with a bright one.
        score += PER_BURST * (maximum(cues.upper, end - 1, end + 4) - around);
        // A long mouth behind the lips resonates lower than a short one behind the tongue.
        score += PER_TILT * (mean(cues.low, inner, innerEnd) - mean(cues.middle, inner, innerEnd));
        return score;
    }

    private static double mean(float[] curve, int from, int to) {
        int first = Math.max(0, Math.min(curve.length - 1, from));
        int last = Math.max(first + 1, Math.min(curve.length, to));
        double sum = 0;
        for (int i = first; i < last; i++) {
            sum += curve[i];
        }
        return sum / (last - first);
    }

    private static double maximum(float[] curve, int from, int to) {
        double maximum = -1000;
        for (int i = Math.max(0, from); i < Math.min(curve.length, to); i++) {
            maximum = Math.max(maximum, curve[i]);
        }
        return maximum;
    }
}
