package facewright.metrics;

import facewright.metrics.MetricDefinition.Form;
import facewright.metrics.MetricDefinition.MaskSize;

/**
 * Diversity of several head motions for the same speech: mean over unordered pairs and frames of
 * the distance over the D dimensions of a pose. Our definition; papers differ.
 */
public final class PoseDiversity {
    private PoseDiversity() {}

    /**
     * @param poses (N)(T)(D), N at least 2; frames beyond the shortest are left out
     * @param unit unit of a pose dimension, for example {@code rad}
     */
    public static MetricValue of(double[][][] poses, String unit) {
        if (poses.length < 2) {
            throw new IllegalArgumentException("diversity needs two samples");
        }
        int length = Integer.MAX_VALUE;
        for (double[][] sample : poses) {
            length = Math.min(length, sample.length);
        }
        double sum = 0;
        for (int t = 0; t < length; t++) {
            for (int i = 0; i < poses.length; i++) {
                for (int j = 0; j < i; j++) {
                    sum += distance(poses[i][t], poses[j][t]);
                }
            }
        }
        double pairs = poses.length * (poses.length - 1) / 2.0;
        return new MetricValue(
                new MetricDefinition(
                        "poseDiversity",
                        "",
                        "mean over pairs of samples of ||pose_i - pose_j||",
                        Form.ROOT,
                        unit,
                        MaskSize.NONE,
                        "mean over pairs and frames"),
                sum / (pairs * length));
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += (a[d] - b[d]) * (a[d] - b[d]);
        }
        return Math.sqrt(sum);
    }
}
