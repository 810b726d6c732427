package facewright.io.pickle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files written by Python 3.11's own pickle module. */
class PickleReaderTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void readsPlainValuesOfEveryProtocol(int protocol) throws IOException {
        Map<?, ?> values = (Map<?, ?>) read(resource("values-protocol-" + protocol + ".pkl"));
        assertEquals(PickleNone.NONE, values.get("none"));
        assertEquals(true, values.get("yes"));
        assertEquals(false, values.get("no"));
        assertEquals(123456L, values.get("int"));
        assertEquals(-7L, values.get("negative"));
        assertEquals(1L << 40, values.get("big"));
        assertEquals(-0.125, values.get("float"));
        assertEquals("Zunge ä€😀", values.get("text"));
        assertArrayEquals(new byte[] {0, -1, -128}, (byte[]) values.get("bytes"));
        assertEquals(List.of(1L, List.of(2L, "x"), List.of()), values.get("list"));
        assertEquals(List.of(1L, 2L, 3L, 4L), values.get("tuple"));
        assertEquals(Set.of(3L), values.get("set"));
        assertEquals(List.of("b", "a"), List.copyOf(((Map<?, ?>) values.get("ordered")).keySet()));
        assertEquals("", values.get("empty"));
    }

    @Test
    void refusesAFileThatWantsToRunACommandAndNamesIt() throws IOException {
        byte[] evil = resource("runs-a-command.pkl");
        PickleFormatException refusal = assertThrows(PickleFormatException.class, () -> read(evil));
        assertTrue(refusal.isRefused());
        assertEquals("posix.system", refusal.getMessage());
    }

    @Test
    void refusesTheClassicOneLineAttack() {
        byte[] evil = "cposix\nsystem\n(S'id'\ntR.".getBytes(StandardCharsets.US_ASCII);
        assertTrue(assertThrows(PickleFormatException.class, () -> read(evil)).isRefused());
    }

    @Test
    void everyTruncationAndManyFlippedBytesEndInAnIoException() throws IOException {
        Random random = new Random(7);
        for (int protocol = 0; protocol <= 5; protocol++) {
            byte[] good = resource("values-protocol-" + protocol + ".pkl");
            for (int length = 0; length < good.length; length++) {
                byte[] cut = java.util.Arrays.copyOf(good, length);
                assertThrows(IOException.class, () -> read(cut));
            }
            for (int i = 0; i < 3000; i++) {
                byte[] bad = good.clone();
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
                readOrIoException(bad);
            }
        }
    }

    @Test
    void aClaimedSizeBeyondTheFileIsRefusedBeforeMemoryIsTaken() {
        byte[] huge = {(byte) 0x80, 4, (byte) 0x8e, -1, -1, -1, -1, -1, -1, -1, 127, '.'};
        assertThrows(IOException.class, () -> read(huge));
    }

    @Test
    void aListThatHoldsItselfDoesNotHang() throws IOException {
        Object value = read("]q\0h\0a.".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(1, ((List<?>) value).size());
    }

    private static void readOrIoException(byte[] bytes) {
        try {
            read(bytes);
        } catch (IOException expected) {
            assertTrue(expected.toString().length() > 0);
        }
    }

    private static Object read(byte[] bytes) throws IOException {
        return PickleReader.read(
                new ByteArrayInputStream(bytes),
                bytes.length,
                (module, name) -> Optional.empty(),
                id -> {
                    throw PickleFormatException.damaged("no storages here");
                });
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = PickleReaderTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
