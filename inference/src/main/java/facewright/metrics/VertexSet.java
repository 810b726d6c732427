package facewright.metrics;

import facewright.domain.RegionMask;
import facewright.metrics.MetricDefinition.MaskSize;
import java.util.Arrays;

/** The different vertices of a region, ascending. Duplicates would change means. Immutable. */
final class VertexSet {
    private final int[] vertices;
    private final MaskSize size;

    private VertexSet(int[] vertices, MaskSize size) {
        this.vertices = vertices;
        this.size = size;
    }

    /**
     * @throws IllegalArgumentException when the region is empty or has a negative index
     */
    static VertexSet of(RegionMask mask) {
        int[] unique = Arrays.stream(mask.vertices()).sorted().distinct().toArray();
        if (unique.length == 0 || unique[0] < 0) {
            throw new IllegalArgumentException(
                    "region "
                            + mask.name()
                            + (unique.length == 0 ? " is empty" : " has the index " + unique[0]));
        }
        return new VertexSet(unique, new MaskSize(mask.name(), mask.size(), unique.length));
    }

    int count() {
        return vertices.length;
    }

    /** Position of vertex k of this set in an array of x, y, z. */
    int offset(int k) {
        return vertices[k] * 3;
    }

    MaskSize size() {
        return size;
    }

    /**
     * @throws IllegalArgumentException when a mesh of this many vertices lacks one of them
     */
    void check(int vertexCount) {
        if (vertices[vertices.length - 1] >= vertexCount) {
            throw new IllegalArgumentException(
                    "region "
                            + size.name()
                            + " names vertex "
                            + vertices[vertices.length - 1]
                            + ", the mesh has "
                            + vertexCount);
        }
    }

    /** Squared distance of vertex k between two frames. */
    double squaredDistance(int k, double[] a, double[] b) {
        return squaredDistance(vertices[k] * 3, a, b, vertices[k] * 3);
    }

    static double squaredDistance(int i, double[] a, double[] b, int j) {
        double dx = a[i] - b[j];
        double dy = a[i + 1] - b[j + 1];
        double dz = a[i + 2] - b[j + 2];
        return dx * dx + dy * dy + dz * dz;
    }
}
