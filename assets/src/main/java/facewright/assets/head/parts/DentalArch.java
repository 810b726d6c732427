package facewright.assets.head.parts;

/** The curve that a row of teeth follows: z = front - curvature x^2, in millimetres. */
final class DentalArch {
    private final double front;
    private final double curvature;

    DentalArch(double front, double curvature) {
        this.front = front;
        this.curvature = curvature;
    }

    /** The x at an arc length from the middle. */
    double x(double arc) {
        double x = 0;
        double walked = 0;
        double step = .02;
        while (walked < arc) {
            double slope = 2 * curvature * x;
            walked += step * Math.sqrt(1 + slope * slope);
            x += step;
        }
        return x;
    }

    /** A point at an x, moved outwards along the normal of the curve. */
    double[] at(double x, double y, double out) {
        double slope = 2 * curvature * x;
        double length = Math.sqrt(1 + slope * slope);
        return new double[] {x + out * slope / length, y, front - curvature * x * x + out / length};
    }
}
