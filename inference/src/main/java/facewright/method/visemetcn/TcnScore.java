package facewright.method.visemetcn;

import facewright.nn.EncodedExample;
import facewright.nn.TrainingScore;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Measures decoded movement against the recorded one: lip vertex error over the lip points (root,
 * mm, mean over frames), the same of the mean mouth, and which share of the bilabial contacts is
 * made.
 */
final class TcnScore {
    /** A seal counts as made from this weight on: what is left open is below half a millimetre. */
    private static final float SEALED = 0.9f;

    /** Frames by which a contact may come early or late. */
    private static final int TOLERANCE = 2;

    private final LipModel lips = LipModel.builtIn();
    private double error;
    private double still;
    private long frames;
    private int contacts;
    private int made;
    private int extra;

    /**
     * Adds an example.
     *
     * @param movement (T)(outputs)
     */
    void add(EncodedExample example, float[][] movement) {
        float[] mouth = example.array(TcnEncoder.MOUTH).values();
        float[] truth = new float[MouthChannels.COUNT];
        float[] mean = new float[MouthChannels.COUNT];
        for (int i = 0; i < mouth.length; i++) {
            mean[i % mean.length] += mouth[i] / example.frames();
        }
        for (int t = 0; t < example.frames(); t++) {
            System.arraycopy(mouth, t * truth.length, truth, 0, truth.length);
            error += lips.largestDistance(truth, movement[t]);
            still += lips.largestDistance(truth, mean);
        }
        frames += example.frames();
        float[] contact = example.array(TcnEncoder.CONTACTS).values();
        int start = -1;
        for (int t = 0; t <= example.frames(); t++) {
            boolean inside = t < example.frames() && contact[t * TcnConfig.CONTACTS] > 0.5f;
            if (inside && start < 0) {
                start = t;
            } else if (!inside && start >= 0) {
                contacts++;
                made += closes(movement, start - TOLERANCE, t + TOLERANCE) ? 1 : 0;
                start = -1;
            }
        }
        extra += unwanted(mouth, movement);
    }

    private static boolean closes(float[][] movement, int from, int to) {
        int close = MouthChannels.CLOSE.column();
        for (int t = Math.max(0, from); t < Math.min(movement.length, to); t++) {
            if (movement[t][close] >= SEALED) {
                return true;
            }
        }
        return false;
    }

    /** Seals where the recorded mouth is clearly open. */
    private static int unwanted(float[] mouth, float[][] movement) {
        int close = MouthChannels.CLOSE.column();
        int count = 0;
        boolean before = false;
        for (int t = 0; t < movement.length; t++) {
            boolean now =
                    movement[t][close] >= SEALED && mouth[t * MouthChannels.COUNT + close] < 0.5f;
            count += now && !before ? 1 : 0;
            before = now;
        }
        return count;
    }

    TrainingScore result() {
        Map<String, Double> parts = new LinkedHashMap<>();
        double lve = frames == 0 ? 0 : error / frames;
        parts.put("lve of the mean mouth, mm", frames == 0 ? 0 : still / frames);
        parts.put("share of the mean mouth", still == 0 ? 1 : error / still);
        parts.put("closure recall", contacts == 0 ? 1 : (double) made / contacts);
        parts.put("false closures per contact", contacts == 0 ? 0 : (double) extra / contacts);
        return new TrainingScore(lve, parts);
    }
}
