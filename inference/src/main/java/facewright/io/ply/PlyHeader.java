package facewright.io.ply;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The header of a PLY file.
 *
 * @param ascii whether numbers are words
 * @param bigEndian byte order of numbers that are not
 * @param elements in file order
 */
record PlyHeader(boolean ascii, boolean bigEndian, List<Element> elements) {
    private static final int MOST = 50_000_000;

    PlyHeader {
        elements = List.copyOf(elements);
    }

    /** Number types of PLY. */
    enum Type {
        INT8(1),
        UINT8(1),
        INT16(2),
        UINT16(2),
        INT32(4),
        UINT32(4),
        FLOAT32(4),
        FLOAT64(8);

        final int bytes;

        Type(int bytes) {
            this.bytes = bytes;
        }

        static Type of(String name) throws PlyFormatException {
            return switch (name.toLowerCase(Locale.ROOT)) {
                case "char", "int8" -> INT8;
                case "uchar", "uint8" -> UINT8;
                case "short", "int16" -> INT16;
                case "ushort", "uint16" -> UINT16;
                case "int", "int32" -> INT32;
                case "uint", "uint32" -> UINT32;
                case "float", "float32" -> FLOAT32;
                case "double", "float64" -> FLOAT64;
                default -> throw new PlyFormatException("the number type " + name);
            };
        }
    }

    /**
     * One property of an element.
     *
     * @param count type of a list's length; equal to {@code type} where it is no list
     * @param list whether it is a list
     */
    record Property(String name, Type type, Type count, boolean list) {}

    /** A kind of row, with how many there are. */
    record Element(String name, int count, List<Property> properties) {
        Element {
            properties = List.copyOf(properties);
        }
    }

    /** Something that this reader does not understand. */
    static final class PlyFormatException extends Exception {
        private static final long serialVersionUID = 1L;

        PlyFormatException(String what) {
            super(what);
        }
    }

    /** Reads the lines from {@code ply} up to {@code end_header}. */
    static PlyHeader parse(List<String> lines) throws PlyFormatException {
        String format = "";
        List<Element> elements = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.strip().split("\\s+");
            switch (words[0]) {
                case "format" -> format = words.length > 1 ? words[1] : "";
                case "element" -> elements.add(element(words, line));
                case "property" -> {
                    if (elements.isEmpty()) {
                        throw new PlyFormatException(line);
                    }
                    Element last = elements.remove(elements.size() - 1);
                    List<Property> properties = new ArrayList<>(last.properties());
                    properties.add(property(words, line));
                    elements.add(new Element(last.name(), last.count(), properties));
                }
                default -> {
                    // Comments and the first and last line.
                }
            }
        }
        return switch (format) {
            case "ascii" -> new PlyHeader(true, false, elements);
            case "binary_little_endian" -> new PlyHeader(false, false, elements);
            case "binary_big_endian" -> new PlyHeader(false, true, elements);
            default -> throw new PlyFormatException("the format " + format);
        };
    }

    private static Element element(String[] words, String line) throws PlyFormatException {
        try {
            int count = words.length == 3 ? Integer.parseInt(words[2]) : -1;
            if (count < 0 || count > MOST) {
                throw new PlyFormatException(line);
            }
            return new Element(words[1], count, List.of());
        } catch (NumberFormatException e) {
            throw new PlyFormatException(line);
        }
    }

    private static Property property(String[] words, String line) throws PlyFormatException {
        if (words.length == 5 && words[1].equals("list")) {
            return new Property(words[4], Type.of(words[3]), Type.of(words[2]), true);
        }
        if (words.length == 3) {
            Type type = Type.of(words[1]);
            return new Property(words[2], type, type, false);
        }
        throw new PlyFormatException(line);
    }
}
