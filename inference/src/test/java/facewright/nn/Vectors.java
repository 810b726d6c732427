package facewright.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.io.weights.SafetensorsFile;
import facewright.io.weights.WeightTensor;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;

/** Recorded inputs and outputs of the original implementations, with random weights. */
public final class Vectors implements AutoCloseable {
    private final SafetensorsFile file;

    private Vectors(SafetensorsFile file) {
        this.file = file;
    }

    /** The vectors of this name, for example {@code faceformer_tiny_biwi.io}. */
    public static Vectors open(String name) throws Exception {
        return new Vectors(SafetensorsFile.open(path(name + ".safetensors")));
    }

    /** A file among the vectors. */
    public static Path path(String name) throws Exception {
        URL url = Vectors.class.getResource("/facewright/vectors/" + name);
        if (url == null) {
            throw new IllegalArgumentException("no vectors " + name);
        }
        return Path.of(url.toURI());
    }

    public float[] floats(String name) throws Exception {
        return file.read(name).toFloats();
    }

    /** The only element of a tensor. */
    public double scalar(String name) throws Exception {
        WeightTensor tensor = file.read(name);
        assertEquals(1, tensor.info().elementCount(), name);
        return tensor.get(0);
    }

    public double[] doubles(String name) throws Exception {
        WeightTensor tensor = file.read(name);
        double[] values = new double[Math.toIntExact(tensor.info().elementCount())];
        for (int i = 0; i < values.length; i++) {
            values[i] = tensor.get(i);
        }
        return values;
    }

    public long[] shape(String name) {
        return file.tensors().get(name).shape().stream().mapToLong(Long::longValue).toArray();
    }

    public java.util.List<String> names() {
        return java.util.List.copyOf(file.tensors().keySet());
    }

    /** Checks values one by one and names the worst. */
    public static void assertClose(float[] wanted, float[] got, double tolerance, String what) {
        assertEquals(wanted.length, got.length, what + ": number of values");
        int worst = -1;
        double largest = -1;
        for (int i = 0; i < wanted.length; i++) {
            double difference =
                    wanted[i] == got[i] ? 0 : Math.abs((double) wanted[i] - (double) got[i]);
            if (!(difference <= largest)) {
                largest = difference;
                worst = i;
            }
        }
        assertTrue(
                largest <= tolerance,
                what
                        + ": value "
                        + worst
                        + " differs by "
                        + largest
                        + (worst < 0 ? "" : ", wanted " + wanted[worst] + ", got " + got[worst]));
    }

    /** Largest difference. */
    public static double distance(float[] a, float[] b) {
        assertEquals(a.length, b.length);
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }

    /** Rows of a flat array. */
    public static float[][] rows(float[] values, int width) {
        float[][] rows = new float[values.length / width][];
        for (int t = 0; t < rows.length; t++) {
            rows[t] = Arrays.copyOfRange(values, t * width, (t + 1) * width);
        }
        return rows;
    }

    @Override
    public void close() throws Exception {
        file.close();
    }
}
