package facewright.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the header of a RIFF WAV file promises. FFmpeg repairs or refuses broken headers without
 * saying what was wrong; this says it.
 *
 * @param hertz sample rate as written, may be nonsense
 * @param bytesPerSecond of sound, as written
 * @param promisedBytes of sound data; 0 when the writer did not know
 * @param presentBytes of sound data that are in the file
 */
record WavHeader(long hertz, long bytesPerSecond, long promisedBytes, long presentBytes) {
    private static final long UNKNOWN_SIZE = 0xFFFF_FFFFL;
    private static final int MAX_CHUNKS = 1000;

    /** The header of a file; empty when it is no RIFF WAV file with a format and a data chunk. */
    static Optional<WavHeader> read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            Optional<ByteBuffer> riff = bytes(channel, 0, 12);
            if (riff.isEmpty()
                    || !id(riff.get(), 0).equals("RIFF")
                    || !id(riff.get(), 8).equals("WAVE")) {
                return Optional.empty();
            }
            return walk(channel);
        }
    }

    private static Optional<WavHeader> walk(FileChannel channel) throws IOException {
        long position = 12;
        long hertz = -1;
        long bytesPerSecond = 0;
        for (int i = 0; i < MAX_CHUNKS; i++) {
            Optional<ByteBuffer> head = bytes(channel, position, 8);
            if (head.isEmpty()) {
                return Optional.empty();
            }
            long size = head.get().getInt(4) & UNKNOWN_SIZE;
            String id = id(head.get(), 0);
            if (id.equals("fmt ")) {
                Optional<ByteBuffer> format = bytes(channel, position + 8, 16);
                if (format.isEmpty()) {
                    return Optional.empty();
                }
                hertz = format.get().getInt(4) & UNKNOWN_SIZE;
                bytesPerSecond = format.get().getInt(8) & UNKNOWN_SIZE;
            } else if (id.equals("data")) {
                long promised = size == UNKNOWN_SIZE ? 0 : size;
                return hertz < 0
                        ? Optional.empty()
                        : Optional.of(
                                new WavHeader(
                                        hertz,
                                        bytesPerSecond,
                                        promised,
                                        channel.size() - position - 8));
            }
            position += 8 + size + (size & 1);
        }
        return Optional.empty();
    }

    /** Whether a tenth of a second or more of the promised sound is not there. */
    boolean isTruncated() {
        return promisedBytes > 0 && promisedBytes - presentBytes > bytesPerSecond / 10;
    }

    double promisedSeconds() {
        return bytesPerSecond == 0 ? 0 : (double) promisedBytes / bytesPerSecond;
    }

    double presentSeconds() {
        return bytesPerSecond == 0 ? 0 : (double) presentBytes / bytesPerSecond;
    }

    private static String id(ByteBuffer bytes, int at) {
        byte[] letters = new byte[4];
        bytes.get(at, letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    private static Optional<ByteBuffer> bytes(FileChannel channel, long position, int count)
            throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                return Optional.empty();
            }
        }
        return Optional.of(buffer);
    }
}
