package facewright.assets.head.cage;

import java.util.List;

/**
 * The subdivided skin, exactly symmetric, with the matrix that made it and tags for every vertex.
 * Positions in millimetres.
 */
public final class SkinMesh {
    /** Where a fine vertex sits. */
    public enum Zone {
        FACE,
        EYE,
        EAR
    }

    private final double[] positions;
    private final SparseMatrix matrix;
    private final List<int[]> triangles;
    private final int[] mirror;
    private final double[] coordinate;
    private final double[] angle;
    private final Zone[] zone;
    private final int[] ring;
    private final int[] column;
    private final double[] cagePositions;
    private final double[] cageCoordinate;
    private final double[] cageAngle;
    private final double[] cageLids;
    private final double[] texture;
    private final boolean[] onSculpt;
    private final int ringCount;
    private final int columnCount;

    SkinMesh(SkinMeshBuilder b) {
        positions = b.fine;
        matrix = b.matrix;
        triangles = b.triangles;
        mirror = b.mirror;
        coordinate = b.coordinate;
        angle = b.angle;
        zone = b.zone;
        ring = b.ring;
        column = b.column;
        cagePositions = b.cagePositions;
        cageCoordinate = b.cageCoordinate;
        cageAngle = b.cageAngle;
        cageLids = b.cageLids;
        texture = b.texture;
        onSculpt = b.onSculpt;
        ringCount = 2 * b.cage.ringNames().size() - 1;
        columnCount = 2 * b.cage.columnCount();
    }

    public int vertexCount() {
        return positions.length / 3;
    }

    /** A copy of the (V x 3) neutral positions, millimetres. */
    public double[] positions() {
        return positions.clone();
    }

    public double x(int v) {
        return positions[3 * v];
    }

    public double y(int v) {
        return positions[3 * v + 1];
    }

    public double z(int v) {
        return positions[3 * v + 2];
    }

    /** Counter-clockwise from outside. */
    public List<int[]> triangles() {
        return triangles;
    }

    /** The vertex on the other side. */
    public int mirror(int v) {
        return mirror[v];
    }

    /**
     * Ring coordinate: 3 inner lip, 4 wet line, 6 vermilion border ... 25 neck; NaN in eyes, ears.
     */
    public double coordinate(int v) {
        return coordinate[v];
    }

    /** Angle about the mouth in degrees, 0 up to 180 down, both sides alike; NaN in eyes, ears. */
    public double angle(int v) {
        return angle[v];
    }

    public Zone zone(int v) {
        return zone[v];
    }

    /**
     * Fine ring index of a face vertex, fine loop index (2 and up) of an eye or ear vertex; -1
     * where rings are not regular.
     */
    public int ring(int v) {
        return ring[v];
    }

    /** Fine column of the ring or loop, -1 where columns are not regular. */
    public int column(int v) {
        return column[v];
    }

    public int ringCount() {
        return ringCount;
    }

    public int columnCount() {
        return columnCount;
    }

    /** The vertex at a fine ring and column about the mouth, or -1. */
    public int at(int fineRing, int fineColumn) {
        for (int v = 0; v < ring.length; v++) {
            if (zone[v] == Zone.FACE && ring[v] == fineRing && column[v] == fineColumn) {
                return v;
            }
        }
        return -1;
    }

    /** A copy of the (V x 2) texture coordinates, v upwards. */
    public double[] texture() {
        return texture.clone();
    }

    /** True for vertices that were projected onto the sculpture. */
    public boolean onSculpt(int v) {
        return onSculpt[v];
    }

    /** The matrix from values on the cage to values on this mesh. */
    public SparseMatrix matrix() {
        return matrix;
    }

    /** A copy of the (n x 3) wrapped cage positions, millimetres. */
    public double[] cagePositions() {
        return cagePositions.clone();
    }

    /** A copy of the ring coordinates of the cage; NaN in eyes and ears. */
    public double[] cageCoordinates() {
        return cageCoordinate.clone();
    }

    /** A copy of the freedom of the cage: 0 at the lid margins, 1 outside the eyes. */
    public double[] cageLids() {
        return cageLids.clone();
    }

    /** A copy of the angles of the cage; NaN in eyes and ears. */
    public double[] cageAngles() {
        return cageAngle.clone();
    }

    /**
     * Copies the values of the x &gt; 0 side onto the other, mirrored; x becomes 0 in the middle.
     */
    public void symmetrise(double[] vectors) {
        for (int v = 0; v < mirror.length; v++) {
            int m = mirror[v];
            if (m == v) {
                vectors[3 * v] = 0;
            } else if (positions[3 * v] > 0) {
                vectors[3 * m] = -vectors[3 * v];
                vectors[3 * m + 1] = vectors[3 * v + 1];
                vectors[3 * m + 2] = vectors[3 * v + 2];
            }
        }
    }
}
