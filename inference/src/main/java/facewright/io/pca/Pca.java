package facewright.io.pca;

import facewright.domain.FrameSource;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;

/**
 * Vertex motion as a few shapes with a weight per frame each: frame = template + sum of weight x
 * shape. Principal components of the displacements, without centring, so that the template is
 * weight 0.
 *
 * <p>The frames are never in memory together. Short motion is solved exactly by the method of
 * snapshots. Longer motion by a randomised range finder (Halko, Martinsson and Tropp 2011,
 * arXiv:0909.4061): a sparse random projection of every frame, an orthonormal basis Q (T x L) of
 * the result, and the exact decomposition of Q'D (L x 3V). The seed is fixed, so the result is
 * reproducible. Immutable.
 */
public final class Pca {
    private final float[][] shapes;
    private final float[][] weights;

    Pca(float[][] shapes, float[][] weights) {
        this.shapes = shapes;
        this.weights = weights;
    }

    /**
     * Decomposes a motion.
     *
     * @param template (V x 3) metres
     * @param maximum largest number of components
     * @return at most that many components, the strongest first; fewer when the rest is nothing but
     *     rounding
     */
    public static Pca of(
            FrameSource frames,
            float[] template,
            int maximum,
            ProgressSink progress,
            CancelToken cancel) {
        return new PcaSolver(new Displacements(frames, template), maximum, cancel).solve(progress);
    }

    /** K. */
    public int count() {
        return shapes.length;
    }

    public int frameCount() {
        return weights.length;
    }

    /** Displacement at weight 1 of a component, (V x 3) metres; a copy. */
    public float[] shape(int component) {
        return shapes[component].clone();
    }

    /** Weight of a component at a frame. */
    public float weight(int frame, int component) {
        return weights[frame][component];
    }

    /** The rows themselves, for this package. */
    float[][] shapes() {
        return shapes;
    }

    float[] weights(int frame) {
        return weights[frame];
    }
}
