package facewright.io.fbx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.zip.Deflater;

/**
 * Writes the bytes of a binary FBX 7.4 file: nodes as they come, so that a file never has to be in
 * memory. Numbers are little-endian; arrays of some size are deflated. Close it in any case.
 */
final class FbxByteWriter implements AutoCloseable {
    private static final int VERSION = 7400;
    private static final int NULL_RECORD_BYTES = 13;
    private static final int DEFLATE_FROM_BYTES = 128;
    private static final int DEFLATE_LEVEL = 4;
    private static final int FLUSH_BYTES = 1 << 20;
    private static final long LARGEST_FILE = 0xffff_0000L;
    private static final byte[] FOOTER_ID = {
        (byte) 0xfa,
        (byte) 0xbc,
        (byte) 0xab,
        0x09,
        (byte) 0xd0,
        (byte) 0xc8,
        (byte) 0xd4,
        0x66,
        (byte) 0xb1,
        0x76,
        (byte) 0xfb,
        (byte) 0x83,
        0x1c,
        (byte) 0xf7,
        0x26,
        0x7e
    };
    private static final byte[] FOOTER_END = {
        (byte) 0xf8,
        0x5a,
        (byte) 0x8c,
        0x6a,
        (byte) 0xde,
        (byte) 0xf5,
        (byte) 0xd9,
        0x7e,
        (byte) 0xec,
        (byte) 0xe9,
        0x0c,
        (byte) 0xe3,
        0x75,
        (byte) 0x8f,
        0x29,
        0x0b
    };

    private final FileChannel channel;
    private final Deflater deflater = new Deflater(DEFLATE_LEVEL);
    private final Deque<Long> open = new ArrayDeque<>();
    private ByteBuffer buffer = ByteBuffer.allocate(2 * FLUSH_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private long flushed;

    /** Starts a file. */
    FbxByteWriter(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        raw("Kaydara FBX Binary  \0".getBytes(StandardCharsets.US_ASCII));
        raw(new byte[] {0x1a, 0});
        ensure(4).putInt(VERSION);
    }

    static int version() {
        return VERSION;
    }

    /** Writes a node with everything under it. */
    void node(FbxNode node) throws IOException {
        begin(node);
        for (FbxNode child : node.children()) {
            node(child);
        }
        boolean listLike =
                node.name().equals("AnimationStack") || node.name().equals("AnimationLayer");
        end(!node.children().isEmpty() || node.properties().isEmpty() || listLike);
    }

    /** Starts a node whose children follow one by one; its own children are not written. */
    void begin(FbxNode node) throws IOException {
        long start = position();
        open.push(start);
        byte[] name = node.name().getBytes(StandardCharsets.US_ASCII);
        ensure(13 + name.length).putInt(0).putInt(node.properties().size()).putInt(0);
        buffer.put((byte) name.length).put(name);
        long first = position();
        for (Object property : node.properties()) {
            property(property);
        }
        patch(start + 8, position() - first);
    }

    /** Ends the node that was begun last. */
    void end() throws IOException {
        end(true);
    }

    private void end(boolean nullRecord) throws IOException {
        if (nullRecord) {
            raw(new byte[NULL_RECORD_BYTES]);
        }
        long start = open.pop();
        patch(start, position());
        if (open.isEmpty() || buffer.position() > FLUSH_BYTES) {
            flush();
        }
    }

    /** Ends the file. */
    void finish() throws IOException {
        raw(new byte[NULL_RECORD_BYTES]);
        raw(FOOTER_ID);
        raw(new byte[4]);
        raw(new byte[(int) (16 - position() % 16)]);
        ensure(4).putInt(VERSION);
        raw(new byte[120]);
        raw(FOOTER_END);
        flush();
    }

    private void property(Object value) throws IOException {
        if (value instanceof Boolean flag) {
            ensure(2).put((byte) 'C').put((byte) (flag ? 1 : 0));
        } else if (value instanceof Short number) {
            ensure(3).put((byte) 'Y').putShort(number);
        } else if (value instanceof Integer number) {
            ensure(5).put((byte) 'I').putInt(number);
        } else if (value instanceof Long number) {
            ensure(9).put((byte) 'L').putLong(number);
        } else if (value instanceof Float number) {
            ensure(5).put((byte) 'F').putFloat(number);
        } else if (value instanceof Double number) {
            ensure(9).put((byte) 'D').putDouble(number);
        } else if (value instanceof String text) {
            bytes('S', text.getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof byte[] blob) {
            bytes('R', blob);
        } else {
            array(value);
        }
    }

    private void bytes(char type, byte[] value) throws IOException {
        ensure(5).put((byte) type).putInt(value.length);
        raw(value);
    }

    private void array(Object value) throws IOException {
        if (value instanceof double[] numbers) {
            ByteBuffer data = allocate(numbers.length, Double.BYTES);
            data.asDoubleBuffer().put(numbers);
            array('d', numbers.length, data);
        } else if (value instanceof float[] numbers) {
            ByteBuffer data = allocate(numbers.length, Float.BYTES);
            data.asFloatBuffer().put(numbers);
            array('f', numbers.length, data);
        } else if (value instanceof int[] numbers) {
            ByteBuffer data = allocate(numbers.length, Integer.BYTES);
            data.asIntBuffer().put(numbers);
            array('i', numbers.length, data);
        } else if (value instanceof long[] numbers) {
            ByteBuffer data = allocate(numbers.length, Long.BYTES);
            data.asLongBuffer().put(numbers);
            array('l', numbers.length, data);
        } else {
            throw new IllegalArgumentException("no FBX property type for " + value.getClass());
        }
    }

    private static ByteBuffer allocate(int count, int size) {
        return ByteBuffer.allocate(Math.multiplyExact(count, size)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void array(char type, int count, ByteBuffer data) throws IOException {
        byte[] content = new byte[data.capacity()];
        data.get(0, content);
        boolean deflate = content.length > DEFLATE_FROM_BYTES;
        byte[] stored = deflate ? deflated(content) : content;
        ensure(13).put((byte) type).putInt(count).putInt(deflate ? 1 : 0).putInt(stored.length);
        raw(stored);
    }

    private byte[] deflated(byte[] content) {
        deflater.reset();
        deflater.setInput(content);
        deflater.finish();
        byte[] result = new byte[content.length + content.length / 1000 + 64];
        int length = deflater.deflate(result);
        return Arrays.copyOf(result, length);
    }

    private void raw(byte[] bytes) throws IOException {
        ensure(bytes.length).put(bytes);
    }

    /** The buffer with room for so many bytes more. */
    private ByteBuffer ensure(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
            if (buffer.capacity() < bytes) {
                buffer = ByteBuffer.allocate(bytes * 2).order(ByteOrder.LITTLE_ENDIAN);
            }
        }
        return buffer;
    }

    private long position() {
        return flushed + buffer.position();
    }

    /** Sets a number that was written as zero before. */
    private void patch(long at, long value) throws IOException {
        if (value > LARGEST_FILE) {
            throw new IOException("an FBX file cannot be larger than 4 GB");
        }
        if (at >= flushed) {
            buffer.putInt((int) (at - flushed), (int) value);
        } else {
            ByteBuffer number = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
            number.putInt((int) value).flip();
            while (number.hasRemaining()) {
                channel.write(number, at + number.position());
            }
        }
    }

    private void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            flushed += channel.write(buffer, flushed);
        }
        buffer.clear();
    }

    @Override
    public void close() throws IOException {
        deflater.end();
        channel.close();
    }
}
