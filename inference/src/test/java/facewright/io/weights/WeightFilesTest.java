package facewright.io.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.StudioException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The two sample files hold the same small network with random weights, one saved by Torch as a
 * state dictionary, one as safetensors.
 */
class WeightFilesTest {
    private static final String TORCH = "faceformer_tiny_vocaset.pth";
    private static final String SAFE = "faceformer_tiny_vocaset.weights.safetensors";

    @TempDir private Path folder;

    @Test
    void aTorchCheckpointAndItsSafetensorsTwinHoldTheSameNumbers() throws Exception {
        try (WeightFile torch = TorchCheckpoint.open(copy(TORCH));
                WeightFile safe = SafetensorsFile.open(copy(SAFE))) {
            assertTrue(safe.tensors().size() > 50, "only " + safe.tensors().size() + " tensors");
            for (String name : safe.tensors().keySet()) {
                assertEquals(safe.tensors().get(name), torch.tensors().get(name), name);
                assertArrayEquals(
                        safe.read(name).toFloats(), torch.read(name).toFloats(), 0f, name);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {TORCH, SAFE})
    void truncatedAndFlippedFilesEndInAMessage(String name) throws Exception {
        byte[] good = Files.readAllBytes(copy(name));
        Random random = new Random(5);
        Path bad = folder.resolve("bad" + name);
        for (int i = 0; i < 300; i++) {
            byte[] bytes =
                    i % 2 == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
            if (bytes.length > 0) {
                bytes[random.nextInt(Math.min(4000, bytes.length))] ^=
                        (byte) (1 + random.nextInt(255));
            }
            Files.write(bad, bytes);
            readAllOrMessage(name, bad);
        }
    }

    @Test
    void overlappingTensorsAreRefused() throws Exception {
        Path file =
                safetensors(
                        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},"
                                + "\"b\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[4,12]}}",
                        12);
        StudioException refusal =
                assertThrows(StudioException.class, () -> SafetensorsFile.open(file));
        assertTrue(refusal.getMessage().contains("overlap"), refusal.getMessage());
    }

    @Test
    void aShapeThatOverflowsIsRefused() throws Exception {
        Path file =
                safetensors(
                        "{\"a\":{\"dtype\":\"F32\",\"shape\":[4294967296,4294967296],\"data_offsets\":[0,0]}}",
                        0);
        assertThrows(StudioException.class, () -> SafetensorsFile.open(file));
    }

    @Test
    void halfPrecisionAndIntegersAreConverted() throws Exception {
        Path file =
                safetensors(
                        "{\"h\":{\"dtype\":\"F16\",\"shape\":[3],\"data_offsets\":[0,6]},"
                                + "\"i\":{\"dtype\":\"I16\",\"shape\":[1],\"data_offsets\":[6,8]}}",
                        0,
                        (short) 0x3c00,
                        (short) 0xc000,
                        (short) 0x0001,
                        (short) -5);
        try (WeightFile weights = SafetensorsFile.open(file)) {
            assertArrayEquals(new float[] {1f, -2f, 0x1p-24f}, weights.read("h").toFloats(), 0f);
            assertEquals(-5, weights.read("i").get(0));
        }
    }

    @Test
    void aFileThatIsNoCheckpointSaysSo() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.pth"), "these are my notes");
        StudioException failure =
                assertThrows(StudioException.class, () -> TorchCheckpoint.open(text));
        assertEquals("weights.not-torch", failure.messageKey());
        assertTrue(failure.getMessage().contains("notes.pth"), failure.getMessage());
    }

    @Test
    void aCheckpointOfTheOldFormSaysWhatToDo() throws Exception {
        byte[] start = {(byte) 0x80, 2, (byte) 0x8a, 10, 0x6c, (byte) 0xfc};
        Path old = Files.write(folder.resolve("old.pth"), start);
        StudioException failure =
                assertThrows(StudioException.class, () -> TorchCheckpoint.open(old));
        assertEquals("weights.old-torch", failure.messageKey());
    }

    private void readAllOrMessage(String name, Path file) {
        try (WeightFile weights =
                name.equals(TORCH) ? TorchCheckpoint.open(file) : SafetensorsFile.open(file)) {
            for (String tensor : weights.tensors().keySet()) {
                weights.read(tensor);
            }
        } catch (StudioException expected) {
            assertTrue(
                    expected.getMessage().contains(String.valueOf(file.getFileName())),
                    expected.getMessage());
        }
    }

    private Path safetensors(String header, int zeros, short... values) throws IOException {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes =
                ByteBuffer.allocate(8 + json.length + zeros + values.length * 2)
                        .order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(json.length).put(json);
        for (short value : values) {
            bytes.putShort(value);
        }
        return Files.write(folder.resolve("made.safetensors"), bytes.array());
    }

    private Path copy(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = WeightFilesTest.class.getResourceAsStream(name)) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }
}
