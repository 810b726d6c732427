package facewright.nn.layers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.ndarray.NDManager;
import facewright.engine.Torch;
import facewright.nn.Vectors;
import facewright.nn.audio.FeatureMatrix;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class BiasedMaskTest {
    @BeforeAll
    static void start() throws Exception {
        Torch.start();
    }

    @Test
    void equalsTheTablesOfTheOriginal() throws Exception {
        try (Vectors tables = Vectors.open("faceformer_tables.io");
                NDManager manager = Torch.newManager()) {
            Vectors.assertClose(
                    tables.floats("mask_h4_p30_first64"),
                    new BiasedMask(4, 30).square(manager, 64).toFloatArray(),
                    0,
                    "mask");
            Vectors.assertClose(
                    tables.floats("mask_h6_p25_first60"),
                    new BiasedMask(6, 25).square(manager, 60).toFloatArray(),
                    0,
                    "mask");
            Vectors.assertClose(
                    tables.floats("mask_h4_p30_row599"),
                    new BiasedMask(4, 30).lastRow(manager, 600).toFloatArray(),
                    0,
                    "mask");
        }
    }

    @Test
    void theLastColumnsOfTheLastRowAreEarlierRows() throws Exception {
        try (NDManager manager = Torch.newManager()) {
            BiasedMask mask = new BiasedMask(6, 7);
            float[] square = mask.square(manager, 40).toFloatArray();
            float[] row = mask.lastRow(manager, 100).toFloatArray();
            for (int h = 0; h < 6; h++) {
                float[] wanted =
                        Arrays.copyOfRange(square, (h * 40 + 25) * 40, (h * 40 + 25) * 40 + 26);
                assertArrayEquals(wanted, Arrays.copyOfRange(row, h * 100 + 74, h * 100 + 100));
            }
        }
    }

    @Test
    void encodesPositionsLikeTheOriginal() throws Exception {
        try (Vectors tables = Vectors.open("faceformer_tables.io");
                NDManager manager = Torch.newManager()) {
            Vectors.assertClose(
                    tables.floats("ppe_d64_p30"),
                    new PeriodicEncoding(64, 30).rows(manager, 90).toFloatArray(),
                    1e-6,
                    "periodic encoding");
        }
    }

    @Test
    void stretchesFeaturesLikeTheOriginal() throws Exception {
        try (Vectors tables = Vectors.open("faceformer_tables.io")) {
            FeatureMatrix in = new FeatureMatrix(199, 2, tables.floats("interp_in"));
            Vectors.assertClose(
                    tables.floats("interp_out"),
                    in.stretched(119).values(),
                    // Of values up to 6,000: the last bit of single precision.
                    1e-3,
                    "interpolation");
        }
    }
}
