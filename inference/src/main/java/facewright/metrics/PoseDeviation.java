package facewright.metrics;

import facewright.metrics.MetricDefinition.Form;
import facewright.metrics.MetricDefinition.MaskSize;

/**
 * How much heads move: standard deviation of each pose dimension over all samples and frames
 * (divided by their number), mean over the dimensions. Our definition; papers differ.
 */
public final class PoseDeviation {
    private PoseDeviation() {}

    /**
     * @param poses (N)(T)(D), at least one frame
     * @param unit unit of a pose dimension
     */
    public static MetricValue of(double[][][] poses, String unit) {
        if (poses.length == 0 || poses[0].length == 0) {
            throw new IllegalArgumentException("there is no pose");
        }
        int dimensions = poses[0][0].length;
        Spread spread = new Spread(dimensions);
        for (double[][] sample : poses) {
            for (double[] pose : sample) {
                spread.next();
                for (int d = 0; d < dimensions; d++) {
                    spread.put(d, pose[d]);
                }
            }
        }
        return new MetricValue(
                new MetricDefinition(
                        "poseDeviation",
                        "",
                        "mean over pose dimensions of the std over all samples and frames",
                        Form.ROOT,
                        unit,
                        MaskSize.NONE,
                        "mean over dimensions"),
                spread.meanDeviation());
    }
}
