package facewright.assets.head.cage;

/**
 * Shape of the loops of the left ear (x &gt; 0), millimetres. Column 0 is up and forward, then
 * forward and down, seen from the left side.
 */
final class EarLoops {
    static final int COLUMNS = 12;

    /** Where the ear joins the head. */
    private static final double[] CENTRE = {68.5, -15, -87};

    private static final double FLARE = Math.toRadians(20);
    private static final double LEAN = Math.toRadians(13);

    /** The top of the ear stands out further than the lobe. */
    private static final double TILT = .14;

    /** Angle of each column above the forward direction, degrees. */
    private static final double[] ANGLE = {
        45, 15, -15, -45, -75, -105, -135, -165, 165, 135, 105, 75
    };

    /** The outline of the ear: forward and up from its centre, per column. */
    private static final double[][] OUTLINE = {
        {8.5, 24}, {11.5, 8}, {11.5, -6}, {8, -19}, {1, -29.5}, {-6, -30},
        {-11.5, -20}, {-17, -6}, {-21.5, 9}, {-20.5, 21}, {-12, 29.5}, {-.5, 31}
    };

    /**
     * Loops from the back of the ear over its rim into the bowl: scale of the outline, then height
     * above the plane of the ear per column.
     */
    private static final double[] SCALE = {.74, .93, 1.0, .91, .79, .63, .46, .22};

    private static final double[][] HEIGHT = {
        {.3, -.3, -.2, -.2, .6, 1.6, 2, 2.4, 2.6, 2.6, 2.4, 1.3},
        {1.1, -.2, .1, .3, 1, 2.6, 3.6, 4.4, 5.2, 5.4, 5, 3.2},
        {2.8, 0, 1.2, .9, 1.8, 3.8, 5.4, 7, 8.4, 8.8, 8.4, 6},
        {4.1, .1, 3.4, 1.4, 2.6, 4.8, 6.8, 8.6, 10.4, 10.8, 10.4, 8.1},
        {2.4, -.1, 4.3, 1.7, 3, 4.6, 4.8, 5, 5.6, 6, 6.2, 4.5},
        {3.2, .4, .7, 1.5, 3.2, 5.6, 7.6, 8.6, 8.4, 7.4, 5.8, 4.5},
        {2.8, 1.1, -3.1, -1.7, .2, 1.8, 2.2, 2.2, 2.4, 3, 3.4, 3.5},
        {-.7, -1.8, -4.9, -4.5, -3.4, -2.6, -2.4, -2.2, -1.6, -1, -.6, -.3},
    };

    private EarLoops() {}

    static int count() {
        return SCALE.length;
    }

    /** The authored position; loop -1 is the root on the head (a guess, to be projected). */
    static double[] at(int loop, int column) {
        if (loop < 0) {
            double a = Math.toRadians(ANGLE[column]);
            return place(12.5 * Math.cos(a), 25 * Math.sin(a), 0);
        }
        double scale = SCALE[loop];
        double[] outline = OUTLINE[column];
        double inwards = 1 - scale;
        double forward = outline[0] * scale + inwards * 2.5;
        double up = outline[1] * scale - inwards * 4;
        return place(forward, up, HEIGHT[loop][column]);
    }

    private static double[] place(double forward, double up, double out) {
        double cl = Math.cos(LEAN);
        double sl = Math.sin(LEAN);
        double f = forward * cl - up * sl;
        double u = forward * sl + up * cl;
        double cf = Math.cos(FLARE);
        double sf = Math.sin(FLARE);
        return new double[] {
            CENTRE[0] - f * sf + out * cf + TILT * up, CENTRE[1] + u, CENTRE[2] + f * cf + out * sf
        };
    }
}
