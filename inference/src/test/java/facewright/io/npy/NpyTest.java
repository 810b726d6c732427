package facewright.io.npy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import facewright.domain.StudioException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpyTest {
    @TempDir Path folder;

    @Test
    void readsBackWhatItWroteWholeAndInSlices() throws Exception {
        Path file = folder.resolve("a.npy");
        try (NpyWriter writer = new NpyWriter(file, 2, 2, 3)) {
            writer.write(new float[] {1, 2, 3, 4, 5, 6});
            writer.write(new float[] {-1, -2, Float.MIN_VALUE, 1e30f, 0, 12});
        }
        assertEquals(NpyWriter.bytes(2, 2, 3), Files.size(file));
        NpyArray array = NpyReader.read(file);
        assertArrayEquals(new int[] {2, 2, 3}, array.shape());
        assertArrayEquals(
                new float[] {1, 2, 3, 4, 5, 6, -1, -2, Float.MIN_VALUE, 1e30f, 0, 12},
                array.toFloats());
        try (NpyReader reader = NpyReader.open(file)) {
            float[] slice = new float[reader.sliceSize()];
            reader.copySlice(1, slice);
            assertArrayEquals(new float[] {-1, -2, Float.MIN_VALUE, 1e30f, 0, 12}, slice);
        }
    }

    @Test
    void writesTheHeaderThatNumpyWrites() throws Exception {
        Path file = folder.resolve("a.npy");
        try (NpyWriter writer = new NpyWriter(file, 1, 5023, 3)) {
            writer.write(new float[5023 * 3]);
        }
        byte[] bytes = Files.readAllBytes(file);
        String header = new String(bytes, 10, 118, StandardCharsets.ISO_8859_1);
        assertEquals(0x93, bytes[0] & 0xff);
        assertEquals(118, bytes[8]);
        assertEquals(
                "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 5023, 3), }",
                header.strip());
        assertEquals('\n', header.charAt(117));
    }

    @Test
    void refusesTooFewAndTooManySlices() throws Exception {
        NpyWriter few = new NpyWriter(folder.resolve("few.npy"), 2, 3);
        few.write(new float[3]);
        assertThrows(IOException.class, few::close);
        NpyWriter many = new NpyWriter(folder.resolve("many.npy"), 1, 3);
        many.write(new float[3]);
        assertThrows(IllegalStateException.class, () -> many.write(new float[3]));
        many.close();
    }

    @Test
    void readsFortranOrderAsCOrder() throws Exception {
        ByteBuffer data = ByteBuffer.allocate(48).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : new double[] {0, 10, 1, 11, 2, 12}) {
            data.putDouble(value);
        }
        Path file = file("{'descr': '<f8', 'fortran_order': True, 'shape': (2, 3), }", data, 1);
        assertArrayEquals(new double[] {0, 1, 2, 10, 11, 12}, NpyReader.read(file).toDoubles());
    }

    @Test
    void readsEveryNumberTypeBothByteOrdersAndAllVersions() throws Exception {
        assertArrayEquals(
                new double[] {-2, 3},
                read("<i2", 1, b -> b.putShort((short) -2).putShort((short) 3)));
        assertArrayEquals(
                new double[] {-2, 3},
                read(
                        ">i2",
                        2,
                        b ->
                                b.order(ByteOrder.BIG_ENDIAN)
                                        .putShort((short) -2)
                                        .putShort((short) 3)));
        assertArrayEquals(new double[] {-2, 3}, read("<i4", 3, b -> b.putInt(-2).putInt(3)));
        assertArrayEquals(new double[] {-2, 3}, read("<i8", 1, b -> b.putLong(-2).putLong(3)));
        assertArrayEquals(
                new double[] {4294967294.0, 3}, read("<u4", 1, b -> b.putInt(-2).putInt(3)));
        assertArrayEquals(
                new double[] {65534, 3},
                read("<u2", 1, b -> b.putShort((short) -2).putShort((short) 3)));
        assertArrayEquals(
                new double[] {-2, 3}, read("|i1", 1, b -> b.put((byte) -2).put((byte) 3)));
        assertArrayEquals(
                new double[] {254, 3}, read("|u1", 1, b -> b.put((byte) -2).put((byte) 3)));
        assertArrayEquals(new double[] {1, 0}, read("|b1", 1, b -> b.put((byte) 1).put((byte) 0)));
        assertArrayEquals(
                new double[] {0.5, 3},
                read(">f4", 1, b -> b.order(ByteOrder.BIG_ENDIAN).putFloat(0.5f).putFloat(3)));
    }

    private double[] read(String type, int version, java.util.function.Consumer<ByteBuffer> fill)
            throws Exception {
        ByteBuffer data = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        fill.accept(data);
        Path file =
                file(
                        "{'descr': '" + type + "', 'fortran_order': False, 'shape': (2,), }",
                        data,
                        version);
        return NpyReader.read(file).toDoubles();
    }

    @Test
    void refusesPicklesStructuresAndNonsenseWithAMessage() throws Exception {
        for (String header :
                new String[] {
                    "{'descr': '|O', 'fortran_order': False, 'shape': (2,), }",
                    "{'descr': [('x', '<f4')], 'fortran_order': False, 'shape': (2,), }",
                    "{'descr': '<f4', 'fortran_order': False, 'shape': (-2,), }",
                    "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999, 99999999999), }",
                    "{'descr': '<f4', 'fortran_order': Maybe, 'shape': (2,), }",
                    "{'descr': '<f4', 'shape': (2,), }",
                    "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), 'x': '1'}",
                    "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), } import os",
                    "{'descr': '<f4",
                    "",
                    "{",
                    "("
                }) {
            Path file = file(header, ByteBuffer.allocate(64), 1);
            StudioException failure =
                    assertThrows(StudioException.class, () -> NpyReader.read(file), header);
            assertEquals("io.npy.unsupported", failure.messageKey(), header);
        }
    }

    @Test
    void saysWhenAFileIsMissingOrSomethingElse() throws Exception {
        assertEquals("io.file-missing", failure(folder.resolve("none.npy")));
        Path text = folder.resolve("text.npy");
        Files.writeString(text, "just some text in a file");
        assertEquals("io.npy.not-npy", failure(text));
        Path promise =
                file(
                        "{'descr': '<f4', 'fortran_order': False, 'shape': (900000000,), }",
                        ByteBuffer.allocate(16),
                        1);
        assertEquals("io.npy.truncated", failure(promise));
    }

    private static String failure(Path file) {
        return assertThrows(StudioException.class, () -> NpyReader.read(file)).messageKey();
    }

    @Test
    void aFileCutAnywhereIsRefusedAndNoFlippedByteDoesMoreThanChangeNumbers() throws Exception {
        Path file = folder.resolve("a.npy");
        try (NpyWriter writer = new NpyWriter(file, 3, 4, 3)) {
            for (int i = 0; i < 3; i++) {
                writer.write(new float[12]);
            }
        }
        byte[] good = Files.readAllBytes(file);
        Path damaged = folder.resolve("damaged.npy");
        for (int length = 0; length < good.length; length++) {
            Files.write(damaged, Arrays.copyOf(good, length));
            assertThrows(StudioException.class, () -> NpyReader.read(damaged), "cut at " + length);
        }
        Random random = new Random(1);
        for (int i = 0; i < 138; i++) {
            byte[] bytes = good.clone();
            bytes[i] ^= (byte) (1 + random.nextInt(255));
            Files.write(damaged, bytes);
            try {
                NpyReader.read(damaged);
            } catch (StudioException expected) {
                assertEquals("io.npy", expected.messageKey().substring(0, 6));
            }
        }
    }

    private Path file(String header, ByteBuffer data, int version) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
        byte[] text = (header + "\n").getBytes(StandardCharsets.ISO_8859_1);
        out.write(text.length);
        out.write(text.length >> 8);
        if (version > 1) {
            out.write(0);
            out.write(0);
        }
        out.writeBytes(text);
        out.writeBytes(data.array());
        Path file = folder.resolve("case.npy");
        Files.write(file, out.toByteArray());
        return file;
    }
}
