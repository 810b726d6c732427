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

    /** Half widths towards the temple and towards the nose, heights of the upper and lower arc. */
    private static final double[] OUTER = {20, 17.2, 13.7, 13.2, 12.4};

    private static final double[] INNER = {18.6, 16.2, 14.1, 13.3, 10.0};
    private static final double[] UPPER = {13.2, 9.2, 5.7, 5.2, 5.0};
    private static final double[] LOWER = {11, 8, 4.9, 4.4, 4.6};
    private static final double[] PIN = {.5, .9, 1, 1, 1};
    private static final double TILT = 1.0;

    /** Radius, depth at the inner and at the outer corner of lid, lid-inner and sock. */
    private static final double[] RADIUS = {13.3, 12.45, 12.3};

    private static final double[] FLESH = {6.0, 5.8, 7.0};
    private static final double[] TEMPLE = {4.8, 4.0, 1.5};

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

    /** The depth of a fine loop vertex, moved forward to where the lids clear the eyeball. */
    static double outside(int fineLoop, double x, double y, double z) {
        if (fineLoop < 6 || fineLoop > 8) {
            return z;
        }
        double radius = RADIUS[0] + (RADIUS[1] - RADIUS[0]) * (fineLoop - 6) / 2;
        double dx = x - CENTRE_X;
        double squared = radius * radius - dx * dx - y * y;
        return Math.max(z, Math.sqrt(Math.max(0, squared)));
    }

    /** The authored position of a loop vertex. */
    static double[] at(int loop, int column) {
        double a = 2 * Math.PI * (OUTER_CORNER - column) / COLUMNS;
        double c = Math.cos(a);
        double s = Math.sin(a);
        double x = (c > 0 ? OUTER[loop] : INNER[loop]) * c;
        double y = s > 0 ? UPPER[loop] * Math.pow(s, 1.05) : -LOWER[loop] * Math.pow(-s, 1.3);
        double[] p = {CENTRE_X - .3 + x, y - .3 + TILT * c, 13};
        if (fixed(loop)) {
            p[2] = depth(loop, p[0] - CENTRE_X, p[1]);
        }
        return p;
    }

    /** Lids lie on spheres about the eyeball; at the inner corner they rest on flesh before it. */
    private static double depth(int loop, double dx, double y) {
        double radius = RADIUS[loop - 2];
        double squared = radius * radius - dx * dx - y * y;
        double floor = dx < 0 ? FLESH[loop - 2] : TEMPLE[loop - 2];
        double blend = 12;
        double low = floor * floor;
        double h = Math.max(blend - Math.abs(squared - low), 0) / blend;
        double z = Math.sqrt(Math.max(squared, low) + h * h * blend / 4);
        double behind = loop == 4 ? 4.5 * Math.min(1, Math.max(0, (dx + 8.2) / 5)) : 0;
        return z - behind;
    }
}
