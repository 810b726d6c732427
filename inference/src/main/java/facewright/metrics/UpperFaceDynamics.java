package facewright.metrics;

import facewright.domain.RegionMask;
import facewright.metrics.MetricDefinition.Form;

/**
 * Upper-face dynamics deviation (FDD). dyn(x) = mean over v in U of the standard deviation over
 * time (divided by T) of ||x[f,v] - template[v]||^2; the value of a sequence is dyn(g) - dyn(p),
 * the overall value their mean. Signed values cancel between sequences, so the absolute form, mean
 * of |dyn(g) - dyn(p)|, belongs beside it. The squared norm is what the metric script of CodeTalker
 * (CVPR 2023) computes; the root is what the text says. Absolute form: FaceDiffuser (MIG 2023).
 */
public final class UpperFaceDynamics implements PairMetric {
    private final Form form;
    private final boolean absolute;
    private final VertexSet upperFace;
    private final LengthUnit unit;

    /**
     * @param form {@code SQUARED} as published code, {@code ROOT} as the text
     * @param absolute whether the sign is dropped before the mean over sequences
     * @param upperFace U
     */
    public UpperFaceDynamics(Form form, boolean absolute, RegionMask upperFace, LengthUnit unit) {
        this.form = form;
        this.absolute = absolute;
        this.upperFace = VertexSet.of(upperFace);
        this.unit = unit;
    }

    @Override
    public MetricDefinition definition() {
        String norm = form == Form.SQUARED ? "||x - template||^2" : "||x - template||";
        String dyn = ", dyn(x) = mean over upper-face vertices of the std over time of " + norm;
        return new MetricDefinition(
                absolute ? "fddAbsolute" : "fdd",
                form == Form.SQUARED ? (absolute ? "facediffuser" : "codetalker") : "literal",
                (absolute ? "|dyn(g) - dyn(p)|" : "dyn(g) - dyn(p)") + dyn,
                form,
                form == Form.SQUARED ? unit.squaredLabel() : unit.label(),
                upperFace.size(),
                "mean over sequences");
    }

    @Override
    public Averaging averaging() {
        return Averaging.SEQUENCES;
    }

    @Override
    public Meter start(SequencePair pair) {
        upperFace.check(pair.truth().vertexCount());
        return new DynamicsMeter(pair.neutral());
    }

    private final class DynamicsMeter implements Meter {
        private final double[] template;
        private final Spread truthSpread = new Spread(upperFace.count());
        private final Spread predictionSpread = new Spread(upperFace.count());

        DynamicsMeter(double[] template) {
            this.template = template;
        }

        @Override
        public void add(double[] truth, double[] prediction) {
            add(truth, truthSpread);
            add(prediction, predictionSpread);
        }

        private void add(double[] frame, Spread spread) {
            spread.next();
            for (int k = 0; k < upperFace.count(); k++) {
                double squared = upperFace.squaredDistance(k, frame, template);
                spread.put(k, form == Form.SQUARED ? squared : Math.sqrt(squared));
            }
        }

        @Override
        public double value() {
            double difference = truthSpread.meanDeviation() - predictionSpread.meanDeviation();
            return absolute ? Math.abs(difference) : difference;
        }
    }
}
