package facewright.domain;

/** A named displacement of some vertices at weight 1, metres. Stored sparsely. Immutable. */
public final class RigShape {
    private final String name;
    private final int[] vertices;
    private final float[] displacements;

    /**
     * @param name channel name; the face channels use the ARKit names
     * @param vertices moved vertices, ascending
     * @param displacements (vertices x 3), metres
     */
    public RigShape(String name, int[] vertices, float[] displacements) {
        if (displacements.length != vertices.length * 3) {
            throw new IllegalArgumentException(
                    "shape "
                            + name
                            + " needs "
                            + vertices.length * 3
                            + " values, had "
                            + displacements.length);
        }
        for (int i = 1; i < vertices.length; i++) {
            if (vertices[i] <= vertices[i - 1]) {
                throw new IllegalArgumentException("vertices of shape " + name + " must ascend");
            }
        }
        this.name = name;
        this.vertices = vertices.clone();
        this.displacements = displacements.clone();
    }

    /**
     * Makes a shape from (V x 3) displacements, dropping vertices that move less than a tenth of a
     * micrometre.
     */
    public static RigShape fromDense(String name, float[] dense) {
        int count = 0;
        int[] moved = new int[dense.length / 3];
        for (int v = 0; v < moved.length; v++) {
            float size =
                    Math.abs(dense[3 * v])
                            + Math.abs(dense[3 * v + 1])
                            + Math.abs(dense[3 * v + 2]);
            if (size > 1e-7f) {
                moved[count++] = v;
            }
        }
        int[] vertices = java.util.Arrays.copyOf(moved, count);
        float[] values = new float[count * 3];
        for (int i = 0; i < count; i++) {
            System.arraycopy(dense, vertices[i] * 3, values, i * 3, 3);
        }
        return new RigShape(name, vertices, values);
    }

    public String name() {
        return name;
    }

    /** Number of vertices that the shape moves. */
    public int size() {
        return vertices.length;
    }

    /** A copy of the moved vertices, ascending. */
    public int[] vertices() {
        return vertices.clone();
    }

    /** A copy of the (size x 3) displacements, metres. */
    public float[] displacements() {
        return displacements.clone();
    }

    /** Adds weight x displacement to (V x 3) positions. */
    public void addTo(float[] positions, float weight) {
        for (int i = 0; i < vertices.length; i++) {
            int to = vertices[i] * 3;
            int from = i * 3;
            positions[to] += weight * displacements[from];
            positions[to + 1] += weight * displacements[from + 1];
            positions[to + 2] += weight * displacements[from + 2];
        }
    }
}
