package facewright.nn.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import facewright.engine.Nd;

/**
 * Periodic positional encoding of FaceFormer (Fan et al. 2022, section 3.2): sines and cosines of
 * the frame's place in its period, so that it goes on for any number of frames.
 */
public final class PeriodicEncoding {
    private final int width;
    private final int period;
    private final float[] table;

    /**
     * @param width of a row, even
     * @param period frames after which it repeats
     */
    public PeriodicEncoding(int width, int period) {
        if (width < 2 || width % 2 != 0 || period < 1) {
            throw new IllegalArgumentException(
                    "needs an even width and a period, had " + width + ", " + period);
        }
        this.width = width;
        this.period = period;
        table = new float[period * width];
        for (int i = 0; i < width; i += 2) {
            float frequency = (float) Math.exp((float) i * (float) (-Math.log(10_000.0) / width));
            for (int t = 0; t < period; t++) {
                float angle = t * frequency;
                table[t * width + i] = (float) Math.sin(angle);
                table[t * width + i + 1] = (float) Math.cos(angle);
            }
        }
    }

    /** One value of a row. */
    public float value(int frame, int column) {
        return table[frame % period * width + column];
    }

    /** Rows 0..count-1, (1, count, width). */
    public NDArray rows(NDManager manager, int count) {
        float[] values = new float[count * width];
        for (int t = 0; t < count; t++) {
            System.arraycopy(table, t % period * width, values, t * width, width);
        }
        return Nd.constants(manager, values, 1, count, width);
    }
}
