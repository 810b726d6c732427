package facewright.metrics;

/**
 * Turn, uniform scale and shift of the plane: q = s R p + t with det R = +1.
 *
 * @param a s cos(angle)
 * @param b s sin(angle)
 * @param tx shift to the right
 * @param ty shift upwards
 */
public record Similarity(double a, double b, double tx, double ty) {
    /**
     * The transform that brings source points closest to target points, least squares (Umeyama,
     * PAMI 1991). In the plane the singular value decomposition reduces to two sums: dot and cross
     * products of the centred points.
     *
     * @param source (N x 2) x0 y0 x1 ...
     * @param target (N x 2)
     * @param from first point
     * @param to end of the points, exclusive; at least one
     */
    static Similarity fit(double[] source, double[] target, int from, int to) {
        double[] centre = new double[4];
        for (int i = from; i < to; i++) {
            centre[0] += source[2 * i];
            centre[1] += source[2 * i + 1];
            centre[2] += target[2 * i];
            centre[3] += target[2 * i + 1];
        }
        for (int c = 0; c < 4; c++) {
            centre[c] /= to - from;
        }
        double dot = 0;
        double cross = 0;
        double size = 0;
        for (int i = from; i < to; i++) {
            double x = source[2 * i] - centre[0];
            double y = source[2 * i + 1] - centre[1];
            double u = target[2 * i] - centre[2];
            double v = target[2 * i + 1] - centre[3];
            dot += x * u + y * v;
            cross += x * v - y * u;
            size += x * x + y * y;
        }
        // Points that all coincide say nothing about turn and scale.
        double a = size > 0 ? dot / size : 1;
        double b = size > 0 ? cross / size : 0;
        return new Similarity(
                a,
                b,
                centre[2] - a * centre[0] + b * centre[1],
                centre[3] - b * centre[0] - a * centre[1]);
    }

    /** s. */
    public double scale() {
        return Math.hypot(a, b);
    }

    double x(double px, double py) {
        return a * px - b * py + tx;
    }

    double y(double px, double py) {
        return b * px + a * py + ty;
    }
}
