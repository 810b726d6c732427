package facewright.training.data;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes pickles byte by byte as Python 2 and its NumPy do, protocol 2. */
public final class Pickles {
    /** A NumPy array: {@code <f8} or {@code <i2}, C order. */
    public record Array(String type, int[] shape, double... values) {}

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Pickles() {}

    public static byte[] of(Object value) {
        Pickles pickles = new Pickles();
        pickles.bytes(0x80, 2);
        pickles.value(value);
        pickles.bytes('.');
        return pickles.out.toByteArray();
    }

    private void bytes(int... codes) {
        for (int code : codes) {
            out.write(code);
        }
    }

    private void text(String text) {
        bytes('U', text.length());
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void global(String module, String name) {
        out.writeBytes(("c" + module + "\n" + name + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    private void integer(int value) {
        bytes('J');
        out.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array());
    }

    private void value(Object value) {
        if (value instanceof Map<?, ?> map) {
            bytes('}', '(');
            map.forEach(
                    (key, item) -> {
                        value(key);
                        value(item);
                    });
            bytes('u');
        } else if (value instanceof String string) {
            text(string);
        } else if (value instanceof Integer number) {
            integer(number);
        } else if (value instanceof Array array) {
            array(array);
        } else {
            throw new IllegalArgumentException(String.valueOf(value));
        }
    }

    private void array(Array array) {
        global("numpy.core.multiarray", "_reconstruct");
        global("numpy", "ndarray");
        integer(0);
        bytes(0x85);
        text("b");
        bytes(0x87, 'R', '(');
        integer(1);
        bytes('(');
        for (int size : array.shape()) {
            integer(size);
        }
        bytes('t');
        global("numpy", "dtype");
        text(array.type().substring(1));
        integer(0);
        integer(1);
        bytes(0x87, 'R', '(');
        integer(3);
        text("<");
        bytes('N', 'N', 'N');
        integer(-1);
        integer(-1);
        integer(0);
        bytes('t', 'b', 0x89, 'T');
        boolean small = array.type().endsWith("2");
        ByteBuffer data =
                ByteBuffer.allocate(array.values().length * (small ? 2 : 8))
                        .order(ByteOrder.LITTLE_ENDIAN);
        for (double value : array.values()) {
            if (small) {
                data.putShort((short) value);
            } else {
                data.putDouble(value);
            }
        }
        out.writeBytes(
                ByteBuffer.allocate(4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(data.capacity())
                        .array());
        out.writeBytes(data.array());
        bytes('t', 'b');
    }
}
