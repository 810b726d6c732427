package facewright.viewport.mesh;

/**
 * Copies the vertices of a frame into a head's meshes, turning the domain's axes into JavaFX ones.
 * Allocates nothing after construction. FX thread once the meshes are shown.
 */
public final class FrameUpdater {
    private static final float SCALE = (float) HeadMesh.UNITS_PER_METRE;

    private final HeadMesh head;
    private final float[][] points;
    private final float[][] normals;

    public FrameUpdater(HeadMesh head) {
        this.head = head;
        points = new float[head.meshCount()][];
        normals = new float[head.meshCount()][];
        for (int m = 0; m < points.length; m++) {
            points[m] = new float[head.verticesOf(m).length * 3];
            normals[m] = new float[points[m].length];
        }
    }

    /**
     * Shows these vertices.
     *
     * @param positions (V x 3) metres
     * @param vertexNormals (V x 3) unit vectors
     */
    public void update(float[] positions, float[] vertexNormals) {
        if (positions.length != head.vertexCount() * 3
                || vertexNormals.length != positions.length) {
            throw new IllegalArgumentException(
                    "need "
                            + head.vertexCount() * 3
                            + " values, had "
                            + positions.length
                            + " and "
                            + vertexNormals.length);
        }
        for (int m = 0; m < points.length; m++) {
            int[] vertices = head.verticesOf(m);
            // The half turn about x: y and z change sign, the winding of triangles does not.
            gather(positions, vertices, SCALE, points[m]);
            gather(vertexNormals, vertices, 1, normals[m]);
            head.mesh(m).getPoints().set(0, points[m], 0, points[m].length);
            head.mesh(m).getNormals().set(0, normals[m], 0, normals[m].length);
        }
    }

    private static void gather(float[] from, int[] vertices, float scale, float[] to) {
        int at = 0;
        for (int vertex : vertices) {
            int source = vertex * 3;
            to[at] = from[source] * scale;
            to[at + 1] = -from[source + 1] * scale;
            to[at + 2] = -from[source + 2] * scale;
            at += 3;
        }
    }
}
