package facewright.method.signal;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds where the lips close for p, b and m. Wherever sonority dips between two louder stretches,
 * the mouth is narrowed somewhere; a score of what is heard in and around the dip says whether at
 * the lips.
 */
final class ClosureDetector {
    private static final int CONTEXT = 24;
    private static final int EDGE = 12;
    private static final float DIP_DECIBELS = 10;
    private static final int MIN_STEPS = 3;
    private static final int MAX_STEPS = 44;
    private static final double LEAST_BELOW_SPEECH = 26;
    // Below the first score nothing happens, above the second the lips are shut; in between they
    // come closer, as they do for most consonants.
    private static final double UNLIKELY = -0.6;
    private static final double LIKELY = 0.05;

    private ClosureDetector() {}

    /** All closures, in order. */
    static List<Closure> find(Cues cues) {
        List<Closure> closures = new ArrayList<>();
        for (Dip dip : dips(cues)) {
            double strength = Curves.ramp(UNLIKELY, LIKELY, BilabialScore.of(cues, dip));
            if (strength > 0) {
                closures.add(
                        new Closure(
                                cues.firstStep() + dip.start(),
                                cues.firstStep() + dip.end(),
                                strength));
            }
        }
        return closures;
    }

    /**
     * A stretch in which sonority is low.
     *
     * @param start first index into the cues
     * @param end last index into the cues
     * @param before sonority of the louder stretch before it, dB
     * @param after sonority of the louder stretch after it, dB
     */
    record Dip(int start, int end, float before, float after) {}

    static List<Dip> dips(Cues cues) {
        float[] sonority = cues.sonority.clone();
        Curves.smooth(sonority, 1);
        float[] surrounding = Curves.runningMaximum(sonority, CONTEXT);
        double least = cues.levels.speechDecibels() - LEAST_BELOW_SPEECH;
        int n = sonority.length;
        List<Dip> dips = new ArrayList<>();
        int i = 0;
        while (i < n) {
            if (sonority[i] >= surrounding[i] - DIP_DECIBELS) {
                i++;
                continue;
            }
            int end = i;
            while (end < n && sonority[end] < surrounding[end] - DIP_DECIBELS) {
                end++;
            }
            float before = maximum(sonority, i - CONTEXT, i);
            float after = maximum(sonority, end, end + CONTEXT);
            int length = end - i;
            if (length >= MIN_STEPS && length <= MAX_STEPS && Math.min(before, after) > least) {
                dips.add(
                        new Dip(
                                i,
                                end - 1,
                                maximum(sonority, i - EDGE, i + 1),
                                maximum(sonority, end - 1, end - 1 + EDGE)));
            }
            i = end;
        }
        return dips;
    }

    private static float maximum(float[] curve, int from, int to) {
        float maximum = -1000;
        for (int i = Math.max(0, from); i < Math.min(curve.length, to); i++) {
            maximum = Math.max(maximum, curve[i]);
        }
        return maximum;
    }
}
