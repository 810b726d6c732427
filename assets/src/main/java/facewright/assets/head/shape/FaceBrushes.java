package facewright.assets.head.shape;

import static facewright.assets.head.shape.Brush.bell;
import static facewright.assets.head.shape.Brush.blob;
import static facewright.assets.head.shape.Brush.ramp;
import static facewright.assets.head.shape.Brush.step;

/** Brushes for the skull, face, jaw, ears and neck. */
final class FaceBrushes {
    private static final double[] EAR = {66, -15, -84};

    private final Person who;

    FaceBrushes(Person who) {
        this.who = who;
    }

    /** Adds what the sliders move this point by to {@code d}, the left side's x outwards. */
    void move(Point p, double[] d) {
        skull(p, d);
        width(p, d);
        length(p, d);
        forehead(p, d);
        jaw(p, d);
        chin(p, d);
        cheeks(p, d);
        flesh(p, d);
        neck(p, d);
        ears(p, d);
    }

    private void skull(Point p, double[] d) {
        d[1] += who.skullHeight * Math.pow(step(20, 112, p.y()), .8);
        d[2] -= who.skullDepth * step(-70, -160, p.z()) * step(-95, -30, p.y());
    }

    private void width(Point p, double[] d) {
        double down = step(-150, -100, p.y()) * (1 - .4 * step(50, 110, p.y()));
        d[0] += who.faceWidth / 2 * Math.pow(ramp(p.ax() / 62), 1.5) * down;
    }

    private void length(Point p, double[] d) {
        double along = Math.max(0, Math.min(1, (-8 - p.y()) / 97));
        double neck = 1 - step(-112, -160, p.y());
        double face = step(-100, -52, p.z()) * (1 - p.ear());
        d[1] -= who.faceLength * along * neck * face;
    }

    private void forehead(Point p, double[] d) {
        double front = step(-70, -5, p.z());
        d[2] -= who.foreheadSlope * step(18, 72, p.y()) * front;
        double ridge = bell(p.y() - 13, 8) * bell(Math.max(0, p.ax() - 22), 24) * front;
        d[2] += who.browRidge * ridge * p.free();
        d[1] -= .35 * who.browRidge * ridge * p.free();
        double brow = bell(p.y() - 17, 12) * bell(Math.max(0, p.ax() - 30), 22) * front;
        d[1] += who.browHeight * brow * p.free();
    }

    private void jaw(Point p, double[] d) {
        double side = Math.pow(ramp(p.ax() / 34), 1.3);
        double corner = bell(p.y() + 72, 30) * bell(p.z() + 42, 42) * step(-120, -98, p.y());
        d[0] += who.jawWidth / 2 * side * corner;
        double angle = bell(p.ax() - 48, 24) * bell(p.y() + 76, 22) * bell(p.z() + 46, 30);
        d[1] -= who.jawAngle * angle;
        d[0] += .15 * who.jawAngle * angle;
    }

    private void chin(Point p, double[] d) {
        double tip = bell(p.ax(), 34) * bell(p.z() - 6, 38);
        double below = p.y() < -106 ? bell(p.y() + 106, 30) : bell(p.y() + 106, 19);
        d[1] -= who.chinLength * tip * below;
        double broad =
                bell(p.y() + 104, 17) * bell(p.z() - 8, 34) * bell(Math.max(0, p.ax() - 22), 22);
        d[0] += who.chinWidth / 2 * ramp(p.ax() / 15) * broad;
        d[2] += who.chinProjection * bell(p.ax(), 30) * bell(p.y() + 104, 17) * step(-45, 5, p.z());
    }

    private void cheeks(Point p, double[] d) {
        double bone =
                bell(p.ax() - 50, 17) * bell(p.y() + 23, 13) * bell(p.z() + 12, 26) * p.free();
        d[0] += .75 * who.cheekbones * bone;
        d[2] += .55 * who.cheekbones * bone;
    }

    private void flesh(Point p, double[] d) {
        double f = who.fullness;
        double cheek = blob(p, 46, -58, -18, 22, 28, 32);
        d[0] += (f > 0 ? 9 : 6.5) * f * cheek;
        d[2] += 3 * f * cheek;
        double chin = bell(p.ax(), 34) * bell(p.y() + 122, 17) * bell(p.z() + 14, 26);
        d[1] -= Math.max(0, f) * 9 * chin;
        d[2] += Math.max(0, f) * 3 * chin;
        double a = who.years;
        d[1] -= a * 5.5 * blob(p, 38, -95, -8, 15, 14, 22);
        d[0] += a * 3.5 * blob(p, 40, -92, -12, 14, 15, 22);
        double hollow = blob(p, 46, -48, -12, 15, 17, 22);
        d[0] -= a * 4.2 * hollow;
        d[2] -= a * 2.2 * hollow;
        d[0] -= a * 3.2 * blob(p, 60, 18, -30, 16, 20, 22);
        d[2] += a * 2.1 * blob(p, 27, -16, 10, 11, 4.5, 14);
        d[2] -= a * 1.6 * blob(p, 27, -23, 9, 13, 4, 14);
        d[2] += a * 2.4 * blob(p, 33, -56, 8, 7, 14, 14);
        d[2] -= a * 1.2 * blob(p, 24.5, -57, 13, 4, 11, 14);
        d[1] -= a * 6 * bell(p.ax(), 20) * bell(p.y() + 125, 14) * bell(p.z() + 16, 22);
    }

    private void neck(Point p, double[] d) {
        double low = step(-88, -122, p.y()) * step(14, -34, p.z());
        double back = step(-70, -110, p.z()) * step(-40, -80, p.y());
        double on = Math.max(low, back) * (1 - p.ear());
        double dx = p.ax();
        double dz = p.z() + 80;
        double length = Math.hypot(dx, dz) + 12;
        d[0] += who.neckWidth / 2 * on * dx / length;
        d[2] += who.neckWidth / 2 * .7 * on * dz / length;
        d[2] += 6 * who.throat * bell(p.ax(), 9) * bell(p.y() + 139, 12) * step(-70, -45, p.z());
    }

    /** The ear moves as one piece with the head where it is rooted, and grows and turns there. */
    private void ears(Point p, double[] d) {
        if (p.ear() <= 0) {
            return;
        }
        double[] root = new double[3];
        move(new Point(EAR[0], EAR[1], EAR[2], p.ring(), p.angle(), 1, 0), root);
        double on = p.ear();
        for (int k = 0; k < 3; k++) {
            d[k] += on * (root[k] - d[k]);
        }
        double grow = who.earSize - 1;
        double z = p.z() - EAR[2];
        d[0] += on * grow * (p.ax() - EAR[0]);
        d[1] += on * (grow * (p.y() - EAR[1]) - 3 * Math.max(0, grow));
        d[2] += on * grow * (z - 8);
        double t = Math.toRadians(who.earFlare) * on;
        double lever = Math.max(0, 12 - z);
        d[0] += lever * Math.sin(t);
        d[2] += lever * (1 - Math.cos(t));
    }
}
