package facewright.method.signal;

import facewright.speech.Curves;
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
    private static final int MIN_EDGE_STEPS = 6;
    private static final int MAX_STEPS = 60;
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
            boolean louderBefore = maximum(sonority, i - CONTEXT, i) > least;
            boolean louderAfter = maximum(sonority, end, end + CONTEXT) > least;
            int first = i;
            int last = end - 1;
            // At the edge of a pause only what is heard belongs to the closure.
            while (louderBefore && !louderAfter && last >= first && isSilent(cues, last)) {
                last--;
            }
            while (!louderBefore && louderAfter && last >= first && isSilent(cues, first)) {
                first++;
            }
            int length = last - first + 1;
            int shortest = louderBefore && louderAfter ? MIN_STEPS : MIN_EDGE_STEPS;
            if ((louderBefore || louderAfter) && length >= shortest && length <= MAX_STEPS) {
                float before = maximum(sonority, i - EDGE, i + 1);
                float after = maximum(sonority, end - 1, end - 1 + EDGE);
                dips.add(
                        new Dip(
                                first,
                                last,
                                louderBefore ? before : after,
                                louderAfter ? after : before));
            }
            i = end;
        }
        return dips;
    }

    private static boolean isSilent(Cues cues, int i) {
        return cues.energy[i] < cues.levels.gateDecibels();
    }

    private static float maximum(float[] curve, int from, int to) {
        float maximum = -1000;
        for (int i = Math.max(0, from); i < Math.min(curve.length, to); i++) {
            maximum = Math.max(maximum, curve[i]);
        }
        return maximum;
    }
}
