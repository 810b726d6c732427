package facewright.io.npy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Bytes with positions: a file, or memory. */
interface NpyBytes extends AutoCloseable {
    long size() throws IOException;

    /**
     * Fills the rest of the buffer.
     *
     * @throws EOFException when there are not enough bytes
     */
    void fill(long position, ByteBuffer destination) throws IOException;

    @Override
    void close() throws IOException;

    static NpyBytes open(Path file) throws IOException {
        return new OfFile(FileChannel.open(file, StandardOpenOption.READ));
    }

    static NpyBytes of(byte[] bytes) {
        return new OfMemory(ByteBuffer.wrap(bytes));
    }

    /** A file on disk. */
    record OfFile(FileChannel channel) implements NpyBytes {
        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public void fill(long position, ByteBuffer destination) throws IOException {
            long at = position;
            while (destination.hasRemaining()) {
                int count = channel.read(destination, at);
                if (count < 0) {
                    throw new EOFException();
                }
                at += count;
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /** Memory. */
    record OfMemory(ByteBuffer bytes) implements NpyBytes {
        @Override
        public long size() {
            return bytes.capacity();
        }

        @Override
        public void fill(long position, ByteBuffer destination) throws IOException {
            if (position + destination.remaining() > bytes.capacity()) {
                throw new EOFException();
            }
            destination.put(bytes.slice((int) position, destination.remaining()));
        }

        @Override
        public void close() {}
    }
}
