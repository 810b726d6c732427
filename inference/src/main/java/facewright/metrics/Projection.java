package facewright.metrics;

/**
 * A linear projection of points to the plane, (2 x 3); the similarity fitted afterwards makes shift
 * and scale irrelevant.
 *
 * @param label how it is called in definitions
 */
public record Projection(
        String label, double xx, double xy, double xz, double yx, double yy, double yz) {
    /** Drops z. */
    public static final Projection ORTHOGRAPHIC =
            new Projection("orthographic along z", 1, 0, 0, 0, 1, 0);

    /** Weak perspective with a given matrix, row by row. */
    public static Projection weakPerspective(
            double xx, double xy, double xz, double yx, double yy, double yz) {
        return new Projection("given 2 x 3 matrix", xx, xy, xz, yx, yy, yz);
    }

    double x(double[] frame, int offset) {
        return xx * frame[offset] + xy * frame[offset + 1] + xz * frame[offset + 2];
    }

    double y(double[] frame, int offset) {
        return yx * frame[offset] + yy * frame[offset + 1] + yz * frame[offset + 2];
    }
}
