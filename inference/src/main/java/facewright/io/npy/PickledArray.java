package facewright.io.npy;

import facewright.io.pickle.PickleFormatException;
import facewright.io.pickle.PickleGlobals;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An array inside a pickle. NumPy makes it empty and gives it shape, type and bytes afterwards. */
public final class PickledArray implements PickleGlobals.Buildable {
    private static final int SHAPE = 1;
    private static final int TYPE = 2;
    private static final int FORTRAN = 3;
    private static final int BYTES = 4;

    /** A NumPy type; the byte order comes after its construction. */
    static final class Type implements PickleGlobals.Buildable {
        private final String name;
        private ByteOrder order = ByteOrder.LITTLE_ENDIAN;

        Type(String name) {
            this.name = name;
        }

        @Override
        public void build(Object state) throws PickleFormatException {
            if (state instanceof List<?> parts
                    && parts.size() > 1
                    && parts.get(1) instanceof String mark) {
                order = mark.equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
            } else {
                throw PickleFormatException.damaged("a NumPy type is not described as NumPy does");
            }
        }

        ByteOrder order() {
            return order;
        }

        NpyType elements() throws PickleFormatException {
            boolean ordered = !name.isEmpty() && "<>|=".indexOf(name.charAt(0)) >= 0;
            try {
                return NpyType.of(ordered ? name : "<" + name);
            } catch (NpyHeader.NpyFormatException e) {
                throw PickleFormatException.damaged(String.valueOf(e.getMessage()));
            }
        }
    }

    private @Nullable NpyArray array;

    PickledArray() {}

    PickledArray(NpyArray array) {
        this.array = array;
    }

    /**
     * The numbers.
     *
     * @throws PickleFormatException when the file never gave it any
     */
    public NpyArray array() throws PickleFormatException {
        if (array == null) {
            throw PickleFormatException.damaged("an array has no numbers");
        }
        return array;
    }

    @Override
    public void build(Object state) throws PickleFormatException {
        if (state instanceof List<?> parts
                && parts.size() > BYTES
                && parts.get(SHAPE) instanceof List<?> shape
                && parts.get(TYPE) instanceof Type type) {
            boolean fortran = isTrue(parts.get(FORTRAN));
            array = decode(shape, type, fortran, bytes(parts.get(BYTES)));
        } else {
            throw PickleFormatException.damaged("an array is not described as NumPy does");
        }
    }

    private static boolean isTrue(Object value) {
        return value.equals(true) || value.equals(1L);
    }

    /** Python 2 writes bytes as text of one byte a character. */
    static byte[] bytes(Object value) throws PickleFormatException {
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        if (value instanceof String text) {
            return text.getBytes(StandardCharsets.ISO_8859_1);
        }
        throw PickleFormatException.damaged("an array holds Python objects, not numbers");
    }

    static NpyArray decode(List<?> sizes, Type type, boolean fortran, byte[] bytes)
            throws PickleFormatException {
        int[] shape = new int[sizes.size()];
        long count = 1;
        for (int d = 0; d < shape.length; d++) {
            if (!(sizes.get(d) instanceof Long size)
                    || size < 0
                    || size > Integer.MAX_VALUE
                    || count * Math.max(1, size) > Integer.MAX_VALUE) {
                throw PickleFormatException.damaged("an array has an impossible shape");
            }
            shape[d] = size.intValue();
            count *= size;
        }
        NpyType elements = type.elements();
        if (count * elements.bytes() != bytes.length) {
            throw PickleFormatException.damaged("an array does not have the bytes of its shape");
        }
        ByteBuffer data = ByteBuffer.wrap(bytes).order(type.order());
        int[] order = fortran ? NpyReader.fortranToC(shape, (int) count) : new int[0];
        if (elements == NpyType.FLOAT32) {
            float[] values = new float[(int) count];
            for (int i = 0; i < values.length; i++) {
                values[fortran ? order[i] : i] = data.getFloat(i * 4);
            }
            return NpyArray.ofFloats(shape, values);
        }
        double[] values = new double[(int) count];
        for (int i = 0; i < values.length; i++) {
            values[fortran ? order[i] : i] = elements.get(data, i * elements.bytes());
        }
        return NpyArray.ofDoubles(shape, values);
    }
}
