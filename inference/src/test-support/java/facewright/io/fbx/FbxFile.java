package facewright.io.fbx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A strict parser of binary FBX files for tests, written from the format's description and sharing
 * nothing with the writer. Everything that does not add up is an {@link IOException}.
 */
final class FbxFile {
    /** A node as it is in the file. */
    record Node(String name, List<Object> values, List<Node> children) {
        Node child(String wanted) throws IOException {
            for (Node node : children) {
                if (node.name.equals(wanted)) {
                    return node;
                }
            }
            throw new IOException(name + " has no " + wanted);
        }

        List<Node> all(String wanted) {
            return children.stream().filter(n -> n.name.equals(wanted)).toList();
        }

        Object value() {
            return values.get(0);
        }

        /** The values of an entry of this object's property list; empty when there is none. */
        List<Object> property(String wanted) throws IOException {
            for (Node p : child("Properties70").children) {
                if (p.values.get(0).equals(wanted)) {
                    return p.values.subList(4, p.values.size());
                }
            }
            return List.of();
        }
    }

    private final ByteBuffer data;
    final int version;
    final Node root;

    private FbxFile(byte[] bytes) throws IOException {
        data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < 27 + 160) {
            throw new IOException("too short");
        }
        String magic = new String(bytes, 0, 21, StandardCharsets.ISO_8859_1);
        if (!magic.equals("Kaydara FBX Binary  \0") || bytes[21] != 0x1a || bytes[22] != 0) {
            throw new IOException("no FBX file");
        }
        version = data.getInt(23);
        if (version != 7400) {
            throw new IOException("version " + version);
        }
        data.position(27);
        List<Node> top = new ArrayList<>();
        for (Node node = node(0); node != null; node = node(0)) {
            top.add(node);
        }
        root = new Node("", List.of(), top);
        footer();
    }

    static FbxFile read(Path file) throws IOException {
        return parse(Files.readAllBytes(file));
    }

    static FbxFile parse(byte[] bytes) throws IOException {
        try {
            return new FbxFile(bytes);
        } catch (java.nio.BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IOException("the file ends inside something", e);
        }
    }

    private void footer() throws IOException {
        int start = data.position();
        if ((data.get(start) & 0xff) != 0xfa || (data.get(start + 15) & 0xff) != 0x7e) {
            throw new IOException("no footer");
        }
        int at = start + 16 + 4;
        at += 16 - at % 16;
        if (data.getInt(at) != version || data.limit() != at + 4 + 120 + 16) {
            throw new IOException("the footer is not where it should be");
        }
        if ((data.get(data.limit() - 1) & 0xff) != 0x0b) {
            throw new IOException("the last byte is wrong");
        }
    }

    /** The next node; null for a null record. */
    private Node node(int depth) throws IOException {
        if (depth > 20) {
            throw new IOException("too deep");
        }
        long end = Integer.toUnsignedLong(data.getInt());
        int count = data.getInt();
        int bytes = data.getInt();
        byte[] name = new byte[data.get() & 0xff];
        data.get(name);
        if (end == 0) {
            if (count != 0 || bytes != 0 || name.length != 0) {
                throw new IOException("a null record with content");
            }
            return null;
        }
        int first = data.position();
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(value());
        }
        if (data.position() != first + bytes) {
            throw new IOException("the properties have another length");
        }
        List<Node> children = new ArrayList<>();
        if (data.position() < end) {
            for (Node child = node(depth + 1); child != null; child = node(depth + 1)) {
                children.add(child);
            }
        }
        if (data.position() != end) {
            throw new IOException("the node has another length");
        }
        return new Node(new String(name, StandardCharsets.US_ASCII), values, children);
    }

    private Object value() throws IOException {
        char type = (char) data.get();
        return switch (type) {
            case 'C' -> data.get() != 0;
            case 'Y' -> data.getShort();
            case 'I' -> data.getInt();
            case 'L' -> data.getLong();
            case 'F' -> data.getFloat();
            case 'D' -> data.getDouble();
            case 'S' -> new String(block(data.getInt()), StandardCharsets.UTF_8);
            case 'R' -> block(data.getInt());
            case 'i', 'l', 'f', 'd' -> array(type);
            default -> throw new IOException("type " + type);
        };
    }

    private byte[] block(int length) throws IOException {
        if (length < 0 || length > data.remaining()) {
            throw new IOException("a block of " + length + " bytes");
        }
        byte[] bytes = new byte[length];
        data.get(bytes);
        return bytes;
    }

    private Object array(char type) throws IOException {
        int count = data.getInt();
        int encoding = data.getInt();
        byte[] stored = block(data.getInt());
        int size = type == 'i' || type == 'f' ? 4 : 8;
        if (count < 0 || count > 100_000_000 / size) {
            throw new IOException("an array of " + count);
        }
        byte[] raw = encoding == 1 ? inflated(stored, count * size) : stored;
        if (raw.length != count * size || encoding < 0 || encoding > 1) {
            throw new IOException("an array with another length");
        }
        ByteBuffer b = ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
        switch (type) {
            case 'i' -> {
                int[] result = new int[count];
                b.asIntBuffer().get(result);
                return result;
            }
            case 'l' -> {
                long[] result = new long[count];
                b.asLongBuffer().get(result);
                return result;
            }
            case 'f' -> {
                float[] result = new float[count];
                b.asFloatBuffer().get(result);
                return result;
            }
            default -> {
                double[] result = new double[count];
                b.asDoubleBuffer().get(result);
                return result;
            }
        }
    }

    private static byte[] inflated(byte[] stored, int length) throws IOException {
        Inflater inflater = new Inflater();
        inflater.setInput(stored);
        byte[] raw = new byte[length];
        try {
            int done = 0;
            while (done < length) {
                int n = inflater.inflate(raw, done, length - done);
                if (n == 0) {
                    throw new IOException("the compressed array is short");
                }
                done += n;
            }
            if (inflater.inflate(new byte[1]) != 0 || !inflater.finished()) {
                throw new IOException("the compressed array is long");
            }
        } catch (DataFormatException e) {
            throw new IOException("the compressed array is damaged", e);
        } finally {
            inflater.end();
        }
        return raw;
    }
}
