package facewright.assets.head.shape;

import static facewright.assets.head.shape.Brush.bell;
import static facewright.assets.head.shape.Brush.step;

/** Where hair grows on the sculpted head. */
public final class Hairline {
    private final double recede;
    private final double bald;

    /**
     * @param recede how far the hair has withdrawn from the forehead, millimetres; beyond about 12
     *     the crown thins too
     */
    public Hairline(double recede) {
        this.recede = recede;
        this.bald = Math.max(0, Math.min(1, (recede - 12) / 48));
    }

    /** Millimetres inside the hairline, negative outside. */
    public double inside(double ax, double y, double z) {
        double front = Math.min(recede, 26);
        double corners = Math.max(0, Math.min(recede, 16));
        double forehead =
                y
                        - (60
                                + front
                                - 5 * bell(ax - 34, 14)
                                + corners * bell(ax - 36, 15)
                                - .0016 * ax * ax);
        double temple =
                -z
                        - 30
                        - .5 * Math.max(0, front)
                        - .35 * Math.max(0, 46 - y)
                        + 7 * bell(y - 22, 15);
        double above = y - 6 + Math.min(70, Math.max(0, (-z - 60) * 2));
        double sideburn = softMin(-z - 63 + 2 * bell(y + 5, 20), y + 24, 8);
        double top = softMax(forehead, softMin(temple, above, 22), 16);
        if (bald > 0) {
            double reach = Math.hypot(ax / (30 + 32 * bald), (z + 25) / (50 + 80 * bald));
            double low = (70 - 22 * bald - y) * 1.2;
            top = Math.min(top, Math.max((reach - 1) * 45, low));
        }
        double nape =
                Math.min(
                        -z - 100 - .25 * Math.max(0, -y - 20),
                        y + 74 + .2 * (z + 120) - .006 * ax * ax);
        return softMax(softMax(top, sideburn, 12), bald > 0 ? Math.min(nape, 40 - y) : nape, 6);
    }

    private static double softMax(double a, double b, double width) {
        double h = Math.max(width - Math.abs(a - b), 0) / width;
        return Math.max(a, b) + h * h * width / 4;
    }

    private static double softMin(double a, double b, double width) {
        return -softMax(-a, -b, width);
    }

    /** Where a beard grows on the sculpted head without the moustache, 0 to 1. */
    public static double beard(double ax, double y, double z) {
        double cheek = -46 - .62 * Math.max(0, 60 - ax) * step(62, 20, ax) + 20 * step(-34, -64, z);
        double under = step(-128, -114, y - .25 * (z + 20));
        double back = step(-80, -66, z);
        double front = step(cheek + 6, cheek - 5, y);
        double sideburn = step(50, 57, ax) * step(2, -16, y) * step(-42, -58, z);
        return Math.max(front * under * back, sideburn * back);
    }
}
