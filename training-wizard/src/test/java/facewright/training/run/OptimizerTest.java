package facewright.training.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.training.GradientCollector;
import facewright.engine.Nd;
import facewright.engine.Torch;
import facewright.nn.TrainingConfig;
import facewright.training.TinyRecipe;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("engine")
class OptimizerTest {
    /** Adam and AdamW as their papers say, in double precision, on w of a loss sum(c w w / 2). */
    private static final class Reference {
        private final double[] w;
        private final double[] m;
        private final double[] v;

        Reference(double... w) {
            this.w = w.clone();
            this.m = new double[w.length];
            this.v = new double[w.length];
        }

        double step(LoopSettings settings, int t, double rate, double[] c, boolean[] decays) {
            double norm = 0;
            for (int i = 0; i < w.length; i++) {
                norm += c[i] * w[i] * c[i] * w[i];
            }
            norm = Math.sqrt(norm);
            double scale = settings.clipNorm() > 0 ? Math.min(1, settings.clipNorm() / norm) : 1;
            for (int i = 0; i < w.length; i++) {
                double g = c[i] * w[i] * scale;
                double decay = decays[i] ? settings.weightDecay() : 0;
                if (settings.optimizer().equals("adamw")) {
                    w[i] -= rate * decay * w[i];
                } else {
                    g += decay * w[i];
                }
                m[i] = settings.beta1() * m[i] + (1 - settings.beta1()) * g;
                v[i] = settings.beta2() * v[i] + (1 - settings.beta2()) * g * g;
                double mean = m[i] / (1 - Math.pow(settings.beta1(), t));
                double variance = v[i] / (1 - Math.pow(settings.beta2(), t));
                w[i] -= rate * mean / (Math.sqrt(variance) + settings.epsilon());
            }
            return norm;
        }
    }

    private static LoopSettings settings(String... pairs) throws Exception {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            chosen.put("whole." + pairs[i], pairs[i + 1]);
        }
        return LoopSettings.of(
                TrainingConfig.of(LoopSettings.options(new TinyRecipe()), chosen), "whole.");
    }

    @ParameterizedTest
    @CsvSource({"adamw, 0, 0", "adamw, 0.3, 0", "adamw, 0.1, 0.5", "adam, 0.3, 0.5"})
    void stepsAsThePapersSay(String kind, String decay, String clip) throws Exception {
        // A large epsilon tells on which side of the root it is added.
        LoopSettings settings =
                settings(
                        "optimizer",
                        kind,
                        "weight-decay",
                        decay,
                        "clip-norm",
                        clip,
                        "epsilon",
                        "0.01");
        Torch.inferenceMode();
        try (NDManager manager = Torch.newManager()) {
            NDArray a = Nd.constants(manager, new float[] {1, -2}, 2);
            NDArray b = Nd.constants(manager, new float[] {0.5f}, 1);
            NDArray factors = Nd.constants(manager, new float[] {1, 0.3f}, 2);
            a.setRequiresGradient(true);
            b.setRequiresGradient(true);
            double[] c = {1, 0.3f, 2};
            boolean[] decays = {true, true, false};
            Reference reference = new Reference(1, -2, 0.5);
            Map<String, NDArray> parameters = new LinkedHashMap<>();
            parameters.put("a", a);
            parameters.put("b", b);
            try (AdamOptimizer optimizer =
                    new AdamOptimizer(manager, parameters, Set.of("b"), settings)) {
                for (int t = 1; t <= 6; t++) {
                    try (NDScope scope = new NDScope();
                            GradientCollector collector =
                                    Engine.getInstance().newGradientCollector()) {
                        scope.suppressNotUsedWarning();
                        NDArray loss = Nd.scale(a.mul(a).mul(factors).sum(), 0.5).add(b.mul(b));
                        collector.backward(loss.sum());
                    }
                    double rate = 0.1 / t;
                    double norm = optimizer.step(t, rate);
                    assertEquals(reference.step(settings, t, rate, c, decays), norm, 1e-5);
                    float[] both = {Nd.floats(a)[0], Nd.floats(a)[1], Nd.floats(b)[0]};
                    float[] wanted = {
                        (float) reference.w[0], (float) reference.w[1], (float) reference.w[2]
                    };
                    assertArrayEquals(wanted, both, 2e-5f, "step " + t);
                    assertArrayEquals(new float[2], Nd.floats(a.getGradient()), "gradient stays");
                }
            }
        }
    }

    @Test
    void changesNothingWhenAGradientIsNotFinite() throws Exception {
        Torch.inferenceMode();
        try (NDManager manager = Torch.newManager()) {
            NDArray a = Nd.constants(manager, new float[] {1, 0}, 2);
            a.setRequiresGradient(true);
            try (AdamOptimizer optimizer =
                    new AdamOptimizer(manager, Map.of("a", a), Set.of(), settings())) {
                try (NDScope scope = new NDScope();
                        GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                    scope.suppressNotUsedWarning();
                    collector.backward(a.sqrt().sum());
                }
                assertTrue(!Double.isFinite(optimizer.step(1, 0.1)));
                assertArrayEquals(new float[] {1, 0}, Nd.floats(a));
            }
        }
    }

    @Test
    void averagesWeightsAndSwapsThemThereAndBack() throws Exception {
        Torch.inferenceMode();
        try (NDManager manager = Torch.newManager()) {
            NDArray a = Nd.constants(manager, new float[] {1}, 1);
            try (WeightAverage average = new WeightAverage(manager, Map.of("a", a), 0.5)) {
                a.addi(Nd.constants(manager, new float[] {1}, 1));
                average.update(1);
                // The share of the old value is (1 + 1) / (10 + 1) at the first step.
                float wanted = (float) (1 * 2 / 11.0 + 2 * 9 / 11.0);
                average.swap();
                assertEquals(wanted, Nd.floats(a)[0], 1e-6);
                average.swap();
                assertEquals(2f, Nd.floats(a)[0]);
                average.update(1000);
                average.swap();
                assertEquals(wanted / 2 + 1, Nd.floats(a)[0], 1e-6);
            }
        }
    }

    @Test
    void warmsUpAndFallsAsItsScheduleSays() {
        LearningRate cosine = new LearningRate(LearningRate.Schedule.COSINE, 1, 0.1, 4, 15, 1, 1);
        assertEquals(0.2, cosine.at(0), 1e-12);
        assertEquals(0.8, cosine.at(3), 1e-12);
        assertEquals(1, cosine.at(4), 1e-12);
        assertEquals(0.55, cosine.at(9), 1e-12);
        assertEquals(0.1, cosine.at(14), 1e-12);
        LearningRate step = new LearningRate(LearningRate.Schedule.STEP, 2, 0, 0, 100, 20, 0.5);
        assertEquals(2, step.at(19));
        assertEquals(1, step.at(20));
        assertEquals(0.25, step.at(60));
        assertEquals(2, new LearningRate(LearningRate.Schedule.CONSTANT, 2, 0, 0, 9, 1, 1).at(8));
    }
}
