package facewright.io.npy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.StudioException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample files were written by NumPy, but for the one of Python 2, whose bytes follow it. */
class NumpyPickleTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5})
    void everyProtocolGivesTheSameArrays(int protocol) throws Exception {
        Map<?, ?> map =
                assertInstanceOf(
                        Map.class, NumpyPickle.read(copy("arrays-protocol-" + protocol + ".pkl")));
        assertArrayEquals(new int[] {2, 3}, array(map, "c").shape());
        assertArrayEquals(new float[] {0, 1, 2, 3, 4, 5}, array(map, "c").toFloats());
        assertArrayEquals(new float[] {0, 1, 2, 3, 4, 5}, array(map, "fortran").toFloats());
        assertArrayEquals(new float[] {1576, 3928, -5}, array(map, "ints").toFloats());
        assertArrayEquals(new float[] {1.5f, -2}, array(map, "big").toFloats());
        assertArrayEquals(new float[] {1, 0}, array(map, "flag").toFloats());
        assertEquals(2.5, map.get("scalar"));
        Map<?, ?> nested = assertInstanceOf(Map.class, map.get("nested"));
        assertArrayEquals(new float[] {3, -4}, array(nested, "audio").toFloats());
        assertEquals(22000L, nested.get("rate"));
    }

    @Test
    void aPickleOfPython2IsReadAsLatin1() throws Exception {
        Map<String, NpyArray> arrays = NumpyPickle.readArrays(copy("array-python-2.pkl"));
        assertEquals(List.of("m\u00e9"), List.copyOf(arrays.keySet()));
        assertArrayEquals(new float[] {0, 1, 2}, arrays.get("m\u00e9").toFloats());
    }

    @Test
    void anythingButArraysIsRefusedAndNamed() throws Exception {
        Path file =
                Files.write(
                        folder.resolve("bad.pkl"),
                        "cnumpy.lib.npyio\nload\n(S'x'\ntR.".getBytes("ISO-8859-1"));
        StudioException refusal = assertThrows(StudioException.class, () -> NumpyPickle.read(file));
        assertEquals("weights.refused", refusal.messageKey());
        assertTrue(String.valueOf(refusal.getMessage()).contains("numpy.lib.npyio.load"));
    }

    @Test
    void damagedFilesEndInAMessageThatNamesThem() throws Exception {
        Random random = new Random(11);
        for (String name :
                new String[] {
                    "arrays-protocol-2.pkl",
                    "arrays-protocol-5.pkl",
                    "two-arrays.npz",
                    "compressed.npz"
                }) {
            byte[] good = Files.readAllBytes(copy(name));
            Path bad = folder.resolve("bad-" + name);
            int refused = 0;
            for (int i = 0; i < 400; i++) {
                byte[] bytes =
                        i % 4 == 0
                                ? Arrays.copyOf(good, random.nextInt(good.length))
                                : good.clone();
                if (bytes.length > 0) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
                }
                Files.write(bad, bytes);
                refused += isRefused(bad) ? 1 : 0;
            }
            assertTrue(refused > 100, name + ": " + refused);
        }
    }

    private static boolean isRefused(Path file) {
        try {
            if (file.toString().endsWith(".npz")) {
                try (NpzFile npz = NpzFile.open(file)) {
                    for (String name : npz.names()) {
                        npz.read(name);
                    }
                }
            } else {
                NumpyPickle.read(file);
            }
            return false;
        } catch (StudioException e) {
            assertTrue(String.valueOf(e.getMessage()).contains("bad-"), e.getMessage());
            return true;
        }
    }

    @Test
    void archivesOfArraysAreReadCompressedOrNot() throws Exception {
        try (NpzFile npz = NpzFile.open(copy("two-arrays.npz"))) {
            assertEquals(List.of("verts", "fps"), npz.names());
            assertArrayEquals(new int[] {2, 2, 3}, npz.read("verts").shape());
            assertEquals(30, npz.read("fps").get(0));
            assertThrows(IllegalArgumentException.class, () -> npz.read("other"));
        }
        try (NpzFile npz = NpzFile.open(copy("compressed.npz"))) {
            float[] values = npz.read("verts").toFloats();
            assertEquals(5, values[5]);
            assertFalse(npz.names().contains("fps"));
        }
    }

    @Test
    void textIsNoArchive() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.npz"), "these are my notes");
        assertEquals(
                "io.npz.not-npz",
                assertThrows(StudioException.class, () -> NpzFile.open(text)).messageKey());
    }

    private static NpyArray array(Map<?, ?> map, String name) throws Exception {
        return assertInstanceOf(PickledArray.class, map.get(name)).array();
    }

    private Path copy(String name) throws Exception {
        Path file = folder.resolve(name);
        try (InputStream in = NumpyPickleTest.class.getResourceAsStream(name)) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }
}
