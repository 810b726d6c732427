package facewright.assets.head.parts;

/** Upper and lower teeth and their gums. */
public final class Teeth {
    /** Height of the upper incisal edge. */
    public static final double UPPER_EDGE = -71.6;

    /** Labial surface of the upper incisors in the middle. */
    public static final double UPPER_FRONT = 16;

    private static final double LOWER_EDGE = -70.9;
    private static final double LOWER_FRONT = 13.8;

    /** Widths from the middle incisor back. */
    private static final double[] UPPER_WIDTHS = {8.4, 6.6, 7.4, 6.8, 6.6, 15};

    private static final double[] LOWER_WIDTHS = {5.4, 5.8, 6.6, 6.8, 6.8, 16};

    /** Height of each crown relative to the middle incisor. */
    private static final double[] HEIGHTS = {1, .92, .98, .84, .78, .74};

    private static final int PER_TOOTH = 3;

    private Teeth() {}

    public static PartMesh upper() {
        return row("teeth-upper", UPPER_WIDTHS, UPPER_FRONT, UPPER_EDGE, 9.4);
    }

    public static PartMesh lower() {
        return row("teeth-lower", LOWER_WIDTHS, LOWER_FRONT, LOWER_EDGE, -8.6);
    }

    private static PartMesh row(
            String name, double[] widths, double front, double edge, double crown) {
        DentalArch arch = new DentalArch(front);
        double[] depth = {-.9, .5, 0, -1.6, -4.5};
        double[] along = {1.12, .55, 0, 0, .8};
        boolean upper = crown > 0;
        return GridPatch.build(
                name,
                "teeth",
                widths.length * PER_TOOTH,
                depth.length,
                upper,
                (column, row) -> {
                    int tooth = Math.min(widths.length - 1, column / PER_TOOTH);
                    int within = column - tooth * PER_TOOTH;
                    double arc = 0;
                    for (int i = 0; i < tooth; i++) {
                        arc += widths[i];
                    }
                    double[] cuts = {0, .22, .78, 1};
                    arc += widths[tooth] * cuts[within];
                    boolean between = within == 0 || within == PER_TOOTH;
                    double tall = crown * HEIGHTS[tooth];
                    double y = edge + tall * along[row] + (between && row == 2 ? crown * .07 : 0);
                    double out = depth[row] - (between && row < 4 ? .6 : 0);
                    return arch.at(arch.x(arc), y, out);
                });
    }

    public static PartMesh upperGum() {
        return gum("gum-upper", UPPER_FRONT, UPPER_EDGE + 8.2, 1);
    }

    public static PartMesh lowerGum() {
        return gum("gum-lower", LOWER_FRONT, LOWER_EDGE - 7.4, -1);
    }

    private static PartMesh gum(String name, double front, double line, double up) {
        DentalArch arch = new DentalArch(front);
        double[] out = {-.6, .5, .9, -.5};
        double[] height = {-.6, 1.0, 4, 8};
        return GridPatch.build(
                name,
                "gum",
                8,
                out.length,
                up < 0,
                (column, row) -> {
                    double x = arch.x(column * 46.0 / 8);
                    double back = column / 8.0;
                    return arch.at(x, line + up * (height[row] - 1.4 * back), out[row]);
                });
    }
}
