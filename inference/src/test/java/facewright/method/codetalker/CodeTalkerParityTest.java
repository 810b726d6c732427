package facewright.method.codetalker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.training.GradientCollector;
import facewright.engine.Nd;
import facewright.engine.Torch;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.nn.Vectors;
import facewright.nn.audio.AudioTiming;
import facewright.nn.audio.FeatureMatrix;
import facewright.nn.layers.Dropout;
import facewright.nn.layers.NamedBlock;
import facewright.nn.model.CheckpointConfig;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Holds both stages to what the original implementation computed with the same weights. */
@Tag("engine")
class CodeTalkerParityTest {
    private static final String STAGE_1 = "codetalker_tiny_vocaset_stage1";
    private static final String STAGE_2 = "codetalker_tiny_vocaset_stage2";
    private static final CheckpointConfig TOLD =
            new CheckpointConfig(
                    AudioTiming.VOCASET,
                    OptionalInt.empty(),
                    OptionalInt.of(4),
                    OptionalInt.empty(),
                    OptionalInt.of(4));

    private Vectors first;
    private Vectors second;
    private CodebookNetwork codebook;
    private CodeTalkerNetwork network;
    private NDManager manager;
    private NDScope scope;

    @BeforeEach
    void load() throws Exception {
        Torch.inferenceMode();
        first = Vectors.open(STAGE_1 + ".io");
        second = Vectors.open(STAGE_2 + ".io");
        codebook = CodeTalkerCheckpoint.loadCodebook(Vectors.path(STAGE_1 + ".pth.tar"), TOLD);
        network = CodeTalkerCheckpoint.load(Vectors.path(STAGE_2 + ".pth.tar"), codebook, TOLD);
        manager = network.manager().newSubManager();
        scope = new NDScope();
    }

    @AfterEach
    void close() throws Exception {
        scope.close();
        network.close();
        codebook.close();
        first.close();
        second.close();
        Torch.inferenceMode();
    }

    private NDArray tensor(Vectors io, String name) throws Exception {
        return Nd.constants(manager, io.floats(name), io.shape(name));
    }

    private NDArray recorded() throws Exception {
        return tensor(first, "vertice").sub(tensor(first, "template").expandDims(1));
    }

    @Test
    void describesAndRebuildsAMotionLikeTheOriginal() throws Exception {
        NDArray codes = codebook.encode(recorded());
        Vectors.assertClose(first.floats("encoder_out"), codes.toFloatArray(), 1e-5, "encoder");
        NDArray tokens = codes.reshape(1, 12, 64);
        assertArrayEquals(longs(first, "indices"), codebook.indices(tokens).toLongArray());
        NDArray snapped = codebook.snap(tokens);
        Vectors.assertClose(
                first.floats("quant"),
                snapped.reshape(48, 16).transpose().toFloatArray(),
                1e-5,
                "codes");
        Vectors.assertClose(
                first.floats("decode"), codebook.decode(snapped).toFloatArray(), 1e-5, "decoder");
    }

    @Test
    void givesTheLossAndGradientsOfTheFirstStage() throws Exception {
        CodebookNetwork.Loss loss = codebook.loss(recorded());
        assertEquals(first.scalar("rec_l1"), loss.reconstruction().getFloat(), 1e-6);
        assertEquals(first.scalar("quant_loss"), loss.codes().getFloat(), 1e-6);
        assertEquals(first.scalar("loss"), loss.total().getFloat(), 1e-6);
        checkGradients(codebook, first, () -> codebook.loss(motion(this::recorded)).total(), 4);
    }

    @Test
    void givesTheVerticesAndCodesOfTheOriginal() throws Exception {
        NDArray memory = memory();
        NDArray style = network.styles(tensor(second, "one_hot"));
        CodeTalkerNetwork.Decoded decoded = decode(memory, style);
        assertArrayEquals(
                longs(second, "final_indices"), codebook.indices(decoded.tokens()).toLongArray());
        float[] cached = vertices(network.outputs(decoded.rows()));
        Vectors.assertClose(second.floats("predict"), cached, 1e-5, "vertices");
        float[] naive = vertices(network.decodeNaively(memory, style, 12, new CancelToken()));
        Vectors.assertClose(second.floats("predict"), naive, 1e-5, "vertices, naively");
        Vectors.assertClose(naive, cached, 1e-6, "cached against naive");
    }

    @Test
    void mixesStylesLikeTheOriginal() throws Exception {
        NDArray shares =
                Nd.scale(tensor(second, "one_hot"), 0.3)
                        .add(Nd.scale(tensor(second, "one_hot2"), 0.7));
        Vectors.assertClose(
                second.floats("predict_style_mix_0p3"),
                vertices(network.outputs(decode(memory(), network.styles(shares)).rows())),
                1e-5,
                "mixed styles");
    }

    @Test
    void givesTheLossesAndGradientsOfTheSecondStage() throws Exception {
        CodeTalkerNetwork.Loss loss = secondLoss();
        assertEquals(second.scalar("loss_motion"), loss.motion().getFloat(), 1e-6);
        assertEquals(second.scalar("loss_reg"), loss.codes().getFloat(), 1e-6);
        assertEquals(second.scalar("loss"), loss.total().getFloat(), 1e-6);
        checkGradients(network, second, () -> motion(() -> secondLoss().total()), 4);
    }

    @Test
    void aSingleFrameIsDecodedTwiceOver() throws Exception {
        NDArray memory = memory();
        NDArray style = network.styles(tensor(second, "one_hot"));
        float[] one =
                network.outputs(
                                network.decode(
                                                memory,
                                                style,
                                                1,
                                                ProgressSink.NONE,
                                                new CancelToken())
                                        .rows())
                        .toFloatArray();
        Vectors.assertClose(
                network.decodeNaively(memory, style, 1, new CancelToken()).toFloatArray(),
                one,
                1e-6,
                "one frame");
    }

    private CodeTalkerNetwork.Loss secondLoss() throws Exception {
        NDArray motion = tensor(second, "gt_vertice").sub(tensor(second, "template").expandDims(1));
        return network.loss(features(), tensor(second, "one_hot"), motion, Dropout.NONE);
    }

    private NDArray features() throws Exception {
        FeatureMatrix fit =
                AudioTiming.VOCASET.fit(
                        network.encoder().analyse(second.floats("raw_audio"), new CancelToken()));
        return Nd.constants(manager, fit.values(), 1, fit.rows(), fit.columns());
    }

    private NDArray memory() throws Exception {
        NDArray hidden = network.encoder().encode(features());
        Vectors.assertClose(
                second.floats("encoder_last_hidden"), hidden.toFloatArray(), 1e-4, "hidden");
        return network.memory(hidden);
    }

    private CodeTalkerNetwork.Decoded decode(NDArray memory, NDArray style) {
        return network.decode(memory, style, 12, ProgressSink.NONE, new CancelToken());
    }

    private float[] vertices(NDArray displacements) throws Exception {
        return displacements.add(tensor(second, "template").expandDims(1)).toFloatArray();
    }

    private static long[] longs(Vectors io, String name) throws Exception {
        double[] values = io.doubles(name);
        long[] result = new long[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (long) values[i];
        }
        return result;
    }

    private interface Attempt {
        NDArray run() throws Exception;
    }

    private static NDArray motion(Attempt attempt) {
        try {
            return attempt.run();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void checkGradients(
            NamedBlock block, Vectors io, Supplier<NDArray> loss, int wanted) throws Exception {
        Torch.trainingMode();
        Map<String, NDArray> learning =
                block.train(name -> !name.startsWith("audio_encoder.feature_extractor"));
        int checked = 0;
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            collector.backward(loss.get());
            for (String name : io.names()) {
                if (name.startsWith("grad.")) {
                    float[] recorded = io.floats(name);
                    double size = Vectors.distance(recorded, new float[recorded.length]);
                    try (NDArray gradient = learning.get(name.substring(5)).getGradient()) {
                        Vectors.assertClose(
                                recorded,
                                gradient.toFloatArray(),
                                Math.min(1e-5, 1e-4 * size + 1e-10),
                                name);
                    }
                    checked++;
                }
            }
        }
        assertEquals(wanted, checked);
    }
}
