package facewright.metrics;

import facewright.domain.FrameRate;
import facewright.domain.RegionMask;
import facewright.metrics.MetricDefinition.Form;

/**
 * Largest acceleration of any vertex of a region: max over f and v of ||x[f+1] - 2 x[f] + x[f-1]||
 * x rate^2; 0 with fewer than three frames. Our definition. Speaking lips stay below about 10
 * m/s^2; above it, motion trembles or jumps.
 */
public final class Jitter implements PairMetric {
    private final String id;
    private final boolean ofTruth;
    private final VertexSet region;
    private final FrameRate rate;
    private final LengthUnit unit;

    private Jitter(String id, boolean ofTruth, RegionMask region, FrameRate rate, LengthUnit unit) {
        this.id = id;
        this.ofTruth = ofTruth;
        this.region = VertexSet.of(region);
        this.rate = rate;
        this.unit = unit;
    }

    /** Of predictions. */
    public static Jitter ofPrediction(RegionMask region, FrameRate rate, LengthUnit unit) {
        return new Jitter("jitter", false, region, rate, unit);
    }

    /** Of the ground truth: what recorded lips do. */
    public static Jitter ofTruth(RegionMask region, FrameRate rate, LengthUnit unit) {
        return new Jitter("jitterTruth", true, region, rate, unit);
    }

    /**
     * Of one motion.
     *
     * @param region usually the lips
     * @param unit unit of the vertices
     */
    public static MetricValue of(
            VertexFrames frames, RegionMask region, FrameRate rate, LengthUnit unit) {
        Jitter jitter = ofPrediction(region, rate, unit);
        Largest largest = jitter.meter(frames.vertexCount());
        double[] frame = new double[frames.vertexCount() * 3];
        for (int t = 0; t < frames.frameCount(); t++) {
            frames.copyFrame(t, frame);
            largest.add(frame, frame);
        }
        return new MetricValue(jitter.definition(), largest.value());
    }

    @Override
    public MetricDefinition definition() {
        return new MetricDefinition(
                id,
                "",
                "max over frames and vertices of ||x[f+1] - 2 x[f] + x[f-1]|| x rate^2 at "
                        + rate.label()
                        + " frames/s"
                        + (ofTruth ? " of g" : " of p"),
                Form.ROOT,
                unit.label() + "/s^2",
                region.size(),
                "maximum over a sequence, then mean over sequences");
    }

    @Override
    public Averaging averaging() {
        return Averaging.SEQUENCES;
    }

    @Override
    public Meter start(SequencePair pair) {
        return meter(pair.truth().vertexCount());
    }

    private Largest meter(int vertexCount) {
        region.check(vertexCount);
        return new Largest(vertexCount);
    }

    private final class Largest implements Meter {
        private final double[][] last;
        private int frames;
        private double squared;

        Largest(int vertexCount) {
            last = new double[3][vertexCount * 3];
        }

        @Override
        public void add(double[] truth, double[] prediction) {
            double[] next = last[frames % 3];
            System.arraycopy(ofTruth ? truth : prediction, 0, next, 0, next.length);
            if (frames >= 2) {
                squared =
                        Math.max(
                                squared,
                                bend(next, last[(frames + 2) % 3], last[(frames + 1) % 3]));
            }
            frames++;
        }

        private double bend(double[] next, double[] now, double[] before) {
            double largest = 0;
            for (int k = 0; k < region.count(); k++) {
                double sum = 0;
                for (int i = region.offset(k); i < region.offset(k) + 3; i++) {
                    double bend = next[i] - 2 * now[i] + before[i];
                    sum += bend * bend;
                }
                largest = Math.max(largest, sum);
            }
            return largest;
        }

        @Override
        public double value() {
            return Math.sqrt(squared) * rate.framesPerSecond() * rate.framesPerSecond();
        }
    }
}
