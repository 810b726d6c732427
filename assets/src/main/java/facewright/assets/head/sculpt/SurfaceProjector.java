package facewright.assets.head.sculpt;

/** Moves points onto the zero level of a distance field along its gradient. */
public final class SurfaceProjector {
    private static final double STEP = .4;
    private static final double DAMPING = .9;

    private final DistanceField field;

    public SurfaceProjector(DistanceField field) {
        this.field = field;
    }

    /**
     * Projects one point in place.
     *
     * @param points (n x 3), millimetres
     * @param vertex which point
     * @param limit longest move per iteration
     */
    public void project(double[] points, int vertex, int iterations, double limit) {
        int at = vertex * 3;
        double[] gradient = new double[3];
        for (int i = 0; i < iterations; i++) {
            double x = points[at];
            double y = points[at + 1];
            double z = points[at + 2];
            double d = field.at(x, y, z);
            gradient(x, y, z, gradient);
            double move = Math.max(-limit, Math.min(limit, d)) * DAMPING;
            points[at] = x - move * gradient[0];
            points[at + 1] = y - move * gradient[1];
            points[at + 2] = z - move * gradient[2];
        }
    }

    /** The unit outward direction at a point. */
    public void gradient(double x, double y, double z, double[] result) {
        result[0] = field.at(x + STEP, y, z) - field.at(x - STEP, y, z);
        result[1] = field.at(x, y + STEP, z) - field.at(x, y - STEP, z);
        result[2] = field.at(x, y, z + STEP) - field.at(x, y, z - STEP);
        double length =
                Math.sqrt(result[0] * result[0] + result[1] * result[1] + result[2] * result[2])
                        + 1e-9;
        for (int k = 0; k < 3; k++) {
            result[k] /= length;
        }
    }
}
