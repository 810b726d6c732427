package facewright.metrics;

import facewright.domain.RegionMask;
import facewright.metrics.MetricDefinition.Form;

/**
 * Lip vertex error (LVE). With e2(f) = max over v in L of ||g[f,v] - p[f,v]||^2:
 *
 * <ul>
 *   <li>{@code codetalker}: mean of e2 over all frames of all sequences; squared, the arithmetic of
 *       the metric script of CodeTalker (CVPR 2023). The tables of its paper are this.
 *   <li>{@code torchmetrics}: the same number, as {@code LipVertexError} of TorchMetrics 1.9.
 *   <li>{@code imitator}: 1000 sqrt(e2), mean over a sequence, then over sequences; millimetres for
 *       vertices in metres ({@code lip_max_l2} of Imitator, ICCV 2023).
 *   <li>{@code meshtalk}: sqrt(e2) after the mean of L was subtracted from both meshes (MeshTalk,
 *       ICCV 2021, as its authors describe it).
 *   <li>{@code literal}: sqrt(e2), mean over all frames: how the papers' text reads.
 * </ul>
 */
public final class LipVertexError implements PairMetric {
    /** Whose convention. */
    public enum Preset {
        CODETALKER("codetalker", Form.SQUARED, false, Averaging.FRAMES),
        TORCHMETRICS("torchmetrics", Form.SQUARED, false, Averaging.FRAMES),
        IMITATOR("imitator", Form.ROOT, false, Averaging.SEQUENCES),
        MESHTALK("meshtalk", Form.ROOT, true, Averaging.FRAMES),
        LITERAL("literal", Form.ROOT, false, Averaging.FRAMES);

        private final String label;
        private final Form form;
        private final boolean centred;
        private final Averaging averaging;

        Preset(String label, Form form, boolean centred, Averaging averaging) {
            this.label = label;
            this.form = form;
            this.centred = centred;
            this.averaging = averaging;
        }

        public String label() {
            return label;
        }
    }

    private final Preset preset;
    private final VertexSet lips;
    private final LengthUnit unit;

    /**
     * @param lips L; a vertex counts once however often it is listed
     * @param unit unit of the vertices
     */
    public LipVertexError(Preset preset, RegionMask lips, LengthUnit unit) {
        this.preset = preset;
        this.lips = VertexSet.of(lips);
        this.unit = unit;
    }

    @Override
    public MetricDefinition definition() {
        String distance = preset.centred ? "||(g - mean_L g) - (p - mean_L p)||" : "||g - p||";
        String formula = "max over lip vertices of " + distance;
        String unitLabel = unit.label();
        if (preset.form == Form.SQUARED) {
            formula += "^2";
            unitLabel = unit.squaredLabel();
        } else if (preset == Preset.IMITATOR) {
            formula = unit.scaleText() + formula;
            unitLabel = unit.millimetreLabel();
        }
        return new MetricDefinition(
                "lve",
                preset.label,
                formula,
                preset.form,
                unitLabel,
                lips.size(),
                preset.averaging.label());
    }

    @Override
    public Averaging averaging() {
        return preset.averaging;
    }

    @Override
    public Meter start(SequencePair pair) {
        lips.check(pair.truth().vertexCount());
        double scale = preset == Preset.IMITATOR ? unit.toMillimetres() : 1;
        if (preset.form == Form.SQUARED) {
            return new FrameMean(this::largestSquared);
        }
        return new FrameMean((g, p) -> scale * Math.sqrt(largestSquared(g, p)));
    }

    private double largestSquared(double[] truth, double[] prediction) {
        double cx = 0;
        double cy = 0;
        double cz = 0;
        if (preset.centred) {
            for (int k = 0; k < lips.count(); k++) {
                int i = lips.offset(k);
                cx += truth[i] - prediction[i];
                cy += truth[i + 1] - prediction[i + 1];
                cz += truth[i + 2] - prediction[i + 2];
            }
            cx /= lips.count();
            cy /= lips.count();
            cz /= lips.count();
        }
        double largest = 0;
        for (int k = 0; k < lips.count(); k++) {
            int i = lips.offset(k);
            double dx = truth[i] - prediction[i] - cx;
            double dy = truth[i + 1] - prediction[i + 1] - cy;
            double dz = truth[i + 2] - prediction[i + 2] - cz;
            largest = Math.max(largest, dx * dx + dy * dy + dz * dz);
        }
        return largest;
    }
}
