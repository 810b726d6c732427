package facewright.method.faceformer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import facewright.engine.Nd;
import facewright.engine.Torch;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.nn.Vectors;
import facewright.nn.audio.AudioTiming;
import facewright.nn.audio.FeatureMatrix;
import facewright.nn.layers.Dropout;
import facewright.nn.model.CheckpointConfig;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the network to what the original implementation computed with the same weights. */
@Tag("engine")
class FaceFormerParityTest {
    private static final String VOCASET = "faceformer_tiny_vocaset";
    private static final String ODD = "faceformer_tiny_vocaset_n21";
    private static final String BIWI = "faceformer_tiny_biwi";

    private static FaceFormerNetwork network(String set) throws Exception {
        Path file = Vectors.path(set.equals(VOCASET) ? set + ".pth" : set + ".weights.safetensors");
        CheckpointConfig told =
                new CheckpointConfig(
                        set.equals(BIWI) ? AudioTiming.BIWI : AudioTiming.VOCASET,
                        OptionalInt.empty(),
                        OptionalInt.of(4),
                        OptionalInt.empty(),
                        OptionalInt.empty());
        return FaceFormerCheckpoint.load(file, told);
    }

    @AfterEach
    void gradientsOff() throws Exception {
        Torch.inferenceMode();
    }

    @ParameterizedTest
    @ValueSource(strings = {VOCASET, ODD, BIWI})
    void readsItsSizesFromTheTensors(String set) throws Exception {
        try (FaceFormerNetwork network = network(set)) {
            FaceFormerConfig config = network.config();
            assertEquals(5, config.speech().period());
            assertEquals(16, config.speech().width());
            assertEquals(32, config.speech().inner());
            assertEquals(150, config.outputs());
            assertEquals(3, config.speech().subjects());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {VOCASET, ODD, BIWI})
    void givesTheVerticesOfTheOriginal(String set) throws Exception {
        try (Vectors io = Vectors.open(set + ".io");
                FaceFormerNetwork network = network(set);
                NDManager manager = network.manager().newSubManager();
                NDScope scope = new NDScope()) {
            Torch.inferenceMode();
            Case data = new Case(network, io, manager);
            NDArray memory = network.memory(network.encoder().encode(data.features));
            NDArray styles = network.styles(data.shares);
            float[] cached =
                    network.outputs(
                                    network.decode(
                                            memory,
                                            styles,
                                            data.frames,
                                            false,
                                            Dropout.NONE,
                                            ProgressSink.NONE,
                                            new CancelToken()))
                            .add(data.template)
                            .toFloatArray();
            Vectors.assertClose(io.floats("predict"), cached, 1e-5, "vertices");
            float[] naive =
                    network.decodeNaively(memory, styles, data.frames)
                            .add(data.template)
                            .toFloatArray();
            Vectors.assertClose(io.floats("predict"), naive, 1e-5, "vertices, naively");
            Vectors.assertClose(naive, cached, 1e-6, "cached against naive");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {VOCASET, ODD, BIWI})
    void givesTheLossesOfTheOriginal(String set) throws Exception {
        try (Vectors io = Vectors.open(set + ".io");
                FaceFormerNetwork network = network(set);
                NDManager manager = network.manager().newSubManager();
                NDScope scope = new NDScope()) {
            Torch.inferenceMode();
            Case data = new Case(network, io, manager);
            // The losses are small: 1e-5 of them, not 1e-5.
            assertEquals(1, data.loss(false).getFloat() / io.scalar("loss_tf_False"), 1e-5);
            assertEquals(1, data.loss(true).getFloat() / io.scalar("loss_tf_True"), 1e-5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {VOCASET, ODD, BIWI})
    void givesTheGradientsOfTheOriginal(String set) throws Exception {
        try (Vectors io = Vectors.open(set + ".io");
                FaceFormerNetwork network = network(set);
                NDManager manager = network.manager().newSubManager();
                NDScope scope = new NDScope()) {
            Map<String, float[]> gradients = gradients(network, new Case(network, io, manager));
            int checked = 0;
            for (String name : io.names()) {
                if (name.startsWith("grad.")) {
                    float[] wanted = io.floats(name);
                    float[] still = new float[wanted.length];
                    Vectors.assertClose(
                            wanted,
                            gradients.get(name.substring(5)),
                            Math.min(1e-5, 1e-4 * Vectors.distance(wanted, still) + 1e-11),
                            name);
                    checked++;
                }
            }
            assertTrue(checked > 30, "gradients checked: " + checked);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {VOCASET, ODD, BIWI})
    void learnsLikeTheOriginalForFiveStepsOfAdam(String set) throws Exception {
        try (Vectors io = Vectors.open(set + ".io");
                FaceFormerNetwork network = network(set);
                NDManager manager = network.manager().newSubManager()) {
            double[] wanted = io.doubles("adam_losses");
            Map<String, double[]> first = new LinkedHashMap<>();
            Map<String, double[]> second = new LinkedHashMap<>();
            for (int step = 0; step < wanted.length; step++) {
                try (NDScope scope = new NDScope()) {
                    Case data = new Case(network, io, manager);
                    Map<String, float[]> gradients = gradients(network, data);
                    assertEquals(1, data.lastLoss / wanted[step], 1e-5, "step " + step);
                    Torch.inferenceMode();
                    for (Map.Entry<String, float[]> entry : gradients.entrySet()) {
                        NDArray array = network.weights().get(entry.getKey()).array();
                        float[] change =
                                adam(
                                        entry.getValue(),
                                        first.computeIfAbsent(
                                                entry.getKey(),
                                                k -> new double[entry.getValue().length]),
                                        second.computeIfAbsent(
                                                entry.getKey(),
                                                k -> new double[entry.getValue().length]),
                                        step + 1);
                        array.subi(Nd.constants(manager, change, array.getShape().getShape()));
                    }
                }
            }
            try (NDScope scope = new NDScope()) {
                Case data = new Case(network, io, manager);
                float[] after =
                        network.decodeNaively(
                                        network.memory(network.encoder().encode(data.features)),
                                        network.styles(data.shares),
                                        data.frames)
                                .add(data.template)
                                .toFloatArray();
                Vectors.assertClose(
                        io.floats("predict_after_5_adam"), after, 1e-5, "after five steps");
            }
        }
    }

    private static float[] adam(float[] gradient, double[] m, double[] v, int step) {
        float[] change = new float[gradient.length];
        for (int i = 0; i < change.length; i++) {
            m[i] = 0.9 * m[i] + 0.1 * gradient[i];
            v[i] = 0.999 * v[i] + 0.001 * gradient[i] * gradient[i];
            double mean = m[i] / (1 - Math.pow(0.9, step));
            double square = v[i] / (1 - Math.pow(0.999, step));
            change[i] = (float) (1e-4 * mean / (Math.sqrt(square) + 1e-8));
        }
        return change;
    }

    /** Gradients of the autoregressive loss of everything but the convolutions. */
    private static Map<String, float[]> gradients(FaceFormerNetwork network, Case data)
            throws Exception {
        Torch.trainingMode();
        Map<String, NDArray> learning =
                network.train(name -> !name.startsWith("audio_encoder.feature_extractor"));
        Map<String, float[]> gradients = new LinkedHashMap<>();
        try (ai.djl.training.GradientCollector collector =
                ai.djl.engine.Engine.getInstance().newGradientCollector()) {
            NDArray loss = data.loss(false);
            data.lastLoss = loss.getFloat();
            collector.backward(loss);
            for (Map.Entry<String, NDArray> entry : learning.entrySet()) {
                try (NDArray gradient = entry.getValue().getGradient()) {
                    gradients.put(entry.getKey(), gradient.toFloatArray());
                    // Torch adds the next gradient to this one.
                    gradient.subi(gradient);
                }
            }
        }
        for (NDArray array : learning.values()) {
            array.setRequiresGradient(false);
        }
        return gradients;
    }

    /** The recorded inputs as tensors. */
    private static final class Case {
        final FaceFormerNetwork network;
        final int frames;
        final NDArray features;
        final NDArray shares;
        final NDArray template;
        final NDArray motion;
        double lastLoss;

        Case(FaceFormerNetwork network, Vectors io, NDManager manager) throws Exception {
            this.network = network;
            AudioTiming timing = network.config().speech().timing();
            FeatureMatrix fit =
                    timing.fit(
                            network.encoder().analyse(io.floats("raw_audio"), new CancelToken()));
            frames = fit.rows() / timing.memoriesPerFrame();
            assertEquals(12, frames);
            features = Nd.constants(manager, fit.values(), 1, fit.rows(), fit.columns());
            shares = Nd.constants(manager, io.floats("one_hot"), 1, 3);
            template = Nd.constants(manager, io.floats("template"), 1, 1, 150);
            motion = Nd.constants(manager, io.floats("gt_vertice"), 1, 12, 150).sub(template);
        }

        NDArray loss(boolean known) {
            return network.loss(features, shares, motion, known, Dropout.NONE);
        }
    }
}
