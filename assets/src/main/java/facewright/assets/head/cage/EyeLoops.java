package facewright.assets.head.cage;

/** Shape of the loops around the left eye (x &gt; 0), millimetres. */
final class EyeLoops {
    /**
     * Vertices of a loop, clockwise from the inner upper lid; 7 is the outer corner, 15 the inner.
     */
    static final int COLUMNS = 16;

    static final int OUTER_CORNER = 7;

    /** Eyeball centre, lateral. */
    static final double CENTRE_X = 31.5;

    static final String[] NAMES = {"orbit", "crease", "lid", "lid-inner", "sock"};

    private static final double[] WIDTH = {19.5, 16.8, 14.8, 14.3, 13.5};
    private static final double[] UPPER = {12.5, 8.2, 5.0, 4.5, 4.6};
    private static final double[] LOWER = {11, 8, 5.0, 4.5, 4.6};
    private static final double[] PIN = {.5, .9, 1, 1, 1};
    private static final double TILT = 1.2;

    private EyeLoops() {}

    static boolean fixed(int loop) {
        return loop >= 2;
    }

    static double pin(int loop) {
        return PIN[loop];
    }

    /** How much of the movement of brow and cheek a loop takes part in. */
    static double freedom(int loop) {
        return new double[] {.8, .35, 0, 0, 0}[loop];
    }

    /** The authored position of a loop vertex. */
    static double[] at(int loop, int column) {
        double a = 2 * Math.PI * (OUTER_CORNER - column) / COLUMNS;
        double c = Math.cos(a);
        double s = Math.sin(a);
        double x = WIDTH[loop] * c;
        double y = s > 0 ? UPPER[loop] * Math.pow(s, 1.15) : -LOWER[loop] * Math.pow(-s, 1.25);
        double[] p = {31 + x, y - .3 + TILT * c, 13};
        if (fixed(loop)) {
            double radius = loop == 2 ? 13.3 : loop == 3 ? 12.45 : 11.2;
            double dx = p[0] - CENTRE_X;
            double squared = radius * radius - dx * dx - p[1] * p[1];
            p[2] = Math.sqrt(Math.max(squared, 4));
            if (loop == 4) {
                p[2] -= 5;
            }
        }
        return p;
    }
}
