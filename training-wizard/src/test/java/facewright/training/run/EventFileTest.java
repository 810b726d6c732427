package facewright.training.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads the events with code that shares nothing with the writer: bit by bit. */
class EventFileTest {
    @TempDir private Path folder;

    @Test
    void writesWhatAnotherReaderUnderstands() throws Exception {
        try (EventFile events = EventFile.create(folder, 1_700_000_000.25, 0)) {
            events.scalar(1_700_000_001.5, 300, "network/loss", 0.125);
            events.scalar(1_700_000_002, 1L << 40, "network/score", -3);
        }
        List<Map<Integer, Object>> read = read(only());
        assertEquals(3, read.size());
        assertEquals("brain.Event:2", text(read.get(0), 3));
        assertEquals(1_700_000_000.25, number(read.get(0), 1));

        assertEquals(1_700_000_001.5, number(read.get(1), 1));
        assertEquals(300L, read.get(1).get(2));
        Map<Integer, Object> value = message(message(bytes(read.get(1), 5)), 1);
        assertEquals("network/loss", text(value, 1));
        assertEquals(0.125f, Float.intBitsToFloat((Integer) value.get(2)));
        assertEquals(1L << 40, read.get(2).get(2));
    }

    @Test
    void tellsThatItGoesOnFromAStep() throws Exception {
        EventFile.create(folder, 5, 0).close();
        EventFile.create(folder, 5, 501).close();
        try (var files = Files.list(folder)) {
            List<Path> sorted = files.sorted().toList();
            assertEquals(2, sorted.size());
            Map<Integer, Object> restart = read(sorted.get(1)).get(1);
            assertEquals(501L, restart.get(2));
            assertEquals(1L, message(bytes(restart, 7)).get(1));
        }
    }

    private Path only() throws IOException {
        try (var files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }

    private static List<Map<Integer, Object>> read(Path file) throws IOException {
        List<Map<Integer, Object>> events = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            while (in.available() > 0) {
                byte[] length = in.readNBytes(8);
                assertEquals(little(in.readNBytes(4)), masked(length));
                byte[] event = in.readNBytes((int) little(length));
                assertEquals(little(in.readNBytes(4)), masked(event));
                events.add(message(event));
            }
        }
        return events;
    }

    /** CRC-32C one bit at a time, then the mask of the format. */
    private static long masked(byte[] bytes) {
        long crc = 0xffffffffL;
        for (byte b : bytes) {
            crc ^= b & 0xff;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 1 ? crc >> 1 ^ 0x82f63b78L : crc >> 1;
            }
        }
        crc ^= 0xffffffffL;
        return (((crc >> 15) | (crc << 17)) + 0xa282ead8L) & 0xffffffffL;
    }

    private static long little(byte[] bytes) {
        long value = 0;
        for (int i = bytes.length - 1; i >= 0; i--) {
            value = value << 8 | bytes[i] & 0xff;
        }
        return value;
    }

    /** The last value of each field. */
    private static Map<Integer, Object> message(byte[] bytes) {
        Map<Integer, Object> fields = new TreeMap<>();
        int[] at = {0};
        while (at[0] < bytes.length) {
            long tag = varint(bytes, at);
            int field = (int) (tag >> 3);
            switch ((int) (tag & 7)) {
                case 0 -> fields.put(field, varint(bytes, at));
                case 1 -> fields.put(field, little(take(bytes, at, 8)));
                case 2 -> fields.put(field, take(bytes, at, (int) varint(bytes, at)));
                case 5 -> fields.put(field, (int) little(take(bytes, at, 4)));
                default -> throw new AssertionError("wire type of field " + field);
            }
        }
        return fields;
    }

    private static Map<Integer, Object> message(Map<Integer, Object> outer, int field) {
        return message(bytes(outer, field));
    }

    private static byte[] take(byte[] bytes, int[] at, int count) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        assertTrue(at[0] + count <= bytes.length, "a field ends behind its message");
        part.write(bytes, at[0], count);
        at[0] += count;
        return part.toByteArray();
    }

    private static long varint(byte[] bytes, int[] at) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = bytes[at[0]++];
            value |= (long) (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }

    private static byte[] bytes(Map<Integer, Object> message, int field) {
        return (byte[]) message.get(field);
    }

    private static String text(Map<Integer, Object> message, int field) {
        return new String(bytes(message, field), StandardCharsets.UTF_8);
    }

    private static double number(Map<Integer, Object> message, int field) {
        return Double.longBitsToDouble((Long) message.get(field));
    }
}
