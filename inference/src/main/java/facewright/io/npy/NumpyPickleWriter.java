package facewright.io.npy;

import facewright.domain.StudioException;
import facewright.io.files.AtomicFiles;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes a dictionary of float32 arrays as a Python pickle of protocol 2, which Python 2 and 3 load
 * alike, with any encoding: bytes are written as text that {@code _codecs.encode} turns back.
 */
public final class NumpyPickleWriter {
    private static final int MAXIMUM_SHORT = 255;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private NumpyPickleWriter() {}

    /**
     * Writes a file.
     *
     * @param arrays by name, in their order, each (rows x width), row after row
     * @param width of every array
     * @throws StudioException when it cannot be written
     */
    public static void write(Path file, Map<String, float[]> arrays, int width)
            throws StudioException {
        NumpyPickleWriter writer = new NumpyPickleWriter();
        writer.dictionary(arrays, width);
        AtomicFiles.write(file, writer.out.toByteArray());
    }

    private void dictionary(Map<String, float[]> arrays, int width) {
        out.write(0x80); // PROTO
        out.write(2);
        out.write('}');
        out.write('(');
        for (Map.Entry<String, float[]> entry : arrays.entrySet()) {
            if (entry.getValue().length % width != 0) {
                throw new IllegalArgumentException(
                        entry.getKey() + " has no whole rows of " + width);
            }
            unicode(entry.getKey());
            array(entry.getValue(), width);
        }
        out.write('u'); // SETITEMS
        out.write('.');
    }

    /** What NumPy itself writes: an empty array, then its state. */
    private void array(float[] values, int width) {
        global("numpy.core.multiarray", "_reconstruct");
        global("numpy", "ndarray");
        integer(0);
        out.write(0x85); // TUPLE1
        bytes(new byte[] {'b'});
        out.write(0x87); // TUPLE3
        out.write('R');
        out.write('(');
        integer(1);
        integer(values.length / width);
        integer(width);
        out.write(0x86); // TUPLE2
        type();
        out.write(0x89); // NEWFALSE: C order
        ByteBuffer data =
                ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        data.asFloatBuffer().put(values);
        bytes(data.array());
        out.write('t');
        out.write('b'); // BUILD
    }

    /** Little-endian float32. */
    private void type() {
        global("numpy", "dtype");
        unicode("f4");
        integer(0);
        integer(1);
        out.write(0x87);
        out.write('R');
        out.write('(');
        integer(3);
        unicode("<");
        out.write('N');
        out.write('N');
        out.write('N');
        integer(-1);
        integer(-1);
        integer(0);
        out.write('t');
        out.write('b');
    }

    private void bytes(byte[] value) {
        global("_codecs", "encode");
        unicode(new String(value, StandardCharsets.ISO_8859_1));
        unicode("latin1");
        out.write(0x86);
        out.write('R');
    }

    private void global(String module, String name) {
        out.write('c');
        out.writeBytes((module + "\n" + name + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    private void unicode(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.write('X');
        little(utf8.length);
        out.writeBytes(utf8);
    }

    private void integer(int value) {
        if (value >= 0 && value <= MAXIMUM_SHORT) {
            out.write('K');
            out.write(value);
        } else {
            out.write('J');
            little(value);
        }
    }

    private void little(int value) {
        for (int shift = 0; shift < 32; shift += 8) {
            out.write(value >> shift);
        }
    }
}
