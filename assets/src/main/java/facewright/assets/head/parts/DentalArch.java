package facewright.assets.head.parts;

/** The curve that a row of teeth follows: z = front - a x^2 - b x^4, in millimetres. */
final class DentalArch {
    /** Flat behind the lips, so that the canines stay in sight from the side. */
    private static final double CURVATURE = .018;

    /** Turns the molars backwards. */
    private static final double SIDES = .00003;

    private final double front;

    DentalArch(double front) {
        this.front = front;
    }

    /** The x at an arc length from the middle. */
    double x(double arc) {
        double x = 0;
        double walked = 0;
        double step = .02;
        while (walked < arc) {
            double slope = slope(x);
            walked += step * Math.sqrt(1 + slope * slope);
            x += step;
        }
        return x;
    }

    private static double slope(double x) {
        return 2 * CURVATURE * x + 4 * SIDES * x * x * x;
    }

    /** A point at an x, moved outwards along the normal of the curve. */
    double[] at(double x, double y, double out) {
        double slope = slope(x);
        double length = Math.sqrt(1 + slope * slope);
        double z = front - CURVATURE * x * x - SIDES * x * x * x * x;
        return new double[] {x + out * slope / length, y, z + out / length};
    }
}
