package facewright.assets.head.shape;

import static facewright.assets.head.shape.Brush.bell;
import static facewright.assets.head.shape.Brush.step;

/** Gives hair and beards their body. */
final class HairBrushes {
    private static final double[] MIDDLE = {0, 20, -82};

    private final Person who;
    private final Hairline line;

    HairBrushes(Person who) {
        this.who = who;
        this.line = new Hairline(who.hairline);
    }

    /** Adds what hair moves this point by to {@code d}, the left side's x outwards. */
    void move(Point p, double[] d) {
        if (p.ear() == 0 && p.free() > .99) {
            hair(p, d);
            beard(p, d);
        }
    }

    private void hair(Point p, double[] d) {
        double within = line.inside(p.ax(), p.y(), p.z());
        double thick = step(-4, 20, within) * step(-70, -25, p.y());
        double ear = Math.hypot((p.y() + 10) / 32, (p.z() + 88) / 24);
        thick *= step(.95, 1.8, ear) + (1 - step(.95, 1.8, ear)) * step(64, 52, p.ax());
        double up = who.hairSides + (1 - who.hairSides) * step(35, 90, p.y());
        double x = p.ax() - MIDDLE[0];
        double y = p.y() - MIDDLE[1];
        double z = p.z() - MIDDLE[2];
        double length = Math.sqrt(x * x + y * y + z * z);
        double out = who.hairVolume * thick * up;
        d[0] += out * x / length;
        d[1] += out * y / length;
        d[2] += out * z / length;
        double knot =
                who.hairKnot * bell(p.ax(), 34) * bell(p.y() - 44, 36) * step(-120, -160, p.z());
        d[1] += 10 * knot;
        d[2] -= 34 * knot;
    }

    private void beard(Point p, double[] d) {
        double b = who.beard * Hairline.beard(p.ax(), p.y(), p.z()) * step(7, 10.5, p.ring());
        double x = p.ax();
        double y = .5 * (p.y() + 70);
        double z = p.z() + 40;
        double length = Math.sqrt(x * x + y * y + z * z);
        d[0] += 7 * b * x / length;
        d[1] += 9 * b * y / length;
        d[2] += 7 * b * z / length;
    }
}
