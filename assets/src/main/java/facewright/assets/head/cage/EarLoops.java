package facewright.assets.head.cage;

/**
 * Shape of the loops of the left ear (x &gt; 0), millimetres. Column 0 is up and forward, then
 * forward and down, seen from the left side.
 */
final class EarLoops {
    static final int COLUMNS = 12;

    /** Where the ear joins the head. */
    private static final double[] CENTRE = {70, -15, -88};

    private static final double FLARE = Math.toRadians(24);
    private static final double LEAN = Math.toRadians(12);

    /** Rows: scale of the outline at the back, at the front, height at the back, at the front. */
    private static final double[][] LOOPS = {
        {.62, .98, 3.0, .8},
        {.86, .94, 5.5, 2.0},
        {1.00, .88, 9.0, 4.2},
        {.92, .80, 11.0, 4.6},
        {.80, .72, 8.6, 3.6},
        {.64, .62, 9.4, 1.0},
        {.48, .48, 4.0, -1.0},
        {.24, .24, -.5, -2.0},
    };

    private EarLoops() {}

    static int count() {
        return LOOPS.length;
    }

    /** The authored position; loop -1 is the root on the head (a guess, to be projected). */
    static double[] at(int loop, int column) {
        double a = Math.toRadians(45 - 360.0 * column / COLUMNS);
        double back = .5 - .5 * Math.cos(a);
        double scaleRow;
        double height;
        if (loop < 0) {
            return place(13.5 * Math.cos(a), 27 * Math.sin(a), 0);
        }
        double[] row = LOOPS[loop];
        scaleRow = row[1] + (row[0] - row[1]) * back;
        height = row[3] + (row[2] - row[3]) * back;
        double up = Math.sin(a);
        double forward = Math.cos(a);
        double reachUp = up > 0 ? 32 : 30;
        double reachBack = up > 0 ? 21 : 21 - 9 * up * up;
        double f = forward > 0 ? 13.5 * forward : reachBack * forward;
        if (up < -.6) {
            height = height * (1 - .5 * (-up - .6) / .4);
        }
        return place(f * scaleRow, reachUp * up * scaleRow - 1, height);
    }

    private static double[] place(double forward, double up, double out) {
        double cl = Math.cos(LEAN);
        double sl = Math.sin(LEAN);
        double f = forward * cl - up * sl;
        double u = forward * sl + up * cl;
        double cf = Math.cos(FLARE);
        double sf = Math.sin(FLARE);
        return new double[] {
            CENTRE[0] - f * sf + out * cf + 1.0, CENTRE[1] + u, CENTRE[2] + f * cf + out * sf
        };
    }
}
