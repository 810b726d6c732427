package facewright.io.npy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Writes an NPY file (version 1, little-endian float32, C order) slice by slice, so that a motion
 * never has to be in memory at once. Write exactly as many slices as the shape says, then close.
 */
public final class NpyWriter implements AutoCloseable {
    private static final int ALIGNMENT = 64;
    private static final int PREFIX_BYTES = 10;

    private final OutputStream out;
    private final long slices;
    private final int sliceSize;
    private final ByteBuffer buffer;
    private long written;

    /**
     * Starts a file.
     *
     * @param shape at least one dimension; the first is the number of slices
     */
    public NpyWriter(Path file, long... shape) throws IOException {
        if (shape.length == 0) {
            throw new IllegalArgumentException("an array of slices needs a dimension");
        }
        long size = 1;
        for (int i = 1; i < shape.length; i++) {
            size = Math.multiplyExact(size, shape[i]);
        }
        this.slices = shape[0];
        this.sliceSize = Math.toIntExact(size);
        this.buffer =
                ByteBuffer.allocate(Math.multiplyExact(sliceSize, Float.BYTES))
                        .order(ByteOrder.LITTLE_ENDIAN);
        this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        out.write(header(shape));
    }

    /** Bytes of a file of this shape. */
    public static long bytes(long... shape) {
        long count = 1;
        for (long size : shape) {
            count *= size;
        }
        return header(shape).length + count * Float.BYTES;
    }

    static byte[] header(long... shape) {
        byte[] text = NpyHeader.floatsText(shape).getBytes(StandardCharsets.ISO_8859_1);
        int total = (PREFIX_BYTES + text.length + 1 + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        byte[] header = new byte[total];
        Arrays.fill(header, (byte) ' ');
        int length = total - PREFIX_BYTES;
        byte[] prefix = {
            (byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) length, (byte) (length >> 8)
        };
        System.arraycopy(prefix, 0, header, 0, prefix.length);
        System.arraycopy(text, 0, header, PREFIX_BYTES, text.length);
        header[total - 1] = '\n';
        return header;
    }

    /**
     * Writes the next slice.
     *
     * @param values exactly the product of the other dimensions
     */
    public void write(float[] values) throws IOException {
        if (values.length != sliceSize) {
            throw new IllegalArgumentException(
                    "a slice has " + sliceSize + " values, had " + values.length);
        }
        if (written == slices) {
            throw new IllegalStateException("all " + slices + " slices are written");
        }
        buffer.clear();
        buffer.asFloatBuffer().put(values);
        out.write(buffer.array());
        written++;
    }

    /**
     * Finishes the file.
     *
     * @throws IOException when slices are missing or the disk fails
     */
    @Override
    public void close() throws IOException {
        out.close();
        if (written != slices) {
            throw new IOException("only " + written + " of " + slices + " slices were written");
        }
    }
}
