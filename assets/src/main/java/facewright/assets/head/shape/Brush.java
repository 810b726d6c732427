package facewright.assets.head.shape;

/** Soft weights over the sculpted head, millimetres; {@code ax} is the distance from the middle. */
final class Brush {
    private Brush() {}

    /** 0 below a, 1 above b (or the other way round when b &lt; a), smooth between. */
    static double step(double a, double b, double x) {
        double t = Math.max(0, Math.min(1, (x - a) / (b - a)));
        return t * t * (3 - 2 * t);
    }

    /** A Gaussian bell around 0 of this width. */
    static double bell(double x, double width) {
        double t = x / width;
        return Math.exp(-t * t);
    }

    /** A bell in space about a point. */
    static double blob(Point p, double ax, double y, double z, double wx, double wy, double wz) {
        return bell(p.ax() - ax, wx) * bell(p.y() - y, wy) * bell(p.z() - z, wz);
    }

    /** x up to 1, without a kink. */
    static double ramp(double x) {
        return x <= 0 ? 0 : x / Math.pow(1 + Math.pow(x, 4), .25);
    }
}
