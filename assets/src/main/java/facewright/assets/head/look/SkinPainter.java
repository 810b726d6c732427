package facewright.assets.head.look;

import facewright.domain.TextureImage;
import java.util.stream.IntStream;

/** Paints the colour of the skin: complexion, lips, brows, lid lines, cropped hair. */
final class SkinPainter {
    /** Where a bell is too low to change a colour. */
    private static final double FAR = 6;

    private final SurfaceMap map;
    private final Canvas canvas;
    private final Noise noise = new Noise(7);
    private final Complexion tones;
    private final Brows brows;
    private final HairPainter hair;
    private final Wrinkles wrinkles;

    private SkinPainter(SurfaceMap map, Complexion tones) {
        this.map = map;
        this.tones = tones;
        canvas = new Canvas(map.size(), map.size());
        brows = new Brows(tones.brows);
        hair = new HairPainter(tones, noise);
        wrinkles = new Wrinkles(tones.age);
    }

    /** Every texel stands for itself, so rows may be painted side by side. */
    static TextureImage paint(SurfaceMap map, Complexion tones) {
        SkinPainter painter = new SkinPainter(map, tones);
        int size = map.size();
        IntStream.range(0, size)
                .parallel()
                .forEach(
                        row ->
                                IntStream.range(row * size, row * size + size)
                                        .forEach(painter::texel));
        return painter.canvas.toImage();
    }

    private void texel(int i) {
        canvas.set(i, tones.skin >> 16, tones.skin >> 8 & 255, tones.skin & 255);
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
        return Math.abs(t) > FAR ? 0 : Math.exp(-t * t);
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
        double red = tones.blushing;
        canvas.blend(i, tones.blush, red * .30 * cheek + .05 * blotch * front);
        canvas.blend(i, tones.blush, red * .30 * bell(ax, 11) * bell(y + 40, 9) * step(20, 34, z));
        canvas.blend(
                i, tones.blush, red * .22 * bell(ax - 13, 6) * bell(y + 44, 7) * step(8, 16, z));
        canvas.blend(i, tones.blush, red * .16 * bell(ax, 13) * bell(y + 102, 10) * front);
        canvas.blend(i, tones.forehead, .22 * bell(ax, 40) * bell(y - 45, 26) * step(-40, 0, z));
        double under = bell(ax - 30, 13) * bell(y + 12, 6) * front;
        canvas.blend(i, tones.shade, (.20 + .22 * tones.age) * under);
        canvas.blend(i, tones.deep, .10 * step(-105, -150, y));
        canvas.blend(i, tones.deep, .55 * wrinkles.depth(ax, y, z));
        double pore = front > 0 ? noise.at(x / .55, y / .55, z / .55) : 0;
        double tone = 1 + .018 * mottle + .012 * pore * front + .015 * blotch;
        canvas.multiply(i, tone, tone * (1 - .006 * mottle), tone * (1 - .010 * mottle));
        freckles(i, x, y, z, cheek + .6 * bell(ax, 16) * bell(y + 24, 12));
        ageSpots(i, x, y, z);
        double nostril = bell(ax - 6.2, 3.2) * bell(y + 49.5, 2.6) * bell(z - 26, 6);
        canvas.blend(i, tones.nostril, Math.min(.96, 1.5 * nostril));
    }

    private void freckles(int i, double x, double y, double z, double sunned) {
        if (sunned > 0) {
            double spot = noise.at(x / 1.3 + 40, y / 1.3, z / 1.3);
            double freckle = step(.62 - .12 * Math.max(0, tones.freckles - 1), .85, spot) * sunned;
            canvas.blend(i, tones.freckle, Math.min(.6, .22 * tones.freckles) * freckle);
        }
    }

    private void ageSpots(int i, double x, double y, double z) {
        double skinOnly = step(-60, -20, z) + step(-60, -90, y);
        if (tones.age > 0 && skinOnly > 0) {
            double spot = noise.at(x / 3.4 + 80, y / 3.4, z / 3.4);
            canvas.blend(i, tones.freckle, .18 * tones.age * step(.58, .78, spot) * skinOnly);
        }
    }

    /** Hair on the head and in the face, and brows. */
    private void hair(int i, double x, double y, double z) {
        double ear = map.get(SurfaceMap.EAR, i);
        double ring = map.get(SurfaceMap.EYE, i) > 0 ? 30 : map.get(SurfaceMap.COORDINATE, i);
        hair.head(canvas, i, x, y, z, ear);
        if (z > -90) {
            hair.face(canvas, i, x, y, z, ring, map.get(SurfaceMap.ANGLE, i));
        }
        if (z > -30) {
            canvas.blend(i, tones.brow, .74 * brows.cover(x, y));
        }
    }

    private void lips(int i, double x, double y, double z) {
        double c = map.get(SurfaceMap.COORDINATE, i);
        if (c > 8) {
            return;
        }
        double wave = .12 * noise.rough(x / 2.5, y / 2.5, z / 2.5);
        // Rounds the corners that the mesh leaves in the outline of the lower lip.
        double round = .2 * bell(map.get(SurfaceMap.ANGLE, i) - 148, 14);
        double lip = step(6.35, 5.75, c + wave + round);
        double lines = noise.at(x / .8, y / 6, 3) * .5 + noise.at(x / .4, y / 4, 9) * .5;
        canvas.blend(i, tones.lip, .80 * Math.min(1.2, tones.lipColour) * lip);
        canvas.blend(i, tones.lipInside, .85 * step(4.3, 3.0, c));
        double tone = 1 + .05 * lines * lip;
        canvas.multiply(i, tone, tone, tone);
        canvas.blend(
                i,
                tones.lipEdge,
                .22 * bell(c - 6.6, .35) * step(95, 60, map.get(SurfaceMap.ANGLE, i)));
        double corner = bell(map.get(SurfaceMap.ANGLE, i) - 96, 13) * bell(c - 6.1, 1.1);
        canvas.blend(i, tones.corner, .45 * corner);
    }

    private void eyes(int i, double x, double y, double z) {
        double loop = map.get(SurfaceMap.EYE, i);
        if (loop <= 0) {
            return;
        }
        double lower = map.get(SurfaceMap.LOWER_LID, i);
        canvas.blend(i, tones.deep, .20 * bell(loop - 4, 1.6));
        canvas.blend(i, tones.shade, .18 * step(1, 5, loop) * (1 - lower));
        double edge = bell(loop - 6.2, .95 - .2 * lower);
        double hairs = .75 + .25 * noise.at(x / .5, y / 3, z);
        canvas.blend(i, tones.lash, edge * hairs * (1.05 - .63 * lower));
        canvas.blend(i, tones.wet, .9 * step(6.6, 7.4, loop));
        double inner = step(20, 17.2, Math.abs(x)) * step(6.2, 7, loop);
        canvas.blend(i, tones.caruncle, inner);
    }

    private void ears(int i) {
        double loop = map.get(SurfaceMap.EAR, i);
        if (loop <= 0) {
            return;
        }
        canvas.blend(i, tones.blush, .16 * step(1, 6, loop));
        canvas.blend(i, tones.earShade, .45 * step(11.5, 16, loop));
        canvas.blend(i, tones.deep, .14 * bell(loop - 10, 1.2));
    }
}
