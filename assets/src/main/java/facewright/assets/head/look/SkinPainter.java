package facewright.assets.head.look;

import facewright.assets.head.cage.SkinMesh;
import facewright.domain.TextureImage;

/** Paints the colour of the skin: complexion, lips, brows, lid lines, cropped hair. */
final class SkinPainter {
    private static final int SKIN = 0xdcae95;
    private static final int BLUSH = 0xcb7a68;
    private static final int DEEP = 0xb06a58;
    private static final int LIP = 0xb8655f;
    private static final int LIP_INSIDE = 0x95423f;
    private static final int SHADE = 0x9c6f66;
    private static final int HAIR = 0x3b2c25;
    private static final int LASH = 0x1a110e;
    private static final int WET = 0xc98b80;

    private final SurfaceMap map;
    private final Canvas canvas;
    private final Noise noise = new Noise(7);
    private final Brows brows = new Brows();

    private SkinPainter(SkinMesh skin, int size) {
        map = new SurfaceMap(skin, size);
        canvas = new Canvas(size, size);
    }

    static TextureImage paint(SkinMesh skin, int size) {
        SkinPainter painter = new SkinPainter(skin, size);
        for (int i = 0; i < size * size; i++) {
            painter.texel(i);
        }
        return painter.canvas.toImage();
    }

    private void texel(int i) {
        canvas.set(i, SKIN >> 16, SKIN >> 8 & 255, SKIN & 255);
        if (!map.covered(i)) {
            return;
        }
        double x = map.get(SurfaceMap.X, i);
        double y = map.get(SurfaceMap.Y, i);
        double z = map.get(SurfaceMap.Z, i);
        complexion(i, x, y, z);
        hair(i, x, y, z);
        lips(i, x, y, z);
        eyes(i, x, y, z);
        ears(i);
    }

    private static double bell(double x, double width) {
        double t = x / width;
        return Math.exp(-t * t);
    }

    private static double step(double a, double b, double x) {
        double t = Math.max(0, Math.min(1, (x - a) / (b - a)));
        return t * t * (3 - 2 * t);
    }

    private void complexion(int i, double x, double y, double z) {
        double ax = Math.abs(x);
        double front = step(-40, -10, z);
        double blotch = noise.rough(x / 14, y / 14, z / 14);
        double mottle = noise.rough(x / 3.2, y / 3.2, z / 3.2);
        double cheek = bell(ax - 38, 15) * bell(y + 34, 15) * front;
        canvas.blend(i, BLUSH, .30 * cheek + .05 * blotch * front);
        canvas.blend(i, BLUSH, .30 * bell(ax, 11) * bell(y + 40, 9) * step(20, 34, z));
        canvas.blend(i, BLUSH, .22 * bell(ax - 13, 6) * bell(y + 44, 7) * step(8, 16, z));
        canvas.blend(i, BLUSH, .16 * bell(ax, 13) * bell(y + 102, 10) * front);
        canvas.blend(i, 0xe3bd9c, .22 * bell(ax, 40) * bell(y - 45, 26) * step(-40, 0, z));
        double under = bell(ax - 30, 13) * bell(y + 12, 6) * front;
        canvas.blend(i, SHADE, .20 * under);
        canvas.blend(i, DEEP, .10 * step(-105, -150, y));
        double pore = noise.at(x / .55, y / .55, z / .55);
        double tone = 1 + .018 * mottle + .012 * pore * front + .015 * blotch;
        canvas.multiply(i, tone, tone * (1 - .006 * mottle), tone * (1 - .010 * mottle));
        double spot = noise.at(x / 1.3 + 40, y / 1.3, z / 1.3);
        double freckle = step(.62, .85, spot) * (cheek + .6 * bell(ax, 16) * bell(y + 24, 12));
        canvas.blend(i, 0xa86f50, .22 * freckle);
        double nostril = bell(ax - 6.2, 3.2) * bell(y + 49.5, 2.6) * bell(z - 26, 6);
        canvas.blend(i, 0x50261f, .75 * nostril);
    }

    /** Hair cropped to a few millimetres, and brows. */
    private void hair(int i, double x, double y, double z) {
        double ax = Math.abs(x);
        double line = hairline(ax, y, z) + 2.2 * noise.rough(x / 5, y / 5, z / 5);
        double dense = step(-3.5, 5, line) * step(2.2, .6, map.get(SurfaceMap.EAR, i));
        if (dense > 0) {
            double dots =
                    noise.at(x / .7, y / .7, z / .7) * .5
                            + noise.at(x / .33, y / .33, z / .33) * .5;
            double cover = dense * (.70 + .16 * dots);
            canvas.blend(i, HAIR, cover);
        }
        if (z > -30) {
            canvas.blend(i, HAIR, .74 * brows.cover(x, y));
        }
    }

    /** Millimetres inside the hairline, negative outside. */
    private static double hairline(double ax, double y, double z) {
        double forehead = y - (60 - 5 * bell(ax - 34, 14) - .0016 * ax * ax);
        double temple = -z - 30 - .35 * Math.max(0, 46 - y) + 7 * bell(y - 22, 15);
        double above = y - 6 + Math.min(70, Math.max(0, (-z - 60) * 2));
        double sideburn = Math.min(-z - 63 + 2 * bell(y + 5, 20), y + 24);
        double top = softMax(forehead, Math.min(temple, above), 14);
        double nape =
                Math.min(
                        -z - 100 - .25 * Math.max(0, -y - 20),
                        y + 74 + .2 * (z + 120) - .006 * ax * ax);
        return softMax(softMax(top, sideburn, 6), nape, 6);
    }

    private static double softMax(double a, double b, double width) {
        double h = Math.max(width - Math.abs(a - b), 0) / width;
        return Math.max(a, b) + h * h * width / 4;
    }

    private void lips(int i, double x, double y, double z) {
        double c = map.get(SurfaceMap.COORDINATE, i);
        if (c > 8) {
            return;
        }
        double wave = .12 * noise.rough(x / 2.5, y / 2.5, z / 2.5);
        double lip = step(6.35, 5.75, c + wave);
        double lines = noise.at(x / .8, y / 6, 3) * .5 + noise.at(x / .4, y / 4, 9) * .5;
        canvas.blend(i, LIP, .80 * lip);
        canvas.blend(i, LIP_INSIDE, .85 * step(4.3, 3.0, c));
        double tone = 1 + .05 * lines * lip;
        canvas.multiply(i, tone, tone, tone);
        canvas.blend(
                i, 0xe6bfa8, .22 * bell(c - 6.6, .35) * step(95, 60, map.get(SurfaceMap.ANGLE, i)));
        double corner = bell(map.get(SurfaceMap.ANGLE, i) - 92, 12) * bell(c - 5.8, .9);
        canvas.blend(i, 0x8a4c43, .42 * corner);
    }

    private void eyes(int i, double x, double y, double z) {
        double loop = map.get(SurfaceMap.EYE, i);
        if (loop <= 0) {
            return;
        }
        double lower = map.get(SurfaceMap.LOWER_LID, i);
        canvas.blend(i, DEEP, .20 * bell(loop - 4, 1.6));
        canvas.blend(i, SHADE, .18 * step(1, 5, loop) * (1 - lower));
        double edge = bell(loop - 6.2, .95 - .2 * lower);
        double hairs = .75 + .25 * noise.at(x / .5, y / 3, z);
        canvas.blend(i, LASH, edge * hairs * (1.05 - .63 * lower));
        canvas.blend(i, WET, .9 * step(6.6, 7.4, loop));
        double inner = step(20, 17.2, Math.abs(x)) * step(6.2, 7, loop);
        canvas.blend(i, 0xc57a72, inner);
    }

    private void ears(int i) {
        double loop = map.get(SurfaceMap.EAR, i);
        if (loop <= 0) {
            return;
        }
        canvas.blend(i, BLUSH, .16 * step(1, 6, loop));
        canvas.blend(i, 0x8a4a3e, .45 * step(11.5, 16, loop));
        canvas.blend(i, DEEP, .14 * bell(loop - 10, 1.2));
    }
}
