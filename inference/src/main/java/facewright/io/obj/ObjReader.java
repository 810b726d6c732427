package facewright.io.obj;

import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import facewright.io.files.FileErrors;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads meshes from OBJ files: {@code v}, {@code vt}, {@code f} (any polygon, any index form, also
 * negative), {@code g}, {@code o}, {@code usemtl}, {@code mtllib}; other statements are passed
 * over.
 */
public final class ObjReader {
    private static final int MAXIMUM_LINE = 1 << 20;
    private static final int MAXIMUM_COUNT = 20_000_000;
    private static final int MAXIMUM_CORNERS = 1024;

    private final Path file;
    private final Floats positions = new Floats();
    private final Floats coordinates = new Floats();
    private final Ints triangles = new Ints();
    private final Ints textureTriangles = new Ints();
    private final List<ObjMesh.Run> runs = new ArrayList<>();
    private final List<String> materialFiles = new ArrayList<>();
    private String object = "";
    private String group = "";
    private String material = "";
    private int runStart;
    private int lineNumber = 1;

    private ObjReader(Path file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @throws StudioException when it is no mesh, naming the line
     */
    public static ObjMesh read(Path file) throws StudioException {
        return read(file, true);
    }

    /**
     * Reads a file that may hold points alone.
     *
     * @throws StudioException when it holds none, naming the line
     */
    public static ObjMesh readPoints(Path file) throws StudioException {
        return read(file, false);
    }

    private static ObjMesh read(Path file, boolean polygons) throws StudioException {
        ObjReader reader = new ObjReader(file);
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8),
                        1 << 16)) {
            return reader.read(lines, polygons);
        } catch (IOException e) {
            throw FileErrors.reading(file, e);
        }
    }

    private ObjMesh read(BufferedReader lines, boolean polygons)
            throws IOException, StudioException {
        StringBuilder statement = new StringBuilder();
        int character;
        do {
            character = lines.read();
            if (character == '\r') {
                continue;
            }
            if (character == '\n' || character < 0) {
                if (endsWithBackslash(statement)) {
                    statement.setCharAt(statement.length() - 1, ' ');
                } else {
                    accept(statement.toString());
                    statement.setLength(0);
                }
                lineNumber++;
            } else {
                statement.append((char) character);
                if (statement.length() > MAXIMUM_LINE) {
                    throw new StudioException(
                            InferenceText.of("io.obj.line-too-long", file.toString(), lineNumber));
                }
            }
        } while (character >= 0);
        closeRun();
        if (positions.length == 0 || (polygons && triangles.length == 0)) {
            throw new StudioException(InferenceText.of("io.obj.no-mesh", file.toString()));
        }
        return new ObjMesh(
                positions.toArray(),
                coordinates.toArray(),
                triangles.toArray(),
                textureTriangles.toArray(),
                runs,
                materialFiles);
    }

    private static boolean endsWithBackslash(StringBuilder text) {
        return text.length() > 0 && text.charAt(text.length() - 1) == '\\';
    }

    private void accept(String line) throws StudioException {
        int comment = line.indexOf('#');
        String statement = (comment < 0 ? line : line.substring(0, comment)).strip();
        int end = 0;
        while (end < statement.length() && !Character.isWhitespace(statement.charAt(end))) {
            end++;
        }
        String rest = statement.substring(end).strip();
        switch (statement.substring(0, end)) {
            case "v" -> numbers(rest, 3, positions);
            case "vt" -> numbers(rest, 2, coordinates);
            case "f" -> polygon(rest);
            case "o" -> {
                closeRun();
                object = rest;
                group = "";
            }
            case "g" -> {
                closeRun();
                group = rest;
            }
            case "usemtl" -> {
                closeRun();
                material = rest;
            }
            case "mtllib" -> materialFiles.add(rest);
            default -> {
                // Smoothing groups, normals, curves and the like carry nothing we use.
            }
        }
    }

    private void numbers(String text, int wanted, Floats into) throws StudioException {
        String[] words = text.split("\\s+");
        if (words.length < wanted || into.length / wanted >= MAXIMUM_COUNT) {
            throw badLine();
        }
        for (int i = 0; i < wanted; i++) {
            float value;
            try {
                value = Float.parseFloat(words[i]);
            } catch (NumberFormatException e) {
                throw badLine();
            }
            if (!Float.isFinite(value)) {
                throw badLine();
            }
            into.add(value);
        }
    }

    private void polygon(String text) throws StudioException {
        String[] corners = text.split("\\s+");
        if (corners.length < 3
                || corners.length > MAXIMUM_CORNERS
                || triangles.length / 3 >= MAXIMUM_COUNT) {
            throw badLine();
        }
        int[] vertex = new int[corners.length];
        int[] texture = new int[corners.length];
        for (int i = 0; i < corners.length; i++) {
            String[] parts = corners[i].split("/", -1);
            vertex[i] = index(parts[0], positions.length / 3);
            texture[i] =
                    parts.length > 1 && !parts[1].isEmpty()
                            ? index(parts[1], coordinates.length / 2)
                            : -1;
        }
        for (int i = 2; i < corners.length; i++) {
            triangles.add(vertex[0], vertex[i - 1], vertex[i]);
            textureTriangles.add(texture[0], texture[i - 1], texture[i]);
        }
    }

    private int index(String text, int count) throws StudioException {
        int index;
        try {
            index = Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw badLine();
        }
        int result = index < 0 ? count + index : index - 1;
        if (index == 0 || result < 0 || result >= count) {
            throw new StudioException(
                    InferenceText.of("io.obj.bad-index", file.toString(), lineNumber));
        }
        return result;
    }

    private void closeRun() {
        int count = triangles.length / 3 - runStart;
        if (count > 0) {
            runs.add(new ObjMesh.Run(group.isEmpty() ? object : group, material, runStart, count));
            runStart += count;
        }
    }

    private StudioException badLine() {
        return new StudioException(
                InferenceText.of("io.obj.bad-line", file.toString(), lineNumber));
    }

    private static final class Floats {
        private float[] values = new float[1024];
        private int length;

        void add(float value) {
            if (length == values.length) {
                values = Arrays.copyOf(values, length * 2);
            }
            values[length++] = value;
        }

        float[] toArray() {
            return Arrays.copyOf(values, length);
        }
    }

    private static final class Ints {
        private int[] values = new int[1024];
        private int length;

        void add(int a, int b, int c) {
            if (length + 3 > values.length) {
                values = Arrays.copyOf(values, length * 2);
            }
            values[length++] = a;
            values[length++] = b;
            values[length++] = c;
        }

        int[] toArray() {
            return Arrays.copyOf(values, length);
        }
    }
}
