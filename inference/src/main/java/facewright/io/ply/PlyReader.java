package facewright.io.ply;

import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import facewright.io.files.FileErrors;
import facewright.io.ply.PlyHeader.PlyFormatException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads points and polygons from PLY files: text and binary in both byte orders, any number types.
 * Polygons become fans of triangles; other elements and properties are passed over.
 */
public final class PlyReader {
    private static final int LONGEST_LINE = 4096;
    private static final int MOST_LINES = 1000;
    private static final int MOST_CORNERS = 1024;

    private final PlyHeader header;
    private final InputStream in;
    private final byte[] bytes = new byte[8];
    private float[] positions = new float[0];
    private int[] triangles = new int[1024];
    private int triangleValues;

    private PlyReader(PlyHeader header, InputStream in) {
        this.header = header;
        this.in = in;
    }

    /**
     * Reads a file.
     *
     * @throws StudioException when it is no PLY file, is damaged or holds no points
     */
    public static PlyMesh read(Path file) throws StudioException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return new PlyReader(PlyHeader.parse(headerLines(in)), in).read();
        } catch (PlyFormatException e) {
            throw new StudioException(
                    InferenceText.of(
                            "io.ply.unreadable", file.toString(), String.valueOf(e.getMessage())),
                    e);
        } catch (EOFException e) {
            throw new StudioException(InferenceText.of("io.ply.truncated", file.toString()), e);
        } catch (IOException e) {
            throw FileErrors.reading(file, e);
        }
    }

    private static List<String> headerLines(InputStream in) throws IOException, PlyFormatException {
        List<String> lines = new ArrayList<>();
        do {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new EOFException();
                }
                if (line.length() >= LONGEST_LINE) {
                    throw new PlyFormatException("its first lines");
                }
                line.append((char) c);
            }
            lines.add(line.toString().strip());
            if (!lines.get(0).equals("ply") || lines.size() > MOST_LINES) {
                throw new PlyFormatException("its first lines");
            }
        } while (!lines.get(lines.size() - 1).equals("end_header"));
        return lines;
    }

    private PlyMesh read() throws IOException, PlyFormatException {
        for (PlyHeader.Element element : header.elements()) {
            int[] coordinates = coordinates(element);
            if (element.name().equals("vertex")) {
                if (Arrays.stream(coordinates).anyMatch(c -> c < 0)) {
                    throw new PlyFormatException("points without x, y and z");
                }
                positions = new float[element.count() * 3];
            }
            for (int row = 0; row < element.count(); row++) {
                readRow(element, row, coordinates);
            }
        }
        if (positions.length == 0) {
            throw new PlyFormatException("a mesh without points");
        }
        int[] indices = Arrays.copyOf(triangles, triangleValues);
        for (int index : indices) {
            if (index < 0 || index >= positions.length / 3) {
                throw new PlyFormatException("a polygon at the point " + index);
            }
        }
        return new PlyMesh(positions, indices);
    }

    /** Where x, y and z are among the properties; -1 where they are not. */
    private static int[] coordinates(PlyHeader.Element element) {
        int[] places = {-1, -1, -1};
        for (int i = 0; i < element.properties().size(); i++) {
            int axis = List.of("x", "y", "z").indexOf(element.properties().get(i).name());
            if (axis >= 0) {
                places[axis] = i;
            }
        }
        return places;
    }

    private void readRow(PlyHeader.Element element, int row, int[] coordinates)
            throws IOException, PlyFormatException {
        boolean points = element.name().equals("vertex");
        boolean faces = element.name().equals("face");
        for (int i = 0; i < element.properties().size(); i++) {
            PlyHeader.Property property = element.properties().get(i);
            if (property.list()) {
                int count = (int) number(property.count());
                if (count < 0 || count > MOST_CORNERS) {
                    throw new PlyFormatException("a list of " + count);
                }
                boolean corners = faces && property.name().startsWith("vertex_ind");
                readList(property, count, corners);
            } else {
                double value = number(property.type());
                for (int axis = 0; points && axis < 3; axis++) {
                    if (coordinates[axis] == i) {
                        if (!Double.isFinite(value)) {
                            throw new PlyFormatException("a coordinate that is no number");
                        }
                        positions[row * 3 + axis] = (float) value;
                    }
                }
            }
        }
    }

    private void readList(PlyHeader.Property property, int count, boolean corners)
            throws IOException, PlyFormatException {
        int first = 0;
        int before = 0;
        for (int c = 0; c < count; c++) {
            int index = (int) number(property.type());
            if (corners && c >= 2) {
                if (triangleValues + 3 > triangles.length) {
                    triangles = Arrays.copyOf(triangles, triangles.length * 2);
                }
                triangles[triangleValues++] = first;
                triangles[triangleValues++] = before;
                triangles[triangleValues++] = index;
            }
            first = c == 0 ? index : first;
            before = index;
        }
    }

    private double number(PlyHeader.Type type) throws IOException, PlyFormatException {
        if (header.ascii()) {
            return word();
        }
        if (in.readNBytes(bytes, 0, type.bytes) < type.bytes) {
            throw new EOFException();
        }
        ByteBuffer buffer =
                ByteBuffer.wrap(bytes)
                        .order(header.bigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        return switch (type) {
            case INT8 -> buffer.get(0);
            case UINT8 -> buffer.get(0) & 0xff;
            case INT16 -> buffer.getShort(0);
            case UINT16 -> buffer.getShort(0) & 0xffff;
            case INT32 -> buffer.getInt(0);
            case UINT32 -> buffer.getInt(0) & 0xffffffffL;
            case FLOAT32 -> buffer.getFloat(0);
            case FLOAT64 -> buffer.getDouble(0);
        };
    }

    private double word() throws IOException, PlyFormatException {
        int c = in.read();
        while (c >= 0 && c <= ' ') {
            c = in.read();
        }
        if (c < 0) {
            throw new EOFException();
        }
        StringBuilder text = new StringBuilder();
        while (c > ' ' && text.length() < 64) {
            text.append((char) c);
            c = in.read();
        }
        try {
            return Double.parseDouble(text.toString());
        } catch (NumberFormatException e) {
            throw new PlyFormatException("\"" + text + "\" for a number");
        }
    }
}
