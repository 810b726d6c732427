package facewright.io.npy;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The header of an NPY file: element type, order and shape. Reads the Python dictionary that NumPy
 * writes, and nothing cleverer.
 */
final class NpyHeader {
    private static final int MAXIMUM_DIMENSIONS = 32;

    private final NpyType type;
    private final ByteOrder byteOrder;
    private final boolean fortranOrder;
    private final long[] shape;

    private NpyHeader(NpyType type, ByteOrder byteOrder, boolean fortranOrder, long[] shape) {
        this.type = type;
        this.byteOrder = byteOrder;
        this.fortranOrder = fortranOrder;
        this.shape = shape;
    }

    NpyType type() {
        return type;
    }

    ByteOrder byteOrder() {
        return byteOrder;
    }

    boolean fortranOrder() {
        return fortranOrder;
    }

    long[] shape() {
        return shape.clone();
    }

    /** Product of the shape; 1 for a scalar. */
    long elementCount() {
        long count = 1;
        for (long size : shape) {
            count = Math.multiplyExact(count, size);
        }
        return count;
    }

    String shapeText() {
        return Arrays.toString(shape);
    }

    /** The dictionary text of a little-endian float32 array in C order. */
    static String floatsText(long... shape) {
        StringBuilder text =
                new StringBuilder("{'descr': '<f4', 'fortran_order': False, 'shape': (");
        for (int i = 0; i < shape.length; i++) {
            text.append(i == 0 ? "" : " ").append(shape[i]);
            text.append(i < shape.length - 1 || shape.length == 1 ? "," : "");
        }
        return text.append("), }").toString();
    }

    /**
     * Reads the dictionary.
     *
     * @throws NpyFormatException when it is not one that NumPy writes for plain numbers
     */
    static NpyHeader parse(String text) throws NpyFormatException {
        return new Parser(text).header();
    }

    /** What is wrong with a header, for the message to the person. */
    static final class NpyFormatException extends Exception {
        private static final long serialVersionUID = 1L;

        NpyFormatException(String message) {
            super(message);
        }
    }

    private static final class Parser {
        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        NpyHeader header() throws NpyFormatException {
            String descr = "";
            boolean hasOrder = false;
            boolean fortran = false;
            List<Long> shape = new ArrayList<>();
            boolean hasShape = false;
            expect('{');
            while (!accept('}')) {
                String key = string();
                expect(':');
                switch (key) {
                    case "descr" -> descr = string();
                    case "fortran_order" -> {
                        fortran = bool();
                        hasOrder = true;
                    }
                    case "shape" -> {
                        shape = tuple();
                        hasShape = true;
                    }
                    default -> throw new NpyFormatException("unknown key " + key);
                }
                if (!accept(',')) {
                    expect('}');
                    break;
                }
            }
            skipSpace();
            if (at != text.length()) {
                throw new NpyFormatException("text after the dictionary");
            }
            if (descr.isEmpty() || !hasOrder || !hasShape) {
                throw new NpyFormatException("descr, fortran_order or shape is missing");
            }
            ByteOrder order =
                    descr.charAt(0) == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
            long[] sizes = shape.stream().mapToLong(Long::longValue).toArray();
            NpyHeader header = new NpyHeader(NpyType.of(descr), order, fortran, sizes);
            try {
                Math.multiplyExact(header.elementCount(), (long) header.type.bytes());
            } catch (ArithmeticException e) {
                throw new NpyFormatException("shape " + header.shapeText() + " is too large");
            }
            return header;
        }

        private String string() throws NpyFormatException {
            skipSpace();
            if (at >= text.length() || (text.charAt(at) != '\'' && text.charAt(at) != '"')) {
                throw new NpyFormatException("expected a quoted text at character " + at);
            }
            int end = text.indexOf(text.charAt(at), at + 1);
            if (end < 0) {
                throw new NpyFormatException("a text has no end");
            }
            String result = text.substring(at + 1, end);
            at = end + 1;
            return result;
        }

        private boolean bool() throws NpyFormatException {
            skipSpace();
            if (text.startsWith("True", at)) {
                at += 4;
                return true;
            }
            if (text.startsWith("False", at)) {
                at += 5;
                return false;
            }
            throw new NpyFormatException("fortran_order is neither True nor False");
        }

        private List<Long> tuple() throws NpyFormatException {
            List<Long> sizes = new ArrayList<>();
            expect('(');
            while (!accept(')')) {
                sizes.add(number());
                if (sizes.size() > MAXIMUM_DIMENSIONS) {
                    throw new NpyFormatException("too many dimensions");
                }
                if (!accept(',')) {
                    expect(')');
                    break;
                }
            }
            return sizes;
        }

        private long number() throws NpyFormatException {
            skipSpace();
            int start = at;
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                at++;
            }
            if (at == start || at - start > 18) {
                throw new NpyFormatException("a size in the shape is not a number");
            }
            long value = Long.parseLong(text, start, at, 10);
            if (at < text.length() && text.charAt(at) == 'L') {
                at++; // Python 2 wrote long integers so.
            }
            return value;
        }

        private void expect(char wanted) throws NpyFormatException {
            if (!accept(wanted)) {
                throw new NpyFormatException("expected " + wanted + " at character " + at);
            }
        }

        private boolean accept(char wanted) {
            skipSpace();
            if (at < text.length() && text.charAt(at) == wanted) {
                at++;
                return true;
            }
            return false;
        }

        private void skipSpace() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
    }
}
