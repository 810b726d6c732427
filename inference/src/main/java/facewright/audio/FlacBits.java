package facewright.audio;

import java.util.Arrays;

/** Bits of a FLAC stream, most significant first, with the checksums of its frames. */
final class FlacBits {
    private byte[] bytes = new byte[1 << 16];
    private int length;
    private long pending;
    private int pendingBits;

    /** Number of whole bytes so far. */
    int length() {
        return length;
    }

    /**
     * @param bits 0 to 36
     */
    void write(long value, int bits) {
        long mask = (1L << bits) - 1;
        pending = (pending << bits) | (value & mask);
        pendingBits += bits;
        while (pendingBits >= 8) {
            pendingBits -= 8;
            put((byte) (pending >> pendingBits));
        }
    }

    /** So many zeros, then a one. */
    void writeUnary(int zeros) {
        int left = zeros;
        while (left > 24) {
            write(0, 24);
            left -= 24;
        }
        write(1, left + 1);
    }

    /** Fills the last byte with zeros. */
    void align() {
        if (pendingBits > 0) {
            write(0, 8 - pendingBits);
        }
    }

    void write(byte[] source) {
        for (byte b : source) {
            write(b & 0xff, 8);
        }
    }

    /** A number in the form of UTF-8, up to 31 bits. */
    void writeUtf8(int value) {
        if (value < 0x80) {
            write(value, 8);
            return;
        }
        int following = 1;
        while (value >= 1L << (5 * following + 6)) {
            following++;
        }
        int lead = (0xff << (7 - following)) & 0xff;
        write(lead | (value >> (6 * following)), 8);
        for (int i = following - 1; i >= 0; i--) {
            int part = (value >> (6 * i)) & 0x3f;
            write(0x80 | part, 8);
        }
    }

    /** CRC-8 (polynomial 7) over the bytes from here to the end. */
    int crc8(int from) {
        int crc = 0;
        for (int i = from; i < length; i++) {
            crc ^= bytes[i] & 0xff;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x80) != 0 ? ((crc << 1) ^ 0x07) & 0xff : crc << 1;
            }
        }
        return crc;
    }

    /** CRC-16 (polynomial 0x8005) over the bytes from here to the end. */
    int crc16(int from) {
        int crc = 0;
        for (int i = from; i < length; i++) {
            crc ^= (bytes[i] & 0xff) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) != 0 ? ((crc << 1) ^ 0x8005) & 0xffff : crc << 1;
            }
        }
        return crc;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, length);
    }

    private void put(byte value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = value;
    }
}
