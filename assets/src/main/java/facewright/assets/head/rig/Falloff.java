package facewright.assets.head.rig;

/** Smooth weights. */
final class Falloff {
    private Falloff() {}

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

    /** Linear interpolation in a table of ascending positions, constant outside. */
    static double table(double x, double[] positions, double[] values) {
        if (x <= positions[0]) {
            return values[0];
        }
        for (int i = 1; i < positions.length; i++) {
            if (x <= positions[i]) {
                double t = (x - positions[i - 1]) / (positions[i] - positions[i - 1]);
                return values[i - 1] + t * (values[i] - values[i - 1]);
            }
        }
        return values[values.length - 1];
    }
}
