package facewright.assets.head.cage;

/**
 * A closed curve around the mouth, given for x &gt;= 0 as control points over the angle from
 * straight up and interpolated monotonically (Fritsch and Carlson, harmonic mean slopes).
 */
final class RingCurve {
    private final String name;
    private final double coordinate;
    private final double[] angles;
    private final double[][] points;

    /**
     * @param name ring name
     * @param coordinate position between lips and neck: 3 the inner lip, 4 the wet line, 6 the
     *     vermilion border; falloffs of the rig are given in it
     * @param control rows of angle in degrees (0 up to 180 down), x, y, z in millimetres
     */
    RingCurve(String name, double coordinate, double[][] control) {
        this.name = name;
        this.coordinate = coordinate;
        int n = control.length;
        angles = new double[3 * n - 2];
        points = new double[3 * n - 2][];
        int at = 0;
        for (int i = n - 1; i > 0; i--) {
            angles[at] = -control[i][0];
            points[at++] = new double[] {-control[i][1], control[i][2], control[i][3]};
        }
        for (double[] row : control) {
            angles[at] = row[0];
            points[at++] = new double[] {row[1], row[2], row[3]};
        }
        for (int i = n - 2; i >= 0; i--) {
            angles[at] = 360 - control[i][0];
            points[at++] = new double[] {-control[i][1], control[i][2], control[i][3]};
        }
    }

    String name() {
        return name;
    }

    double coordinate() {
        return coordinate;
    }

    /** The curve halfway between this one and another. */
    static double[] middle(RingCurve a, RingCurve b, double degrees) {
        double[] p = a.at(degrees);
        double[] q = b.at(degrees);
        return new double[] {(p[0] + q[0]) / 2, (p[1] + q[1]) / 2, (p[2] + q[2]) / 2};
    }

    /** The point at an angle in 0 to 180 degrees. */
    double[] at(double degrees) {
        int i = 1;
        while (i < angles.length - 3 && angles[i + 1] < degrees) {
            i++;
        }
        double h = angles[i + 1] - angles[i];
        double t = (degrees - angles[i]) / h;
        double[] result = new double[3];
        for (int k = 0; k < 3; k++) {
            double m0 = slope(i, k) * h;
            double m1 = slope(i + 1, k) * h;
            double t2 = t * t;
            double t3 = t2 * t;
            result[k] =
                    (2 * t3 - 3 * t2 + 1) * points[i][k]
                            + (t3 - 2 * t2 + t) * m0
                            + (-2 * t3 + 3 * t2) * points[i + 1][k]
                            + (t3 - t2) * m1;
        }
        return result;
    }

    private double slope(int i, int k) {
        double h0 = angles[i] - angles[i - 1];
        double h1 = angles[i + 1] - angles[i];
        double d0 = (points[i][k] - points[i - 1][k]) / h0;
        double d1 = (points[i + 1][k] - points[i][k]) / h1;
        if (d0 * d1 <= 0) {
            return 0;
        }
        double w0 = 2 * h1 + h0;
        double w1 = h1 + 2 * h0;
        return (w0 + w1) / (w0 / d0 + w1 / d1);
    }
}
