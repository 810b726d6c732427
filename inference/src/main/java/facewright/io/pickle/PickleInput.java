package facewright.io.pickle;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads little-endian numbers and counted bytes; never allocates more than the file can hold. */
final class PickleInput {
    private static final int LONGEST_LINE = 1 << 20;

    private final InputStream in;
    private long remaining;

    /**
     * @param remaining bytes that the source has at most
     */
    PickleInput(InputStream in, long remaining) {
        this.in = in;
        this.remaining = remaining;
    }

    int unsignedByte() throws IOException {
        int value = in.read();
        if (value < 0) {
            throw new EOFException();
        }
        remaining--;
        return value;
    }

    int unsignedShort() throws IOException {
        return unsignedByte() | unsignedByte() << 8;
    }

    int signedInt() throws IOException {
        return unsignedShort() | unsignedShort() << 16;
    }

    long unsignedInt() throws IOException {
        return signedInt() & 0xffffffffL;
    }

    long signedLong() throws IOException {
        return unsignedInt() | unsignedInt() << 32;
    }

    double bigEndianDouble() throws IOException {
        return Double.longBitsToDouble(Long.reverseBytes(signedLong()));
    }

    byte[] bytes(long count) throws IOException {
        if (count < 0 || count > remaining || count > Integer.MAX_VALUE - 16) {
            throw new EOFException();
        }
        byte[] bytes = in.readNBytes((int) count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        remaining -= count;
        return bytes;
    }

    String utf8(long count) throws IOException {
        return new String(bytes(count), StandardCharsets.UTF_8);
    }

    /** Python 2 texts: one byte a character. */
    String latin1(long count) throws IOException {
        return new String(bytes(count), StandardCharsets.ISO_8859_1);
    }

    /** The text up to the next line feed, without it. */
    String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = unsignedByte(); next != '\n'; next = unsignedByte()) {
            if (line.size() >= LONGEST_LINE) {
                throw PickleFormatException.damaged("a line is far too long");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
