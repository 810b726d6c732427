package facewright.io.npy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumpyPickleWriterTest {
    @TempDir Path folder;

    @Test
    void arraysComeBackWithTheirNamesAndShapes() throws Exception {
        Map<String, float[]> arrays = new LinkedHashMap<>();
        // Values with bytes above 127, and more rows than fit a short number.
        float[] large = new float[300 * 3];
        for (int i = 0; i < large.length; i++) {
            large[i] = (float) (Math.sin(i) * 1e-3 - 0.7);
        }
        arrays.put("mira", large);
        arrays.put("leon", new float[] {1, -2.5f, 3});
        Path file = folder.resolve("templates.pkl");
        NumpyPickleWriter.write(file, arrays, 3);
        Map<String, NpyArray> read = NumpyPickle.readArrays(file);
        assertEquals(List.of("mira", "leon"), List.copyOf(read.keySet()));
        assertArrayEquals(new int[] {300, 3}, read.get("mira").shape());
        assertArrayEquals(large, read.get("mira").toFloats());
        assertArrayEquals(new float[] {1, -2.5f, 3}, read.get("leon").toFloats());
    }

    @Test
    void refusesRowsThatAreNotWhole() {
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        NumpyPickleWriter.write(
                                folder.resolve("x.pkl"), Map.of("a", new float[4]), 3));
    }
}
