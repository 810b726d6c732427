package facewright.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import facewright.domain.FrameRate;
import facewright.domain.StudioException;
import facewright.io.weights.TensorInfo;
import facewright.io.weights.WeightFile;
import facewright.io.weights.WeightTensor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelBundleTest {
    @TempDir private Path temporary;

    @Test
    void aBundleIsReadAsItWasWritten() throws Exception {
        ModelBundle written = write("one");
        BundleDescription read = ModelBundle.read(temporary.resolve("one")).description();
        assertEquals(written.description(), read);
        assertEquals(List.of("jawOpen", "mouthClose"), read.output().channels());
        assertEquals(FrameRate.FPS_29_97, read.frameRate());
        assertEquals(80, read.network().path("inputs").asInt());
    }

    @Test
    void theSameWeightsGiveTheSameBytes() throws Exception {
        write("one");
        write("two");
        for (String file : List.of(ModelBundle.WEIGHTS, ModelBundle.DESCRIPTION)) {
            assertArrayEquals(
                    Files.readAllBytes(temporary.resolve("one").resolve(file)),
                    Files.readAllBytes(temporary.resolve("two").resolve(file)),
                    file);
        }
    }

    @Test
    void weightsOfAnotherRunAreRefused() throws Exception {
        write("one");
        Path weights = temporary.resolve("one").resolve(ModelBundle.WEIGHTS);
        byte[] bytes = Files.readAllBytes(weights);
        bytes[bytes.length - 1] ^= 1;
        Files.write(weights, bytes);
        assertEquals("bundle.other-weights", refusal("one"));
    }

    @Test
    void aBundleOfANewerProgramIsRefused() throws Exception {
        write("one");
        change("one", "\"formatVersion\" : 1", "\"formatVersion\" : 7");
        assertEquals("bundle.version", refusal("one"));
    }

    @Test
    void missingPartsAreNamed() throws Exception {
        write("one");
        change("one", "\"licence\"", "\"license\"");
        StudioException refusal =
                assertThrows(
                        StudioException.class, () -> ModelBundle.read(temporary.resolve("one")));
        assertTrue(String.valueOf(refusal.getMessage()).contains("licence"));
        Files.delete(temporary.resolve("one").resolve(ModelBundle.DESCRIPTION));
        assertEquals("bundle.missing", refusal("one"));
    }

    @Test
    void anotherMethodTopologyOrNetworkIsRefusedWithTheDifference() throws Exception {
        ModelBundle bundle = write("one");
        assertEquals(bundle, bundle.requireMethod("viseme-tcn"));
        assertEquals(
                "bundle.method",
                assertThrows(StudioException.class, () -> bundle.requireMethod("faceformer"))
                        .messageKey());
        assertEquals(
                "bundle.topology",
                assertThrows(StudioException.class, () -> bundle.requireTopology("flame", "abc"))
                        .messageKey());
        bundle.requireTensors(Map.of("layer.weight", List.of(2L, 3L), "layer.bias", List.of(2L)));
        StudioException shape =
                assertThrows(
                        StudioException.class,
                        () ->
                                bundle.requireTensors(
                                        Map.of(
                                                "layer.weight",
                                                List.of(3L, 2L),
                                                "layer.bias",
                                                List.of(2L))));
        assertTrue(String.valueOf(shape.getMessage()).contains("[3, 2]"));
        StudioException extra =
                assertThrows(
                        StudioException.class,
                        () -> bundle.requireTensors(Map.of("layer.weight", List.of(2L, 3L))));
        assertTrue(String.valueOf(extra.getMessage()).contains("layer.bias"));
    }

    @Test
    void aBundleReplacesAnOlderOneAsAWhole() throws Exception {
        write("one");
        Files.writeString(temporary.resolve("one").resolve("stale.txt"), "old");
        write("one");
        assertEquals(
                "viseme-tcn", ModelBundle.read(temporary.resolve("one")).description().methodId());
    }

    @Test
    @Tag("engine")
    void tensorsReachNativeMemoryUnchanged() throws Exception {
        ModelBundle bundle = write("one");
        try (WeightFile weights = bundle.openWeights();
                NDManager manager = Torch.newManager()) {
            NDArray array = Tensors.read(manager, weights, "layer.weight");
            assertArrayEquals(new long[] {2, 3}, array.getShape().getShape());
            assertArrayEquals(new float[] {1, 2, 3, 4, 5, 6}, array.toFloatArray(), 0f);
            assertArrayEquals(new float[] {1, 2, 3, 4, 5, 6}, Tensors.copy(array).toFloats(), 0f);
        }
    }

    private String refusal(String name) {
        return assertThrows(StudioException.class, () -> ModelBundle.read(temporary.resolve(name)))
                .messageKey();
    }

    private void change(String name, String from, String to) throws Exception {
        Path file = temporary.resolve(name).resolve(ModelBundle.DESCRIPTION);
        String text = Files.readString(file);
        assertTrue(text.contains(from), text);
        Files.writeString(file, text.replace(from, to));
    }

    private ModelBundle write(String name) throws Exception {
        Map<String, WeightTensor> tensors = new TreeMap<>();
        tensors.put(
                "layer.weight",
                WeightTensor.ofFloats(List.of(2L, 3L), new float[] {1, 2, 3, 4, 5, 6}));
        tensors.put("layer.bias", WeightTensor.ofFloats(List.of(2L), new float[] {7, 8}));
        Map<String, TensorInfo> infos = new TreeMap<>();
        tensors.forEach((key, tensor) -> infos.put(key, tensor.info()));
        return ModelBundle.write(
                temporary.resolve(name),
                new BundleDescription(
                        "viseme-tcn",
                        BundleDescription.nothing().put("inputs", 80),
                        BundleDescription.nothing(),
                        BundleDescription.Output.ofChannels(List.of("jawOpen", "mouthClose")),
                        FrameRate.FPS_29_97,
                        BundleDescription.nothing(),
                        BundleDescription.nothing().put("seed", 5),
                        "GPL-3.0-or-later",
                        ""),
                infos,
                tensors::get);
    }
}
