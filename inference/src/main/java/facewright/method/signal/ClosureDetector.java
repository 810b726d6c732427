package facewright.method.signal;

import java.util.ArrayList;
import java.util.List;

/** Finds where the lips close for p, b and m. */
final class ClosureDetector {
    private static final int CONTEXT = 16;
    private static final double DIP_DECIBELS = 11;
    private static final int MIN_STEPS = 4;
    private static final int MAX_STEPS = 36;

    private ClosureDetector() {}

    static List<Closure> find(Cues cues) {
        int n = cues.count();
        float[] sonority = new float[n];
        for (int i = 0; i < n; i++) {
            double power =
                    Math.pow(10, cues.first[i] / 10)
                            + Math.pow(10, cues.second[i] / 10)
                            + Math.pow(10, cues.third[i] / 10);
            sonority[i] = (float) (10 * Math.log10(power + 1e-12));
        }
        Curves.smooth(sonority, 1);
        List<Closure> closures = new ArrayList<>();
        double least = cues.levels.speechDecibels() - 26;
        int i = 1;
        while (i < n - 1) {
            float before = maximum(sonority, i - CONTEXT, i);
            if (before > least && sonority[i] < before - DIP_DECIBELS) {
                int end = i;
                while (end < n && sonority[end] < before - DIP_DECIBELS) {
                    end++;
                }
                float after = maximum(sonority, end, end + CONTEXT);
                if (after > least && end - i >= MIN_STEPS && end - i <= MAX_STEPS) {
                    double strength = bilabial(cues, i, end - 1);
                    if (strength > 0.5) {
                        closures.add(new Closure(i, end - 1, 1));
                    }
                }
                i = Math.max(end, i + 1);
            } else {
                i++;
            }
        }
        return closures;
    }

    /** How much a dip looks bilabial, 0 to 1. */
    private static double bilabial(Cues cues, int start, int end) {
        int n = cues.count();
        double burstHigh = -120;
        double burstLow = -120;
        double frication = -120;
        for (int k = end - 2; k <= end + 4; k++) {
            if (k >= 0 && k < n) {
                burstHigh = Math.max(burstHigh, cues.hiss[k]);
                burstLow = Math.max(burstLow, Math.max(cues.first[k], cues.murmur[k]));
            }
        }
        for (int k = start + 1; k < end; k++) {
            frication = Math.max(frication, cues.hiss[k]);
        }
        double speech = cues.levels.speechDecibels();
        if (frication > speech - 30) {
            return 0;
        }
        return burstHigh < speech - 26 ? 1 : 0;
    }

    private static float maximum(float[] curve, int from, int to) {
        float maximum = -1000;
        for (int i = Math.max(0, from); i < Math.min(curve.length, to); i++) {
            maximum = Math.max(maximum, curve[i]);
        }
        return maximum;
    }
}
