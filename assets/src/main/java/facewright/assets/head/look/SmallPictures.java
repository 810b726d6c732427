package facewright.assets.head.look;

import facewright.assets.head.parts.Eyeball;
import facewright.domain.TextureImage;

/** Pictures of the eyes, gums and tongue. */
final class SmallPictures {
    /** From nearly black over brown, hazel and green to blue and grey. */
    private static final double[] EYE_TONES = {0, .25, .45, .65, .85, 1};

    private static final int[] BASES = {0x2a1a12, 0x4a2f1c, 0x5c5035, 0x5f6a63, 0x4f6f8e, 0x7d8c98};
    private static final int[] FIBRES = {
        0x4a3020, 0x7a5433, 0x8b7b4c, 0x98a08c, 0x8fb2cf, 0xb4c2cb
    };
    private static final int[] RINGS = {0x3a2416, 0x6a4323, 0x8a6336, 0x8a6336, 0x7d8f9c, 0x9aa6ad};

    private SmallPictures() {}

    private static double step(double a, double b, double x) {
        double t = Math.max(0, Math.min(1, (x - a) / (b - a)));
        return t * t * (3 - 2 * t);
    }

    private static double bell(double x, double width) {
        double t = x / width;
        return Math.exp(-t * t);
    }

    /** The eyeball seen from the front, the iris in the middle. */
    static TextureImage eye(int size, double tone) {
        Canvas canvas = new Canvas(size, size);
        Noise noise = new Noise(5);
        int base = Complexion.ramp(tone, EYE_TONES, BASES);
        int fibres = Complexion.ramp(tone, EYE_TONES, FIBRES);
        int ring = Complexion.ramp(tone, EYE_TONES, RINGS);
        double irisEdge = Eyeball.textureRadius(Math.asin(Eyeball.IRIS_RADIUS / Eyeball.RADIUS));
        for (int py = 0; py < size; py++) {
            for (int px = 0; px < size; px++) {
                int i = py * size + px;
                double u = (px + .5) / size - .5;
                double v = .5 - (py + .5) / size;
                double r = Math.hypot(u, v) / irisEdge;
                double a = Math.atan2(v, u);
                sclera(canvas, noise, i, r, a);
                iris(canvas, noise, i, r, a, new int[] {base, fibres, ring});
                canvas.multiply(
                        i,
                        1 - .30 * step(.35, 1.25, v / irisEdge),
                        1 - .33 * step(.35, 1.25, v / irisEdge),
                        1 - .34 * step(.35, 1.25, v / irisEdge));
                // A window above both eyes; lamps alone give no light in the eye at every angle.
                double light = Math.hypot(u / irisEdge, .8 * (v / irisEdge - .42));
                canvas.blend(i, 0xffffff, step(.21, .12, light));
            }
        }
        return canvas.toImage();
    }

    private static void sclera(Canvas canvas, Noise noise, int i, double r, double a) {
        canvas.set(i, 216, 210, 204);
        double sideways = Math.abs(Math.cos(a));
        // Where the lids meet they shade the white.
        double deep = 1 - .42 * step(1.45, 2.3, r) * sideways;
        canvas.multiply(i, deep, deep * .97, deep * .95);
        canvas.blend(i, 0xcf9a8e, .7 * step(1.3, 2.1, r) * sideways);
        double x = r * Math.cos(a);
        double y = r * Math.sin(a);
        double vein =
                1
                        - Math.abs(
                                        noise.rough(
                                                x * 2.2 + 9,
                                                y * 5 + noise.at(x * 4, y * 4, 1) * .7,
                                                2))
                                * 9;
        canvas.blend(i, 0xc0584e, .28 * Math.max(0, vein) * step(1.25, 2.1, r) * sideways);
    }

    /** Colours: base, bright fibres, ring about the pupil. */
    private static void iris(Canvas canvas, Noise noise, int i, double r, double a, int[] colours) {
        double inside = step(1.03, .95, r);
        if (inside <= 0) {
            return;
        }
        double c = Math.cos(a);
        double s = Math.sin(a);
        double fibre =
                noise.at(c * 16, s * 16, r * 2.2) * .6 + noise.at(c * 34, s * 34, r * 3) * .4;
        canvas.blend(i, colours[0], inside);
        canvas.blend(i, colours[1], inside * step(-.2, .8, fibre) * .65 * bell(r - .68, .26));
        canvas.blend(i, colours[2], inside * bell(r - .53, .14) * (.62 + .3 * fibre));
        canvas.blend(i, 0x23282a, inside * step(.74, .99, r) * .92);
        canvas.blend(i, 0x22231f, inside * step(.1, -.8, fibre) * .35);
        canvas.blend(i, 0x0b0b0c, step(.53, .48, r));
    }

    /** Wet flesh with fine grain. */
    static TextureImage flesh(int size, int colour, int deep, double grain, int seed) {
        Canvas canvas = new Canvas(size, size);
        Noise noise = new Noise(seed);
        for (int py = 0; py < size; py++) {
            for (int px = 0; px < size; px++) {
                int i = py * size + px;
                double u = (px + .5) / size;
                double v = (py + .5) / size;
                canvas.set(i, colour >> 16, colour >> 8 & 255, colour & 255);
                canvas.blend(i, deep, .35 * step(.2, -.6, noise.rough(u * 9, v * 9, 1)));
                double tone = 1 + grain * noise.at(u * 70, v * 70, 4);
                canvas.multiply(i, tone, tone, tone);
            }
        }
        return canvas.toImage();
    }

    /** The tongue: grain, a groove in the middle, darker to the back. */
    static TextureImage tongue(int size) {
        Canvas canvas = new Canvas(size, size);
        Noise noise = new Noise(17);
        for (int py = 0; py < size; py++) {
            for (int px = 0; px < size; px++) {
                int i = py * size + px;
                double u = Math.abs((px + .5) / size - .5);
                double v = 1 - (py + .5) / size;
                canvas.set(i, 206, 118, 114);
                canvas.blend(i, 0xd0938c, .35 * step(.1, .6, noise.at(u * 160, v * 120, 2)));
                canvas.blend(i, 0x8a4448, .35 * bell(u, .02) * step(.05, .2, v));
                canvas.blend(i, 0x6b2f33, .7 * step(.5, 1, v));
            }
        }
        return canvas.toImage();
    }
}
