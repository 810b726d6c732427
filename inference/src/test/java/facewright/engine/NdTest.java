package facewright.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class NdTest {
    /** Chained operations between which the collector may run. */
    private static final int DEPTH = 40;

    private static final int ROUNDS = 8;
    private static final int FRAMES = 180;

    @BeforeAll
    static void start() throws Exception {
        Torch.start();
        Torch.trainingMode();
    }

    /** Shows that the danger is there; when this fails, a newer DJL has taken it away. */
    @Test
    void theForbiddenCallsLoseTheirConstantsWhenTheCollectorRuns() throws Exception {
        int wrong = 0;
        for (int round = 0; round < ROUNDS; round++) {
            wrong += gradientIsOne(x -> x.mul(2f).div(2f)) ? 0 : 1;
        }
        assertTrue(wrong > 0, "DJL keeps the constants of its scalar operations now");
    }

    /** Channels that fill no vector of the processor, while freed memory holds no numbers. */
    @Test
    void convolutionsTakeNothingFromBesideTheirWeights() throws Exception {
        Torch.threads(1);
        for (int[] channels : new int[][] {{96, 2}, {96, 12}, {96, 27}, {53, 64}, {120, 96}}) {
            for (int kernel : new int[] {1, 5}) {
                for (int round = 0; round < ROUNDS; round++) {
                    assertEquals(
                            "",
                            problemOfConvolution(channels[0], channels[1], kernel),
                            channels[0] + " to " + channels[1] + ", kernel " + kernel);
                }
            }
        }
    }

    /** With ones as input and halves as weights, a result and its gradient can be said. */
    private static String problemOfConvolution(int inputs, int outputs, int kernel)
            throws Exception {
        try (NDManager manager = Torch.newManager()) {
            NDArray x = manager.ones(new Shape(4, inputs, FRAMES));
            NDArray weight = manager.full(new Shape(outputs, inputs, kernel), 0.5f);
            x.setRequiresGradient(true);
            weight.setRequiresGradient(true);
            fillFreedMemory(manager);
            float[] result;
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                NDArray y = Nd.conv1d(x, weight, null, 1, kernel / 2, 1, 1);
                result = y.toFloatArray();
                fillFreedMemory(manager);
                collector.backward(y.sum());
            }
            return problem("result", result, 0.5f * inputs * kernel, kernel)
                    + problem(
                            "gradient",
                            x.getGradient().toFloatArray(),
                            0.5f * outputs * kernel,
                            kernel);
        }
    }

    /** The first value that is not as wanted, away from the ends of the rows. */
    private static String problem(String what, float[] values, float wanted, int kernel) {
        for (int i = 0; i < values.length; i++) {
            int t = i % FRAMES;
            if (t >= kernel && t < FRAMES - kernel && values[i] != wanted) {
                return what + " " + values[i] + " instead of " + wanted + " at " + i;
            }
        }
        return "";
    }

    private static void fillFreedMemory(NDManager manager) {
        List<NDArray> garbage = new ArrayList<>();
        for (int size = 64; size < 1 << 21; size *= 2) {
            for (int i = 0; i < 8; i++) {
                garbage.add(manager.full(new Shape(size + i * size / 8), Float.NaN));
            }
        }
        garbage.forEach(NDArray::close);
    }

    @Test
    void gradientsThroughTheHelperSurviveTheCollector() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            assertTrue(gradientIsOne(x -> Nd.divide(Nd.scale(x, 2), 2)), "scale and divide");
            assertTrue(gradientIsOne(x -> Nd.maximum(x, -5)), "maximum");
            assertTrue(gradientIsOne(x -> Nd.minimum(x, 5)), "minimum");
            assertTrue(gradientIsOne(x -> Nd.power(x, 1)), "power");
        }
    }

    /** The gradient of a chain of steps that each leave x as it is. */
    private static boolean gradientIsOne(UnaryOperator<NDArray> step) throws Exception {
        try (NDManager manager = Torch.newManager()) {
            NDArray x = manager.full(new Shape(64), 1.5f);
            x.setRequiresGradient(true);
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                NDArray y = x;
                for (int i = 0; i < DEPTH; i++) {
                    y = step.apply(y);
                }
                NDArray loss = y.sum();
                overwriteFreedMemory();
                collector.backward(loss);
            }
            for (float value : x.getGradient().toFloatArray()) {
                if (!(Math.abs(value - 1) < 1e-4f)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static void overwriteFreedMemory() {
        System.gc();
        System.gc();
        java.util.List<java.nio.ByteBuffer> garbage = new java.util.ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            java.nio.ByteBuffer buffer = java.nio.ByteBuffer.allocateDirect(4);
            buffer.putFloat(0, Float.NaN);
            garbage.add(buffer);
        }
        assertEquals(2000, garbage.size());
    }

    @Test
    void interpolationKeepsBothEnds() throws Exception {
        try (NDManager manager = Torch.newManager()) {
            NDArray x = Nd.constants(manager, new float[] {0, 1, 2}, 1, 3, 1);
            assertArrayEquals(
                    new float[] {0, 0.4f, 0.8f, 1.2f, 1.6f, 2},
                    Nd.floats(Nd.interpolate(x, 6)),
                    1e-6f);
            assertArrayEquals(new float[] {0, 2}, Nd.floats(Nd.interpolate(x, 2)), 1e-6f);
        }
    }

    @Test
    void groupNormalisationGivesEachGroupMeanZeroAndVarianceOne() throws Exception {
        try (NDManager manager = Torch.newManager()) {
            float[] values = new float[2 * 4 * 5];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) Math.sin(i * 1.7) * (i % 7) + i;
            }
            NDArray x = Nd.constants(manager, values, 2, 4, 5);
            NDArray gamma = Nd.constants(manager, new float[] {1, 1, 1, 3}, 4);
            NDArray beta = Nd.constants(manager, new float[] {0, 0, 0, 7}, 4);
            float[] y = Nd.floats(Nd.groupNorm(x, 2, gamma, beta, 1e-9));
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < 10; i++) {
                sum += y[i];
                squares += y[i] * y[i];
            }
            assertEquals(0, sum / 10, 1e-5);
            assertEquals(1, squares / 10, 1e-4);
            // The fourth channel is scaled by three and shifted by seven.
            double[] plain = normal(values, 10, 20);
            for (int t = 0; t < 5; t++) {
                assertEquals(3 * plain[5 + t] + 7, y[15 + t], 1e-4);
            }
        }
    }

    private static double[] normal(float[] values, int from, int to) {
        double mean = 0;
        for (int i = from; i < to; i++) {
            mean += values[i] / (to - from);
        }
        double variance = 0;
        for (int i = from; i < to; i++) {
            variance += (values[i] - mean) * (values[i] - mean) / (to - from);
        }
        double[] result = new double[to - from];
        for (int i = from; i < to; i++) {
            result[i - from] = (values[i] - mean) / Math.sqrt(variance);
        }
        return result;
    }

    @Test
    void attentionLooksOnlyWhereTheMaskLetsIt() throws Exception {
        try (NDManager manager = Torch.newManager()) {
            NDArray q = Nd.constants(manager, new float[] {1, 0, 0, 1}, 1, 1, 2, 2);
            NDArray v = Nd.constants(manager, new float[] {1, 2, 3, 4}, 1, 1, 2, 2);
            NDArray mask = Nd.constants(manager, new float[] {0, -1e9f, 0, 0}, 1, 1, 2, 2);
            float[] y = Nd.floats(Nd.attention(q, q, v, mask, 1));
            assertArrayEquals(new float[] {1, 2}, new float[] {y[0], y[1]}, 1e-6f);
            double share = Math.E / (Math.E + 1);
            assertEquals(1 * (1 - share) + 3 * share, y[2], 1e-5);
        }
    }

    @Test
    void convolutionIsDilated() throws Exception {
        try (NDManager manager = Torch.newManager()) {
            NDArray x = Nd.constants(manager, new float[] {1, 2, 3, 4, 5, 6}, 1, 1, 6);
            NDArray w = Nd.constants(manager, new float[] {1, 10}, 1, 1, 2);
            float[] y = Nd.floats(Nd.conv1d(x, w, null, 1, 0, 3, 1));
            assertArrayEquals(new float[] {41, 52, 63}, y, 1e-6f);
        }
    }

    @Test
    void lossesAreWhatTheirFormulasSay() throws Exception {
        try (NDManager manager = Torch.newManager()) {
            NDArray scores = Nd.constants(manager, new float[] {0, 0, 2, 0}, 2, 2);
            NDArray classes = Nd.constants(manager, new long[] {1, 0}, 2);
            double wanted = (Math.log(2) + Math.log(1 + Math.exp(-2))) / 2;
            assertEquals(wanted, Nd.crossEntropy(scores, classes).getFloat(), 1e-6);
            NDArray logits = Nd.constants(manager, new float[] {100, -100, 0}, 3);
            NDArray truth = Nd.constants(manager, new float[] {0, 0, 1}, 3);
            assertArrayEquals(
                    new float[] {100, 0, (float) Math.log(2)},
                    Nd.floats(Nd.binaryCrossEntropy(logits, truth)),
                    1e-5f);
        }
    }

    @Test
    void theSameSeedGivesTheSameNumbers() throws Exception {
        try (NDManager manager = Torch.newManager()) {
            Torch.seed(42);
            float[] first = manager.randomNormal(new Shape(8)).toFloatArray();
            Torch.seed(42);
            assertArrayEquals(first, manager.randomNormal(new Shape(8)).toFloatArray(), 0f);
        }
    }
}
