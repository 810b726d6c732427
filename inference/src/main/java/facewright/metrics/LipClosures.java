package facewright.metrics;

import facewright.metrics.ClosureRecall.Window;
import facewright.metrics.MetricDefinition.Form;
import facewright.metrics.MetricDefinition.MaskSize;
import java.util.Arrays;
import java.util.List;

/**
 * {@link ClosureRecall} of the closures that the ground truth itself shows: runs of frames with an
 * opening below a limit, one frame early or late allowed. Our definition. NaN where the truth never
 * closes.
 */
public final class LipClosures implements PairMetric {
    private static final int TOLERANCE_FRAMES = 1;

    private final int upper;
    private final int lower;
    private final double limitMillimetres;
    private final LengthUnit unit;

    /**
     * @param upper a vertex of the inner upper lip
     * @param lower the one below it
     * @param limitMillimetres largest opening that counts as closed
     */
    public LipClosures(int upper, int lower, double limitMillimetres, LengthUnit unit) {
        this.upper = upper;
        this.lower = lower;
        this.limitMillimetres = limitMillimetres;
        this.unit = unit;
    }

    @Override
    public MetricDefinition definition() {
        return new MetricDefinition(
                "closureRecall",
                "",
                "closures of g, opening below "
                        + limitMillimetres
                        + " "
                        + unit.millimetreLabel()
                        + ", in which p closes too within "
                        + TOLERANCE_FRAMES
                        + " frame / closures of g",
                Form.COUNT,
                "share",
                new MaskSize("vertices " + upper + " and " + lower, 2, 2),
                averaging().label());
    }

    @Override
    public Averaging averaging() {
        return Averaging.EVENTS;
    }

    @Override
    public Meter start(SequencePair pair) {
        LipCurves.check(pair.truth().vertexCount(), upper, lower);
        return new Openings(pair.frameCount());
    }

    private final class Openings implements Meter {
        private final double[] truth;
        private final double[] prediction;
        private int frames;

        Openings(int frameCount) {
            truth = new double[frameCount];
            prediction = new double[frameCount];
        }

        @Override
        public void add(double[] truthFrame, double[] predictionFrame) {
            truth[frames] = LipCurves.distance(truthFrame, upper, lower);
            prediction[frames] = LipCurves.distance(predictionFrame, upper, lower);
            frames++;
        }

        private double limit() {
            return limitMillimetres / unit.toMillimetres();
        }

        private List<Window> windows() {
            return ClosureRecall.windows(Arrays.copyOf(truth, frames), limit());
        }

        @Override
        public double value() {
            return ClosureRecall.of(
                            Arrays.copyOf(prediction, frames),
                            windows(),
                            limit(),
                            TOLERANCE_FRAMES,
                            unit)
                    .value();
        }

        @Override
        public int events() {
            return windows().size();
        }
    }
}
