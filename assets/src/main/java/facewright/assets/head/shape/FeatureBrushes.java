package facewright.assets.head.shape;

import static facewright.assets.head.shape.Brush.bell;
import static facewright.assets.head.shape.Brush.ramp;
import static facewright.assets.head.shape.Brush.step;

/** Brushes for nose and mouth. */
final class FeatureBrushes {
    private static final double MOUTH = -70.7;

    private final Person who;

    FeatureBrushes(Person who) {
        this.who = who;
    }

    /** Adds what the sliders move this point by to {@code d}, the left side's x outwards. */
    void move(Point p, double[] d) {
        nose(p, d);
        mouth(p, d);
        lips(p, d);
    }

    private void nose(Point p, double[] d) {
        double near = step(32, 9, p.ax()) * step(-8, 14, p.z());
        double along =
                p.y() > -44
                        ? Math.max(0, Math.min(1, -p.y() / 44)) * step(-.02, .3, -p.y() / 44)
                        : step(-65, -46, p.y());
        d[1] -= who.noseLength * along * near;
        double out = p.y() > -40 ? step(12, -38, p.y()) : step(-60, -42, p.y());
        d[2] += who.noseProjection * out * step(24, 3, p.ax()) * step(4, 22, p.z());
        d[2] += .25 * who.noseProjection * bell(p.y() + 44, 10) * near;
        double wings = bell(p.y() + 43, 12) * step(32, 17, p.ax()) * step(-2, 14, p.z());
        d[0] += who.noseWidth / 2 * ramp(p.ax() / 12) * wings;
        double tip = bell(p.y() + 38, 9) * step(22, 6, p.ax()) * step(20, 34, p.z());
        d[0] += .35 * who.noseWidth / 2 * ramp(p.ax() / 7) * tip;
        double bridge = bell(p.y() + 15, 15) * step(26, 12, p.ax()) * step(2, 14, p.z()) * p.free();
        d[0] += who.bridgeWidth / 2 * ramp(p.ax() / 9) * bridge;
        d[2] +=
                who.bridgeHeight
                        * bell(p.y() + 11, 12)
                        * bell(p.ax(), 9)
                        * step(0, 12, p.z())
                        * p.free();
        double lift = bell(p.ax(), 15) * bell(p.y() + 40, 10) * step(16, 36, p.z());
        d[1] += who.noseTip * lift;
        d[2] -= .25 * Math.abs(who.noseTip) * lift;
    }

    private void mouth(Point p, double[] d) {
        double near = bell(p.y() - MOUTH, 17) * step(-22, 2, p.z());
        double across = p.ax() < 26 ? p.ax() / 26 : step(56, 26, p.ax());
        d[0] += who.mouthWidth / 2 * across * near;
        d[2] -= .12 * Math.abs(who.mouthWidth) * bell(p.ax() - 26, 12) * near;
        d[1] +=
                who.mouthHeight
                        * bell(p.y() - MOUTH, 15)
                        * bell(Math.max(0, p.ax() - 20), 20)
                        * step(-60, -10, p.z());
    }

    private void lips(Point p, double[] d) {
        if (p.ring() > 12) {
            return;
        }
        double rise = fullness(p.ring());
        double out = bell(p.ring() - 5, 1.8) * step(3.6, 4.6, p.ring());
        double middle = step(.02, .62, p.middle());
        double upper = who.upperLip * p.upper() * middle;
        double lower = who.lowerLip * (1 - p.upper()) * middle;
        d[1] += rise * (upper - lower);
        d[2] += out * (.75 * upper + .8 * lower) + .25 * rise * (upper + lower);
    }

    /** How far a ring goes with the border of the lips: not at the seam, fully at the border. */
    private static double fullness(double ring) {
        return ring < 6 ? step(3.9, 6.3, ring) : step(11.5, 6, ring);
    }
}
