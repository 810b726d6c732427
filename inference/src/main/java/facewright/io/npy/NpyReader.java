package facewright.io.npy;

import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import facewright.io.files.FileErrors;
import facewright.io.npy.NpyHeader.NpyFormatException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Reads NPY files of versions 1 to 3: float32, float64, integers up to 64 bit (unsigned up to 32)
 * and booleans, both byte orders, C and Fortran order. {@link #read} takes a whole file; {@link
 * #open} gives one slice at a time of files too large for that. Never runs code from a file.
 */
public final class NpyReader implements AutoCloseable {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int MAXIMUM_HEADER = 1 << 16;
    private static final int CHUNK_BYTES = 1 << 16;

    private final Path file;
    private final NpyBytes channel;
    private final NpyHeader header;
    private final long dataStart;

    private NpyReader(Path file, NpyBytes channel, NpyHeader header, long dataStart) {
        this.file = file;
        this.channel = channel;
        this.header = header;
        this.dataStart = dataStart;
    }

    /**
     * Reads a whole file.
     *
     * @throws StudioException when it is no NPY file of numbers, is damaged, or has more than two
     *     thousand million bytes
     */
    public static NpyArray read(Path file) throws StudioException {
        try (NpyReader reader = open(file)) {
            return reader.readAll();
        }
    }

    /**
     * Opens a file and checks its header and size. The caller closes it.
     *
     * @throws StudioException when it is no NPY file of numbers or is damaged
     */
    public static NpyReader open(Path file) throws StudioException {
        NpyBytes channel;
        try {
            channel = NpyBytes.open(file);
        } catch (IOException e) {
            throw FileErrors.reading(file, e);
        }
        return open(file, channel);
    }

    /**
     * Reads an array that is in memory.
     *
     * @param name for messages
     */
    public static NpyArray read(Path name, byte[] bytes) throws StudioException {
        try (NpyReader reader = open(name, NpyBytes.of(bytes))) {
            return reader.readAll();
        }
    }

    private static NpyReader open(Path file, NpyBytes channel) throws StudioException {
        boolean opened = false;
        try {
            NpyReader reader = parse(file, channel);
            opened = true;
            return reader;
        } catch (EOFException e) {
            throw truncated(file);
        } catch (IOException e) {
            throw FileErrors.reading(file, e);
        } finally {
            if (!opened) {
                closeQuietly(channel);
            }
        }
    }

    private static NpyReader parse(Path file, NpyBytes channel)
            throws IOException, StudioException {
        ByteBuffer start = read(channel, 0, 8);
        if (!Arrays.equals(Arrays.copyOf(bytes(start), 6), MAGIC)) {
            throw new StudioException(InferenceText.of("io.npy.not-npy", file.toString()));
        }
        int version = start.get(6);
        if (version < 1 || version > 3) {
            throw bad(file, "version " + version);
        }
        int lengthBytes = version == 1 ? 2 : 4;
        ByteBuffer lengthField = read(channel, 8, lengthBytes);
        long length =
                version == 1
                        ? lengthField.getShort(0) & 0xffff
                        : lengthField.getInt(0) & 0xffffffffL;
        if (length > MAXIMUM_HEADER) {
            throw bad(file, "a header of " + length + " bytes");
        }
        ByteBuffer text = read(channel, 8L + lengthBytes, (int) length);
        NpyHeader header;
        try {
            header =
                    NpyHeader.parse(
                            new String(
                                    bytes(text),
                                    version == 3
                                            ? StandardCharsets.UTF_8
                                            : StandardCharsets.ISO_8859_1));
        } catch (NpyFormatException e) {
            throw bad(file, String.valueOf(e.getMessage()));
        }
        long dataStart = 8L + lengthBytes + length;
        long wanted = header.elementCount() * header.type().bytes();
        if (channel.size() - dataStart < wanted) {
            throw truncated(file);
        }
        return new NpyReader(file, channel, header, dataStart);
    }

    /** A copy of the shape; empty for a scalar. */
    public long[] shape() {
        return header.shape();
    }

    /** Whether the first index is the fastest; then there are no slices. */
    public boolean isFortran() {
        return header.fortranOrder() && header.shape().length > 1;
    }

    /** Number of elements of one slice along the first axis. */
    public int sliceSize() {
        long first = header.shape().length == 0 || header.shape()[0] == 0 ? 1 : header.shape()[0];
        return Math.toIntExact(header.elementCount() / first);
    }

    /**
     * Reads one slice along the first axis.
     *
     * @param index 0..shape[0]-1
     * @param destination receives {@link #sliceSize} values in C order
     * @throws StudioException when the file cannot be read, or is in Fortran order (read it whole)
     */
    public void copySlice(long index, float[] destination) throws StudioException {
        if (header.shape().length == 0 || index < 0 || index >= header.shape()[0]) {
            throw new IndexOutOfBoundsException(
                    "slice " + index + " of shape " + header.shapeText());
        }
        if (header.fortranOrder() && header.shape().length > 1) {
            throw bad(file, "slices of an array in Fortran order");
        }
        int size = sliceSize();
        convert(index * size, size, (i, value) -> destination[i] = (float) value);
    }

    private NpyArray readAll() throws StudioException {
        long count = header.elementCount();
        if (count * header.type().bytes() > Integer.MAX_VALUE - 16) {
            throw new StudioException(
                    InferenceText.of("io.npy.too-large", file.toString(), header.shapeText()));
        }
        int[] shape = new int[header.shape().length];
        for (int i = 0; i < shape.length; i++) {
            if (header.shape()[i] > Integer.MAX_VALUE) {
                throw bad(file, "shape " + header.shapeText());
            }
            shape[i] = (int) header.shape()[i];
        }
        int[] order = header.fortranOrder() ? fortranToC(shape, (int) count) : new int[0];
        if (header.type() == NpyType.FLOAT32) {
            float[] values = new float[(int) count];
            convert(0, (int) count, (i, value) -> values[at(order, i)] = (float) value);
            return NpyArray.ofFloats(shape, values);
        }
        double[] values = new double[(int) count];
        convert(0, (int) count, (i, value) -> values[at(order, i)] = value);
        return NpyArray.ofDoubles(shape, values);
    }

    private static int at(int[] order, int index) {
        return order.length == 0 ? index : order[index];
    }

    /** For each element in file order (first index fastest), its position in C order. */
    static int[] fortranToC(int[] shape, int count) {
        int[] result = new int[count];
        int[] index = new int[shape.length];
        int[] stride = new int[shape.length];
        int step = 1;
        for (int d = shape.length - 1; d >= 0; d--) {
            stride[d] = step;
            step *= shape[d];
        }
        int position = 0;
        for (int i = 0; i < count; i++) {
            result[i] = position;
            for (int d = 0; d < shape.length; d++) {
                position += stride[d];
                if (++index[d] < shape[d]) {
                    break;
                }
                position -= stride[d] * shape[d];
                index[d] = 0;
            }
        }
        return result;
    }

    private interface Sink {
        void accept(int index, double value);
    }

    private void convert(long firstElement, int count, Sink sink) throws StudioException {
        NpyType type = header.type();
        int perChunk = CHUNK_BYTES / type.bytes();
        try {
            for (int done = 0; done < count; done += perChunk) {
                int n = Math.min(perChunk, count - done);
                long position = dataStart + (firstElement + done) * type.bytes();
                ByteBuffer data = read(channel, position, n * type.bytes());
                data.order(header.byteOrder());
                for (int i = 0; i < n; i++) {
                    sink.accept(done + i, type.get(data, i * type.bytes()));
                }
            }
        } catch (EOFException e) {
            throw truncated(file);
        } catch (IOException e) {
            throw FileErrors.reading(file, e);
        }
    }

    private static ByteBuffer read(NpyBytes channel, long position, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        channel.fill(position, buffer);
        return buffer.flip();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] result = new byte[buffer.remaining()];
        buffer.get(buffer.position(), result);
        return result;
    }

    private static StudioException bad(Path file, String what) {
        return new StudioException(InferenceText.of("io.npy.unsupported", file.toString(), what));
    }

    private static StudioException truncated(Path file) {
        return new StudioException(InferenceText.of("io.npy.truncated", file.toString()));
    }

    @Override
    public void close() {
        closeQuietly(channel);
    }

    private static void closeQuietly(NpyBytes channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // It was only read from: nothing is lost.
        }
    }
}
