package facewright.io.ply;

/** Points and triangles of a PLY file, in the unit and axes of the file. Immutable. */
public final class PlyMesh {
    private final float[] positions;
    private final int[] triangles;

    PlyMesh(float[] positions, int[] triangles) {
        this.positions = positions;
        this.triangles = triangles;
    }

    /** V. */
    public int vertexCount() {
        return positions.length / 3;
    }

    /** A copy of the (V x 3) positions. */
    public float[] positions() {
        return positions.clone();
    }

    /** A copy of the (triangles x 3) vertex indices; empty for a cloud of points. */
    public int[] triangles() {
        return triangles.clone();
    }
}
