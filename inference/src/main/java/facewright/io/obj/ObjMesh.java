package facewright.io.obj;

import java.util.List;

/**
 * A triangulated mesh from an OBJ file. Polygons became fans; corners keep their own texture
 * coordinates. Immutable.
 */
public final class ObjMesh {
    /**
     * A run of triangles under the same group and material.
     *
     * @param group names after {@code g}, or after {@code o} without one; may be empty
     * @param material name after {@code usemtl}; may be empty
     */
    public record Run(String group, String material, int firstTriangle, int triangleCount) {}

    private final float[] positions;
    private final float[] textureCoordinates;
    private final int[] triangles;
    private final int[] textureTriangles;
    private final List<Run> runs;
    private final List<String> materialFiles;

    ObjMesh(
            float[] positions,
            float[] textureCoordinates,
            int[] triangles,
            int[] textureTriangles,
            List<Run> runs,
            List<String> materialFiles) {
        this.positions = positions;
        this.textureCoordinates = textureCoordinates;
        this.triangles = triangles;
        this.textureTriangles = textureTriangles;
        this.runs = List.copyOf(runs);
        this.materialFiles = List.copyOf(materialFiles);
    }

    /** V. */
    public int vertexCount() {
        return positions.length / 3;
    }

    public int triangleCount() {
        return triangles.length / 3;
    }

    /** A copy of the (V x 3) positions in the unit and axes of the file. */
    public float[] positions() {
        return positions.clone();
    }

    /** A copy of the (n x 2) texture coordinates. */
    public float[] textureCoordinates() {
        return textureCoordinates.clone();
    }

    /** A copy of the (triangles x 3) vertex indices, from 0. */
    public int[] triangles() {
        return triangles.clone();
    }

    /** A copy of the (triangles x 3) texture coordinate indices, from 0; -1 where there is none. */
    public int[] textureTriangles() {
        return textureTriangles.clone();
    }

    /** Cover all triangles in order. */
    public List<Run> runs() {
        return runs;
    }

    /** Names after {@code mtllib}. */
    public List<String> materialFiles() {
        return materialFiles;
    }
}
