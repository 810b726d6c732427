package facewright.assets.head.shape;

import static facewright.assets.head.shape.Brush.bell;
import static facewright.assets.head.shape.Brush.ramp;
import static facewright.assets.head.shape.Brush.step;

import facewright.assets.head.parts.Eyeball;

/**
 * Moves the eyes apart and reshapes the lids. Eyeballs keep their size, height and depth; lids stay
 * on their spheres about them, so that they close and slide as before.
 */
final class EyeBrushes {
    /** Fine loop of the lid margin and its distance from the middle of the eye. */
    private static final double MARGIN = 6;

    private static final double UPPER = 5.7;
    private static final double LOWER = 4.9;

    /** How near lids come to the middle of the eyeball. */
    private static final double CLEAR = 12.35;

    private final Person who;

    EyeBrushes(Person who) {
        this.who = who;
    }

    /** How far the left eyeball moves outwards. */
    double spacing() {
        return who.eyeSpacing / 2;
    }

    /** Carries the surroundings of the eye along with it. */
    void carry(Point p, double[] d) {
        double distance = Math.hypot(Math.hypot(p.ax() - Eyeball.CENTRE_X, p.y()), p.z());
        d[0] += spacing() * step(40, 17, distance) * ramp(p.ax() / 14);
    }

    /**
     * Reshapes a vertex of the lids.
     *
     * @param loop fine loop about the eye, 1 at the orbit, growing inwards
     * @param upper true on the upper lid
     */
    void lid(double loop, boolean upper, Point p, double[] d) {
        double share = step(0, MARGIN - 1, loop);
        double x = p.ax() - Eyeball.CENTRE_X;
        double radius = x * x + p.y() * p.y() + p.z() * p.z();
        double open = upper ? who.eyeOpening / UPPER : .45 * who.eyeOpening / LOWER;
        double toX = x * (1 + share * (who.eyeWidth - 1));
        double tilt = Math.tan(Math.toRadians(who.eyeTilt));
        double toY = p.y() * (1 + share * open) + share * tilt * x;
        double fold = upper ? who.lidFold * fold(loop, x) : 0;
        double toZ = p.z();
        if (p.z() > 0) {
            double least = Math.max(0, p.z() - 1);
            double round = Math.sqrt(Math.max(least * least, radius - toX * toX - toY * toY));
            // Near the corners the lids rest on flesh, not on the eyeball.
            toZ += share * step(13.5, 9, Math.abs(x)) * (round - p.z());
        }
        d[0] += toX - x;
        d[1] += toY - p.y() - fold;
        d[2] += toZ - p.z() + .35 * fold;
    }

    /**
     * How much a vertex of the lids goes with the face; loops lie close together at the corners.
     */
    double free(double onCage, int loop, double x, double y) {
        double corner = step(8, 13, Math.abs(Math.abs(x) - Eyeball.CENTRE_X)) * bell(y, 5);
        return onCage * (1 - corner * step(1.2, 3.2, loop));
    }

    /** The depth of a lid vertex, moved forward where it would touch the left eyeball. */
    double clear(double x, double y, double z) {
        double dx = x - Eyeball.CENTRE_X - spacing();
        return Math.max(z, Math.sqrt(Math.max(0, CLEAR * CLEAR - dx * dx - y * y)));
    }

    /** The skin above the upper lid hangs most over its outer half. */
    private static double fold(double loop, double x) {
        double at = loop < 3.5 ? step(0, 3.5, loop) : step(5.9, 3.5, loop);
        return at * (.75 + .25 * step(-10, 10, x)) * step(14.5, 8.5, Math.abs(x));
    }
}
