package facewright.io.obj;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** A growing line buffer that formats numbers with seven decimals, without String.format. */
final class ObjText {
    private static final int DECIMALS = 10_000_000;
    private static final double LARGEST = 9e11;

    private byte[] bytes = new byte[1 << 16];
    private int length;

    byte[] toArray() {
        return Arrays.copyOf(bytes, length);
    }

    byte[] buffer() {
        return bytes;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    ObjText text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        ensure(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
        return this;
    }

    ObjText line() {
        ensure(1);
        bytes[length++] = '\n';
        return this;
    }

    ObjText space() {
        ensure(1);
        bytes[length++] = ' ';
        return this;
    }

    ObjText integer(long value) {
        ensure(20);
        if (value < 0) {
            bytes[length++] = '-';
        }
        digits(Math.abs(value), 1);
        return this;
    }

    /** A finite number, rounded to seven decimals; zero never has a sign. */
    ObjText number(double value) {
        if (!(Math.abs(value) < LARGEST)) {
            return text(String.format(Locale.ROOT, "%.7f", value));
        }
        long scaled = Math.round(value * DECIMALS);
        ensure(32);
        if (scaled < 0) {
            bytes[length++] = '-';
            scaled = -scaled;
        }
        digits(scaled / DECIMALS, 1);
        bytes[length++] = '.';
        digits(scaled % DECIMALS, 7);
        return this;
    }

    private void digits(long value, int least) {
        int count = Math.max(least, digitCount(value));
        int end = length + count;
        long rest = value;
        for (int i = end - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length = end;
    }

    private static int digitCount(long value) {
        int count = 1;
        for (long rest = value; rest >= 10; rest /= 10) {
            count++;
        }
        return count;
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
