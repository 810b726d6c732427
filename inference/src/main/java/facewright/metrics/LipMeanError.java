package facewright.metrics;

import facewright.domain.RegionMask;
import facewright.metrics.MetricDefinition.Form;

/**
 * Imitator's mean lip error: 1000 x sum over lip vertices of ||g - p|| divided by <em>all</em> V
 * vertices, mean over frames, then over sequences. Because the rest of the face counts as exact, it
 * is V / |L| times smaller than the mean over the lips. Source: {@code L2 lip} of Imitator (ICCV
 * 2023).
 */
public final class LipMeanError implements PairMetric {
    private final VertexSet lips;
    private final LengthUnit unit;

    public LipMeanError(RegionMask lips, LengthUnit unit) {
        this.lips = VertexSet.of(lips);
        this.unit = unit;
    }

    @Override
    public MetricDefinition definition() {
        return new MetricDefinition(
                "lipMean",
                "imitator",
                unit.scaleText() + "sum over lip vertices of ||g - p|| / number of ALL vertices",
                Form.ROOT,
                unit.millimetreLabel(),
                lips.size(),
                averaging().label());
    }

    @Override
    public Averaging averaging() {
        return Averaging.SEQUENCES;
    }

    @Override
    public Meter start(SequencePair pair) {
        int vertexCount = pair.truth().vertexCount();
        lips.check(vertexCount);
        double scale = unit.toMillimetres() / vertexCount;
        return new FrameMean((g, p) -> scale * sum(g, p));
    }

    private double sum(double[] truth, double[] prediction) {
        double sum = 0;
        for (int k = 0; k < lips.count(); k++) {
            sum += Math.sqrt(lips.squaredDistance(k, truth, prediction));
        }
        return sum;
    }
}
