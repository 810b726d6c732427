package facewright.nn.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import facewright.engine.Nd;

/**
 * The biased causal mask of FaceFormer (Fan et al. 2022, section 3.2): frame i may look at frame j
 * &lt;= i with the bias -slope(head) x floor((i - j) / period), added to the attention scores. It
 * depends on i - j alone, so one row serves every frame and any number of frames. Slopes are those
 * of attention with linear biases (Press et al. 2022).
 */
public final class BiasedMask {
    private final float[] slopes;
    private final int period;

    /**
     * @param heads number of attention heads
     * @param period frames per step of the bias
     */
    public BiasedMask(int heads, int period) {
        if (heads < 1 || period < 1) {
            throw new IllegalArgumentException(
                    "heads and period must be positive: " + heads + ", " + period);
        }
        this.slopes = slopes(heads);
        this.period = period;
    }

    private static float[] slopes(int heads) {
        float[] slopes = new float[heads];
        int lower = Integer.highestOneBit(heads);
        for (int h = 0; h < lower; h++) {
            slopes[h] = (float) powerOfTwo(lower, h);
        }
        // Heads beyond a power of two take every other slope of the next one.
        for (int h = lower; h < heads; h++) {
            slopes[h] = (float) powerOfTwo(2 * lower, 2 * (h - lower));
        }
        return slopes;
    }

    private static double powerOfTwo(int heads, int head) {
        double start = Math.pow(2, -8.0 / heads);
        return Math.pow(start, head + 1);
    }

    public int heads() {
        return slopes.length;
    }

    /** The bias of a head towards a frame that lies this many frames back, at most 0. */
    public float bias(int head, int back) {
        return -slopes[head] * (back / period);
    }

    /** (heads, count, count), -infinity above the diagonal. */
    public NDArray square(NDManager manager, int count) {
        float[] values = new float[slopes.length * count * count];
        int at = 0;
        for (int h = 0; h < slopes.length; h++) {
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < count; j++) {
                    values[at++] = j > i ? Float.NEGATIVE_INFINITY : bias(h, i - j);
                }
            }
        }
        return Nd.constants(manager, values, slopes.length, count, count);
    }

    /**
     * The biases of the last of {@code count} frames, (1, heads, 1, count); the row of frame i is
     * its last i + 1 columns.
     */
    public NDArray lastRow(NDManager manager, int count) {
        float[] values = new float[slopes.length * count];
        for (int h = 0; h < slopes.length; h++) {
            for (int j = 0; j < count; j++) {
                values[h * count + j] = bias(h, count - 1 - j);
            }
        }
        return Nd.constants(manager, values, 1, slopes.length, 1, count);
    }
}
