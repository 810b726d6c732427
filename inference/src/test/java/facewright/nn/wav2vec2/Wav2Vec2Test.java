package facewright.nn.wav2vec2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import facewright.domain.StudioException;
import facewright.engine.Nd;
import facewright.engine.Torch;
import facewright.io.weights.SafetensorsFile;
import facewright.io.weights.SafetensorsWriter;
import facewright.io.weights.TensorInfo;
import facewright.io.weights.WeightFile;
import facewright.job.CancelToken;
import facewright.nn.Vectors;
import facewright.nn.audio.AudioTiming;
import facewright.nn.audio.FeatureMatrix;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("engine")
class Wav2Vec2Test {
    @TempDir Path folder;

    @BeforeEach
    void start() throws Exception {
        Torch.inferenceMode();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "faceformer_tiny_vocaset",
                "faceformer_tiny_vocaset_n21",
                "faceformer_tiny_biwi"
            })
    void givesTheHiddenStatesOfTheOriginal(String set) throws Exception {
        try (Vectors io = Vectors.open(set + ".io");
                Wav2Vec2Network network =
                        Wav2Vec2Network.load(checkpoint(weights(set), name -> name), 4)) {
            FeatureMatrix features =
                    network.encoder().analyse(io.floats("raw_audio"), new CancelToken());
            assertEquals(io.shape("conv_features")[2], features.rows());
            Vectors.assertClose(
                    transposed(io.floats("conv_features"), features.rows()),
                    features.values(),
                    1e-4,
                    "convolutions");
            AudioTiming timing = set.endsWith("biwi") ? AudioTiming.BIWI : AudioTiming.VOCASET;
            Vectors.assertClose(
                    io.floats("encoder_last_hidden"),
                    encode(network, timing.fit(features)),
                    1e-4,
                    "hidden states");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wav2vec2.", "module."})
    void readsCheckpointsWithAPrefixAndNewNamesOfTheWeightNorm(String prefix) throws Exception {
        UnaryOperator<String> renamed =
                name ->
                        prefix
                                + name.replace("weight_g", "parametrizations.weight.original0")
                                        .replace("weight_v", "parametrizations.weight.original1");
        Path plain = checkpoint(weights("faceformer_tiny_biwi"), name -> name);
        Path other = checkpoint(weights("faceformer_tiny_biwi"), renamed);
        try (Vectors io = Vectors.open("faceformer_tiny_biwi.io");
                Wav2Vec2Network one = Wav2Vec2Network.load(plain, 4);
                Wav2Vec2Network two = Wav2Vec2Network.load(other, 4)) {
            FeatureMatrix features =
                    one.encoder().analyse(io.floats("raw_audio"), new CancelToken());
            Vectors.assertClose(encode(one, features), encode(two, features), 0, prefix);
        }
    }

    @Test
    void namesTheTensorThatIsMissing() throws Exception {
        Path file =
                checkpoint(
                        weights("faceformer_tiny_biwi"),
                        name -> name.replace("layers.1.attention.v_proj", "elsewhere"));
        StudioException problem =
                assertThrows(StudioException.class, () -> Wav2Vec2Network.load(file, 4));
        assertEquals("nn.tensor-missing", problem.messageKey());
        assertTrue(
                String.valueOf(problem.getMessage())
                        .contains("encoder.layers.1.attention.v_proj.weight"),
                problem.getMessage());
    }

    @Test
    void saysThatAFileHoldsNoEncoder() throws Exception {
        Path file = checkpoint(weights("faceformer_tiny_biwi"), name -> "other." + name);
        StudioException problem =
                assertThrows(StudioException.class, () -> Wav2Vec2Network.load(file, 4));
        assertEquals("nn.not-wav2vec2", problem.messageKey());
    }

    @Test
    void piecesOfALongClipGiveWhatTheWholeWould() throws Exception {
        try (Wav2Vec2Network network =
                Wav2Vec2Network.load(
                        checkpoint(weights("faceformer_tiny_biwi"), name -> name), 4)) {
            Random random = new Random(5);
            float[] samples = new float[16_000 * 25];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (float) (random.nextGaussian() * Math.sin(i * 1e-4) * 0.1 + 0.01);
            }
            FeatureMatrix whole = network.encoder().analyseInOnePiece(samples);
            FeatureMatrix pieces = network.encoder().analyse(samples, new CancelToken());
            assertEquals(1249, pieces.rows());
            Vectors.assertClose(whole.values(), pieces.values(), 1e-5, "pieces");
        }
    }

    @Test
    void clipsShorterThanARowHaveNone() throws Exception {
        try (NDManager manager = Torch.newManager()) {
            Wav2Vec2Config config = Wav2Vec2Config.base();
            assertEquals(400, config.field());
            assertEquals(320, config.hop());
            assertEquals(0, config.rows(399));
            assertEquals(1, config.rows(400));
            assertEquals(49, config.rows(16_000));
            assertEquals(199, config.rows(64_000));
            assertEquals(499, config.rows(160_000));
        }
    }

    private static float[] encode(Wav2Vec2Network network, FeatureMatrix features) {
        try (NDArray in =
                        Nd.constants(
                                network.manager(),
                                features.values(),
                                1,
                                features.rows(),
                                features.columns());
                NDArray out = network.encoder().encode(in)) {
            return out.toFloatArray();
        }
    }

    private static String weights(String set) {
        return set.equals("faceformer_tiny_vocaset")
                ? "faceformer_tiny_vocaset.pth"
                : set + ".weights.safetensors";
    }

    /** The encoder of a FaceFormer checkpoint as a file of its own. */
    private Path checkpoint(String source, UnaryOperator<String> renamed) throws Exception {
        Path file =
                folder.resolve(
                        "encoder" + Math.abs(renamed.apply("a").hashCode()) + ".safetensors");
        Map<String, TensorInfo> infos = new LinkedHashMap<>();
        Map<String, String> sources = new LinkedHashMap<>();
        try (WeightFile in = WeightFile.open(Vectors.path(source))) {
            in.tensors()
                    .forEach(
                            (name, info) -> {
                                if (name.startsWith("audio_encoder.")) {
                                    String own = renamed.apply(name.substring(14));
                                    infos.put(own, info);
                                    sources.put(own, name);
                                }
                            });
            SafetensorsWriter.write(
                    file, infos, name -> in.read(sources.get(name)), Map.of("format", "pt"));
        }
        try (SafetensorsFile check = SafetensorsFile.open(file)) {
            assertEquals(infos.size(), check.tensors().size());
        }
        return file;
    }

    private static float[] transposed(float[] values, int columns) {
        int rows = values.length / columns;
        float[] result = new float[values.length];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                result[c * rows + r] = values[r * columns + c];
            }
        }
        return result;
    }
}
