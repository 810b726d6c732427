package facewright.assets.head.look;

import java.util.ArrayList;
import java.util.List;

/** Hairs of the left brow in the front view, millimetres; the right brow is the mirror image. */
final class Brows {
    private static final int HAIRS = 520;
    private static final int LEFT = 8;
    private static final int RIGHT = 56;

    /** A hair from (x0, y0) to (x1, y1), bent in the middle, with its strength. */
    private record Hair(
            double x0, double y0, double mx, double my, double x1, double y1, double width) {
        boolean reaches(int column) {
            double from = Math.min(x0, Math.min(mx, x1)) - width;
            double to = Math.max(x0, Math.max(mx, x1)) + width;
            return from < column + 1 && to > column;
        }
    }

    private final List<Hair> hairs = new ArrayList<>();

    /** The hairs that reach into each millimetre from {@code LEFT} on, in their order. */
    private final List<List<Hair>> columns = new ArrayList<>();

    private final double thickness;

    /**
     * @param thickness 1 for brows of the usual height, 0 for hardly any
     */
    Brows(double thickness) {
        this.thickness = thickness;
        Noise noise = new Noise(11);
        for (int i = 0; i < HAIRS; i++) {
            double t = (i + noise.hash(i, 1, 0)) / HAIRS;
            double across = noise.hash(i, 2, 0) * 2 - 1;
            // The inner end is ragged and thin.
            double x = 11.5 + 39 * t + 2.4 * (noise.hash(i, 5, 0) - .3) * Math.pow(1 - t, 6);
            double y = middle(t) + across * halfHeight(t) * .92;
            double length = (5.6 - 2.0 * t) * (.75 + .5 * noise.hash(i, 3, 0));
            double lean = Math.toRadians(82 - 76 * Math.pow(t, .55) - 10 * across);
            double bend = lean - Math.toRadians(16 + 14 * t);
            double mx = x + .5 * length * Math.cos(lean);
            double my = y + .5 * length * Math.sin(lean) - .15 * length;
            hairs.add(
                    new Hair(
                            x,
                            y - .2 * length,
                            mx,
                            my,
                            mx + .5 * length * Math.cos(bend),
                            my + .5 * length * Math.sin(bend),
                            (.30 + .16 * noise.hash(i, 4, 0))
                                    * (.62 + .38 * Math.min(1, t / .14))));
        }
        for (int column = LEFT; column < RIGHT; column++) {
            int here = column;
            columns.add(hairs.stream().filter(hair -> hair.reaches(here)).toList());
        }
    }

    /** Height of the middle of the brow, t from the nose (0) to the temple (1). */
    private static double middle(double t) {
        return 14.6 + 6.2 * Math.sin(Math.PI * Math.min(1, t / 1.32) * .95) - 5 * t * t * t * t;
    }

    private double halfHeight(double t) {
        return (.35 + .65 * thickness) * (2.5 - 1.75 * t) * Math.min(1, t / .2 + .35);
    }

    /** How much hair covers a point, 0 to 1. */
    double cover(double x, double y) {
        double ax = Math.abs(x);
        if (ax < LEFT || ax >= RIGHT || y < 4 || y > 30) {
            return 0;
        }
        double bare = 1;
        for (Hair hair : columns.get((int) ax - LEFT)) {
            double d =
                    Math.min(
                            distance(ax, y, hair.x0, hair.y0, hair.mx, hair.my),
                            distance(ax, y, hair.mx, hair.my, hair.x1, hair.y1));
            if (d < hair.width) {
                bare *= 1 - .72 * (1 - d / hair.width);
            }
        }
        double t = (ax - 12) / 38;
        double soft = 0;
        if (t > -.1 && t < 1.05) {
            double q = (y - middle(Math.max(0, t))) / (halfHeight(Math.max(0, t)) + .8);
            soft =
                    .42
                            * Math.exp(-q * q)
                            * Math.min(1, (t + .06) * 3.5)
                            * Math.min(1, (1.05 - t) * 6);
        }
        return Math.min(1, .3 + .7 * thickness) * (1 - bare * (1 - soft));
    }

    private static double distance(double x, double y, double x0, double y0, double x1, double y1) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double t = ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy);
        t = Math.max(0, Math.min(1, t));
        return Math.hypot(x - x0 - t * dx, y - y0 - t * dy);
    }
}
