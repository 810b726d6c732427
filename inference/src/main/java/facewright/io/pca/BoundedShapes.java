package facewright.io.pca;

import facewright.domain.FrameSource;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import java.util.Arrays;

/**
 * Principal components in a form that every program plays: all weights in [0, 1]. Each component
 * spans from its lowest to its highest weight; what that shifts is put right by one more shape, the
 * offset, whose weight is always 1. The number of components is the smallest that meets a
 * tolerance.
 */
public final class BoundedShapes {
    private static final int RETRIES = 4;

    private final float[][] shapes;
    private final float[][] weights;
    private final double maxErrorMetres;
    private final double rmsErrorMetres;

    private BoundedShapes(
            float[][] shapes, float[][] weights, double maxErrorMetres, double rmsErrorMetres) {
        this.shapes = shapes;
        this.weights = weights;
        this.maxErrorMetres = maxErrorMetres;
        this.rmsErrorMetres = rmsErrorMetres;
    }

    /**
     * Compresses a motion.
     *
     * @param template (V x 3) metres
     * @param maximumShapes largest number of shapes, the offset included; at least 2
     * @param toleranceMetres wanted largest distance of any vertex in any frame
     */
    public static BoundedShapes of(
            FrameSource frames,
            float[] template,
            int maximumShapes,
            double toleranceMetres,
            ProgressSink progress,
            CancelToken cancel) {
        Displacements data = new Displacements(frames, template);
        Pca pca = Pca.of(frames, template, maximumShapes - 1, progress.part(0, 0.6), cancel);
        int count = smallestCount(data, pca, toleranceMetres, progress.part(0.6, 0.8), cancel);
        BoundedShapes result = bounded(data, pca, count, progress.part(0.8, 1), cancel);
        for (int i = 0; i < RETRIES; i++) {
            if (result.maxErrorMetres <= toleranceMetres || count >= pca.count()) {
                break;
            }
            // A frame that a smaller number fitted may be fitted worse by a larger one.
            count = Math.min(pca.count(), count + 1);
            result = bounded(data, pca, count, progress.part(0.9, 1), cancel);
        }
        return result;
    }

    /**
     * A number of components with which nearly surely no frame is off by more than the tolerance.
     */
    private static int smallestCount(
            Displacements data,
            Pca pca,
            double toleranceMetres,
            ProgressSink progress,
            CancelToken cancel) {
        double limit = toleranceMetres * toleranceMetres;
        float[] rest = new float[data.size()];
        int needed = 0;
        for (int t = 0; t < data.frameCount() && needed < pca.count(); t++) {
            cancel.throwIfCancelled();
            data.copy(t, rest);
            for (int k = 0; k < needed; k++) {
                subtract(rest, pca, t, k);
            }
            while (needed < pca.count() && largestSquared(rest) > limit) {
                subtract(rest, pca, t, needed);
                needed++;
            }
            progress.report((t + 1.0) / data.frameCount());
        }
        return needed;
    }

    private static void subtract(float[] rest, Pca pca, int frame, int component) {
        PcaSolver.addScaled(
                rest, pca.shapes()[component], -pca.weight(frame, component), 0, rest.length);
    }

    private static double largestSquared(float[] displacements) {
        float largest = 0;
        for (int i = 0; i < displacements.length; i += 3) {
            float x = displacements[i];
            float y = displacements[i + 1];
            float z = displacements[i + 2];
            largest = Math.max(largest, x * x + y * y + z * z);
        }
        return largest;
    }

    private static BoundedShapes bounded(
            Displacements data, Pca pca, int count, ProgressSink progress, CancelToken cancel) {
        int frames = data.frameCount();
        float[][] weights = new float[frames][count];
        float[][] shapes = new float[count == 0 ? 0 : count + 1][data.size()];
        double[] offset = new double[data.size()];
        for (int k = 0; k < count; k++) {
            double lowest = 0;
            double highest = 0;
            for (int t = 0; t < frames; t++) {
                lowest = Math.min(lowest, pca.weight(t, k));
                highest = Math.max(highest, pca.weight(t, k));
            }
            double span = highest - lowest;
            for (int t = 0; t < frames; t++) {
                weights[t][k] = (float) ((pca.weight(t, k) - lowest) / span);
            }
            float[] shape = pca.shapes()[k];
            for (int i = 0; i < shape.length; i++) {
                shapes[k][i] = (float) (shape[i] * span);
                offset[i] += shape[i] * lowest;
            }
        }
        for (int i = 0; i < offset.length && count > 0; i++) {
            shapes[count][i] = (float) offset[i];
        }
        return measured(data, shapes, weights, progress, cancel);
    }

    /** Measures what is left over, with the very numbers that will be written. */
    private static BoundedShapes measured(
            Displacements data,
            float[][] shapes,
            float[][] weights,
            ProgressSink progress,
            CancelToken cancel) {
        float[] rest = new float[data.size()];
        double largest = 0;
        double sum = 0;
        for (int t = 0; t < data.frameCount(); t++) {
            cancel.throwIfCancelled();
            data.copy(t, rest);
            for (int k = 0; k < shapes.length; k++) {
                float weight = k < weights[t].length ? weights[t][k] : 1;
                PcaSolver.addScaled(rest, shapes[k], -weight, 0, rest.length);
            }
            largest = Math.max(largest, largestSquared(rest));
            for (float value : rest) {
                sum += (double) value * value;
            }
            progress.report((t + 1.0) / data.frameCount());
        }
        double vertices = (double) data.frameCount() * data.size() / 3;
        return new BoundedShapes(shapes, weights, Math.sqrt(largest), Math.sqrt(sum / vertices));
    }

    /** Number of shapes, the offset included; zero for motion that never leaves the template. */
    public int count() {
        return shapes.length;
    }

    /** Whether this is the offset, whose weight is always 1. */
    public boolean isOffset(int shape) {
        return shape == shapes.length - 1;
    }

    /** Displacement at weight 1, (V x 3) metres; a copy. */
    public float[] shape(int index) {
        return shapes[index].clone();
    }

    /** The weights of a shape over time, (T) in [0, 1]; a copy. */
    public float[] weights(int shape) {
        float[] result = new float[weights.length];
        Arrays.fill(result, 1f);
        for (int t = 0; t < result.length && !isOffset(shape); t++) {
            result[t] = weights[t][shape];
        }
        return result;
    }

    /** Largest distance of any vertex in any frame. */
    public double maxErrorMetres() {
        return maxErrorMetres;
    }

    /** Root mean square of the same distance. */
    public double rmsErrorMetres() {
        return rmsErrorMetres;
    }
}
