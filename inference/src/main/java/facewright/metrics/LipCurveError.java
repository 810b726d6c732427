package facewright.metrics;

import facewright.metrics.MetricDefinition.Form;
import facewright.metrics.MetricDefinition.MaskSize;

/**
 * Mean difference of a lip curve, in millimetres: |d(g) - d(p)|, d the distance of two vertices as
 * in {@link LipCurves}. Our definition. Unlike the lip vertex error it does not see where the mouth
 * is, only how far it is open or how wide.
 */
public final class LipCurveError implements PairMetric {
    private final String id;
    private final String distance;
    private final int first;
    private final int second;
    private final LengthUnit unit;

    private LipCurveError(String id, String distance, int first, int second, LengthUnit unit) {
        this.id = id;
        this.distance = distance;
        this.first = first;
        this.second = second;
        this.unit = unit;
    }

    /** Of the opening between an upper and a lower vertex of the inner lips. */
    public static LipCurveError opening(int upper, int lower, LengthUnit unit) {
        return new LipCurveError("lipOpeningError", "opening", upper, lower, unit);
    }

    /** Of the width between the corners of the mouth. */
    public static LipCurveError width(int left, int right, LengthUnit unit) {
        return new LipCurveError("mouthWidthError", "width", left, right, unit);
    }

    @Override
    public MetricDefinition definition() {
        return new MetricDefinition(
                id,
                "",
                unit.scaleText() + "|" + distance + "(g) - " + distance + "(p)|",
                Form.ROOT,
                unit.millimetreLabel(),
                new MaskSize("vertices " + first + " and " + second, 2, 2),
                averaging().label());
    }

    @Override
    public Averaging averaging() {
        return Averaging.FRAMES;
    }

    @Override
    public Meter start(SequencePair pair) {
        LipCurves.check(pair.truth().vertexCount(), first, second);
        double scale = unit.toMillimetres();
        return new FrameMean(
                (g, p) ->
                        scale
                                * Math.abs(
                                        LipCurves.distance(g, first, second)
                                                - LipCurves.distance(p, first, second)));
    }
}
