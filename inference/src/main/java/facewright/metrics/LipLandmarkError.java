package facewright.metrics;

import facewright.domain.RegionMask;
import facewright.metrics.MetricDefinition.Form;
import facewright.metrics.MetricDefinition.MaskSize;
import java.util.Locale;

/**
 * Lip landmark error: lip vertices are projected to the plane, aligned with the landmarks by a
 * similarity (turn, scale, shift), and compared: sqrt of the mean over frames and points of the
 * squared distance, in the unit of the landmarks, usually pixels. One transform a frame removes all
 * head motion; one a sequence keeps what the head's pose does. After the description in Imitator
 * (ICCV 2023), which names neither the projection nor the scope.
 */
public final class LipLandmarkError {
    /** What one similarity is fitted to. */
    public enum Alignment {
        FRAME,
        SEQUENCE
    }

    private final double[] perFrame;
    private final MetricValue overall;

    private LipLandmarkError(double[] perFrame, MetricValue overall) {
        this.perFrame = perFrame;
        this.overall = overall;
    }

    /**
     * Measures one sequence; frames beyond the shorter of the two are left out.
     *
     * @param frames T frames
     * @param points N vertices in the order of the landmarks
     * @param landmarks (T')(N x 2) x0 y0 x1 ...
     * @param landmarkUnit for example {@code px at 640 x 480}
     * @throws IllegalArgumentException when sizes do not fit or there is no frame
     */
    public static LipLandmarkError of(
            VertexFrames frames,
            RegionMask points,
            double[][] landmarks,
            Projection projection,
            Alignment alignment,
            String landmarkUnit) {
        int count = points.size();
        int length = Math.min(frames.frameCount(), landmarks.length);
        if (length == 0 || count == 0) {
            throw new IllegalArgumentException("there is no frame or no point to compare");
        }
        VertexSet.of(points).check(frames.vertexCount());
        double[] source = project(frames, points.vertices(), length, projection);
        double[] target = new double[source.length];
        for (int t = 0; t < length; t++) {
            if (landmarks[t].length != count * 2) {
                throw new IllegalArgumentException(
                        "frame "
                                + t
                                + " has "
                                + landmarks[t].length / 2
                                + " landmarks for "
                                + count
                                + " points");
            }
            System.arraycopy(landmarks[t], 0, target, t * count * 2, count * 2);
        }
        double[] perFrame = new double[length];
        double sum = 0;
        Similarity whole = Similarity.fit(source, target, 0, length * count);
        for (int t = 0; t < length; t++) {
            int from = t * count;
            Similarity fit =
                    alignment == Alignment.SEQUENCE
                            ? whole
                            : Similarity.fit(source, target, from, from + count);
            double squares = squaredError(fit, source, target, from, from + count);
            perFrame[t] = Math.sqrt(squares / count);
            sum += squares;
        }
        return new LipLandmarkError(
                perFrame,
                new MetricValue(
                        definition(points, projection, alignment, landmarkUnit),
                        Math.sqrt(sum / ((double) length * count))));
    }

    private static double[] project(
            VertexFrames frames, int[] vertices, int length, Projection projection) {
        double[] frame = new double[frames.vertexCount() * 3];
        double[] result = new double[length * vertices.length * 2];
        int next = 0;
        for (int t = 0; t < length; t++) {
            frames.copyFrame(t, frame);
            for (int vertex : vertices) {
                result[next++] = projection.x(frame, vertex * 3);
                result[next++] = projection.y(frame, vertex * 3);
            }
        }
        return result;
    }

    private static double squaredError(
            Similarity fit, double[] source, double[] target, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            double px = source[2 * i];
            double py = source[2 * i + 1];
            double dx = fit.x(px, py) - target[2 * i];
            double dy = fit.y(px, py) - target[2 * i + 1];
            sum += dx * dx + dy * dy;
        }
        return sum;
    }

    private static MetricDefinition definition(
            RegionMask points, Projection projection, Alignment alignment, String unit) {
        String scope = alignment.name().toLowerCase(Locale.ROOT);
        return new MetricDefinition(
                "lipLandmarkError",
                "",
                "sqrt of the mean squared distance after one similarity per "
                        + scope
                        + ", projection "
                        + projection.label(),
                Form.ROOT,
                unit,
                new MaskSize(points.name(), points.size(), VertexSet.of(points).count()),
                "mean over frames and points under the root");
    }

    /** Error over all frames. */
    public MetricValue overall() {
        return overall;
    }

    /** Root of the mean squared distance of each frame, a copy. */
    public double[] perFrame() {
        return perFrame.clone();
    }
}
