package facewright.io.npy;

/**
 * Numbers with a shape, in C order (last index fastest) whatever the file had. Immutable.
 *
 * <p>Values are float; use {@link #toDoubles} where a file of float64 or large integers needs more.
 */
public final class NpyArray {
    private final int[] shape;
    private final double[] doubles;
    private final float[] floats;

    private NpyArray(int[] shape, float[] floats, double[] doubles) {
        this.shape = shape;
        this.floats = floats;
        this.doubles = doubles;
    }

    static NpyArray ofFloats(int[] shape, float[] floats) {
        return new NpyArray(shape, floats, new double[0]);
    }

    static NpyArray ofDoubles(int[] shape, double[] doubles) {
        return new NpyArray(shape, new float[0], doubles);
    }

    /** A copy of the shape; empty for a scalar. */
    public int[] shape() {
        return shape.clone();
    }

    /** Number of elements. */
    public int size() {
        return Math.max(floats.length, doubles.length);
    }

    /** One element by its position in C order. */
    public double get(int index) {
        return floats.length > 0 ? floats[index] : doubles[index];
    }

    /** A copy of all elements in C order. */
    public float[] toFloats() {
        float[] result = floats.clone();
        if (doubles.length > 0) {
            result = new float[doubles.length];
            for (int i = 0; i < result.length; i++) {
                result[i] = (float) doubles[i];
            }
        }
        return result;
    }

    /** A copy of all elements in C order. */
    public double[] toDoubles() {
        double[] result = doubles.clone();
        if (floats.length > 0) {
            result = new double[floats.length];
            for (int i = 0; i < result.length; i++) {
                result[i] = floats[i];
            }
        }
        return result;
    }
}
