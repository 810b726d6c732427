package facewright.io.npy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes an NPZ file: a deflated zip archive of NPY arrays of little-endian float32, as {@code
 * numpy.load} reads it. The same arrays give the same bytes, whenever they are written.
 */
public final class NpzWriter implements AutoCloseable {
    /** The first moment that zip archives can name. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    /**
     * @param destination not closed by this
     */
    public NpzWriter(OutputStream destination) {
        this.zip = new ZipOutputStream(destination);
    }

    /**
     * Adds an array.
     *
     * @param name name of the array; no other may have it
     * @param values in C order
     * @param shape dimensions, whose product is the number of values
     */
    public void write(String name, float[] values, long... shape) throws IOException {
        long size = 1;
        for (long dimension : shape) {
            size *= dimension;
        }
        if (size != values.length) {
            throw new IllegalArgumentException(
                    "array " + name + " needs " + size + " values, had " + values.length);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(NpyWriter.header(shape));
        ByteBuffer buffer =
                ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(values);
        bytes.write(buffer.array());
        ZipEntry entry = new ZipEntry(name + ".npy");
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes.toByteArray());
        zip.closeEntry();
    }

    /** Finishes the archive. */
    @Override
    public void close() throws IOException {
        zip.finish();
    }
}
