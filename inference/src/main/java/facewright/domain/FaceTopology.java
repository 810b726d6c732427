package facewright.domain;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * How the vertices of a head are connected: V vertices, triangles, one texture coordinate per
 * vertex and named parts (skin, eyes, teeth ...). Immutable. Triangles are counter-clockwise seen
 * from outside.
 */
public final class FaceTopology {
    /**
     * A run of triangles that share a material.
     *
     * @param name part name, for example {@code skin} or {@code teeth-upper}
     * @param material key into {@link FaceAppearance#materials()}
     * @param firstTriangle index of the first triangle
     * @param triangleCount number of triangles
     */
    public record Part(String name, String material, int firstTriangle, int triangleCount) {}

    private final String id;
    private final int vertexCount;
    private final int[] triangles;
    private final float[] textureCoordinates;
    private final List<Part> parts;
    private final String hash;

    /**
     * @param id stable name, stored in projects and exports
     * @param vertexCount V
     * @param triangles (triangles x 3) vertex indices in 0..V-1
     * @param textureCoordinates (V x 2) u, v in [0, 1], v upwards
     * @param parts cover all triangles in order without gaps
     * @throws IllegalArgumentException when sizes or indices do not fit
     */
    public FaceTopology(
            String id,
            int vertexCount,
            int[] triangles,
            float[] textureCoordinates,
            List<Part> parts) {
        if (textureCoordinates.length != vertexCount * 2) {
            throw new IllegalArgumentException(
                    "texture coordinates must have "
                            + vertexCount * 2
                            + " values, had "
                            + textureCoordinates.length);
        }
        if (triangles.length % 3 != 0) {
            throw new IllegalArgumentException(
                    "triangle indices must be a multiple of 3: " + triangles.length);
        }
        for (int index : triangles) {
            if (index < 0 || index >= vertexCount) {
                throw new IllegalArgumentException(
                        "triangle index " + index + " outside 0.." + (vertexCount - 1));
            }
        }
        int next = 0;
        for (Part part : parts) {
            if (part.firstTriangle() != next) {
                throw new IllegalArgumentException(
                        "part "
                                + part.name()
                                + " must start at triangle "
                                + next
                                + ", was "
                                + part.firstTriangle());
            }
            next += part.triangleCount();
        }
        if (next * 3 != triangles.length) {
            throw new IllegalArgumentException(
                    "parts cover " + next + " triangles, the topology has " + triangles.length / 3);
        }
        this.id = id;
        this.vertexCount = vertexCount;
        this.triangles = triangles.clone();
        this.textureCoordinates = textureCoordinates.clone();
        this.parts = List.copyOf(parts);
        this.hash = hash(vertexCount, triangles);
    }

    private static String hash(int vertexCount, int[] triangles) {
        ByteBuffer buffer =
                ByteBuffer.allocate(4 + triangles.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(vertexCount);
        buffer.asIntBuffer().put(triangles);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(buffer.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    public String id() {
        return id;
    }

    /** V. */
    public int vertexCount() {
        return vertexCount;
    }

    public int triangleCount() {
        return triangles.length / 3;
    }

    /** A copy of the (triangles x 3) vertex indices. */
    public int[] triangles() {
        return triangles.clone();
    }

    /** A copy of the (V x 2) texture coordinates, v upwards. */
    public float[] textureCoordinates() {
        return textureCoordinates.clone();
    }

    public List<Part> parts() {
        return parts;
    }

    /** SHA-256 in hexadecimal over V and the triangle indices. */
    public String hash() {
        return hash;
    }
}
