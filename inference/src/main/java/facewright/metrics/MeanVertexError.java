package facewright.metrics;

import facewright.metrics.MetricDefinition.Form;
import facewright.metrics.MetricDefinition.MaskSize;

/**
 * Mean vertex error (MVE): mean over all vertices of ||g - p||. Frame-weighted it is the mean over
 * all frames of all sequences; sequence-weighted, the mean of the sequences' means. In millimetres
 * and sequence-weighted it is the {@code L2 face} of Imitator (ICCV 2023).
 */
public final class MeanVertexError implements PairMetric {
    private final String id;
    private final Averaging averaging;
    private final LengthUnit unit;
    private final boolean millimetres;
    private final MaskSize all;

    private MeanVertexError(
            String id, Averaging averaging, LengthUnit unit, boolean millimetres, int vertexCount) {
        this.id = id;
        this.averaging = averaging;
        this.unit = unit;
        this.millimetres = millimetres;
        this.all = MaskSize.all(vertexCount);
    }

    /**
     * In the unit of the vertices.
     *
     * @param vertexCount V
     */
    public static MeanVertexError of(Averaging averaging, LengthUnit unit, int vertexCount) {
        String id = averaging == Averaging.FRAMES ? "mveFrameWeighted" : "mveSequenceWeighted";
        return new MeanVertexError(id, averaging, unit, false, vertexCount);
    }

    /** Imitator's L2 of the face: sequence-weighted, millimetres. */
    public static MeanVertexError face(LengthUnit unit, int vertexCount) {
        return new MeanVertexError("l2Face", Averaging.SEQUENCES, unit, true, vertexCount);
    }

    @Override
    public MetricDefinition definition() {
        return new MetricDefinition(
                id,
                millimetres ? "imitator" : "",
                (millimetres ? unit.scaleText() : "") + "mean over vertices of ||g - p||",
                Form.ROOT,
                millimetres ? unit.millimetreLabel() : unit.label(),
                all,
                averaging.label());
    }

    @Override
    public Averaging averaging() {
        return averaging;
    }

    @Override
    public Meter start(SequencePair pair) {
        double scale = millimetres ? unit.toMillimetres() : 1;
        return new FrameMean((g, p) -> scale * mean(g, p, pair.truth().vertexCount()));
    }

    private static double mean(double[] truth, double[] prediction, int vertexCount) {
        double sum = 0;
        for (int i = 0; i < vertexCount * 3; i += 3) {
            sum += Math.sqrt(VertexSet.squaredDistance(i, truth, prediction, i));
        }
        return sum / vertexCount;
    }
}
