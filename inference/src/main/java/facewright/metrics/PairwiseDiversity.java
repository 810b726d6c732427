package facewright.metrics;

import facewright.metrics.MetricDefinition.Form;
import facewright.metrics.MetricDefinition.MaskSize;
import java.util.List;

/**
 * Diversity of several motions for the same speech: mean over unordered pairs of the mean over
 * frames and vertices of ||x_i - x_j||. Source: FaceDiffuser (MIG 2023), where the samples are the
 * conditions on different speakers.
 */
public final class PairwiseDiversity {
    private PairwiseDiversity() {}

    /**
     * @param samples at least two of the same mesh; frames beyond the shortest are left out
     * @throws IllegalArgumentException when there are too few or their meshes differ
     */
    public static MetricValue of(List<VertexFrames> samples, LengthUnit unit) {
        if (samples.size() < 2) {
            throw new IllegalArgumentException("diversity needs two samples");
        }
        int vertexCount = samples.get(0).vertexCount();
        int length = Integer.MAX_VALUE;
        for (VertexFrames sample : samples) {
            length = Math.min(length, sample.frameCount());
            if (sample.vertexCount() != vertexCount) {
                throw new IllegalArgumentException(
                        "samples have "
                                + vertexCount
                                + " and "
                                + sample.vertexCount()
                                + " vertices");
            }
        }
        double[][] frames = new double[samples.size()][vertexCount * 3];
        double sum = 0;
        for (int t = 0; t < length; t++) {
            for (int i = 0; i < frames.length; i++) {
                samples.get(i).copyFrame(t, frames[i]);
                for (int j = 0; j < i; j++) {
                    sum += distances(frames[i], frames[j]);
                }
            }
        }
        double pairs = samples.size() * (samples.size() - 1) / 2.0;
        return new MetricValue(
                new MetricDefinition(
                        "pairwiseDiversity",
                        "facediffuser",
                        "mean over pairs of samples of ||x_i - x_j||",
                        Form.ROOT,
                        unit.label(),
                        MaskSize.all(vertexCount),
                        "mean over pairs, frames and vertices"),
                sum / (pairs * length * vertexCount));
    }

    private static double distances(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i += 3) {
            sum += Math.sqrt(VertexSet.squaredDistance(i, a, b, i));
        }
        return sum;
    }
}
