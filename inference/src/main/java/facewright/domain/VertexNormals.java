package facewright.domain;

/**
 * Smooth unit normals of a moving mesh: the area-weighted mean of the triangles around each vertex.
 * Not safe for concurrent use; allocates nothing after construction.
 */
public final class VertexNormals {
    private final int[] triangles;

    public VertexNormals(FaceTopology topology) {
        this.triangles = topology.triangles();
    }

    /**
     * Computes the normals.
     *
     * @param positions (V x 3), any unit
     * @param normals receives (V x 3) unit vectors pointing outwards; zero where a vertex has no
     *     triangle
     */
    public void compute(float[] positions, float[] normals) {
        java.util.Arrays.fill(normals, 0f);
        for (int i = 0; i < triangles.length; i += 3) {
            int a = triangles[i] * 3;
            int b = triangles[i + 1] * 3;
            int c = triangles[i + 2] * 3;
            float ux = positions[b] - positions[a];
            float uy = positions[b + 1] - positions[a + 1];
            float uz = positions[b + 2] - positions[a + 2];
            float vx = positions[c] - positions[a];
            float vy = positions[c + 1] - positions[a + 1];
            float vz = positions[c + 2] - positions[a + 2];
            float nx = uy * vz - uz * vy;
            float ny = uz * vx - ux * vz;
            float nz = ux * vy - uy * vx;
            add(normals, a, nx, ny, nz);
            add(normals, b, nx, ny, nz);
            add(normals, c, nx, ny, nz);
        }
        for (int i = 0; i < normals.length; i += 3) {
            double x = normals[i];
            double y = normals[i + 1];
            double z = normals[i + 2];
            double length = Math.sqrt(x * x + y * y + z * z);
            if (length > 0) {
                normals[i] = (float) (x / length);
                normals[i + 1] = (float) (y / length);
                normals[i + 2] = (float) (z / length);
            }
        }
    }

    private static void add(float[] normals, int at, float x, float y, float z) {
        normals[at] += x;
        normals[at + 1] += y;
        normals[at + 2] += z;
    }
}
