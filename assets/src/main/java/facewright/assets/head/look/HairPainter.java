package facewright.assets.head.look;

import facewright.assets.head.shape.Hairline;

/** Paints hair: cropped to a few millimetres or combed back, and beards. */
final class HairPainter {
    /** So far outside the hairline, in millimetres, no raggedness brings hair. */
    private static final double BARE = -20;

    private final Complexion tones;
    private final Noise noise;
    private final Hairline line;

    /** 0 for cropped hair, 1 for hair long enough to be combed. */
    private final double combed;

    HairPainter(Complexion tones, Noise noise) {
        this.tones = tones;
        this.noise = noise;
        this.line = new Hairline(tones.hairline);
        this.combed = step(1, 7, tones.hairVolume);
    }

    private static double step(double a, double b, double x) {
        double t = Math.max(0, Math.min(1, (x - a) / (b - a)));
        return t * t * (3 - 2 * t);
    }

    /** Hair on the head. */
    void head(Canvas canvas, int i, double x, double y, double z, double ear) {
        double inside = line.inside(Math.abs(x), y, z);
        if (inside < BARE) {
            return;
        }
        double dots = dots(x, y, z);
        double within = inside + 2.2 * noise.rough(x / 5, y / 5, z / 5);
        double dense = step(2.2, .6, ear) * edge(within, y, dots);
        if (dense <= 0) {
            return;
        }
        double cropped = Math.min(.97, (.70 + .16 * dots) * tones.hairDensity);
        double strand = combed > 0 ? strand(x, y, z) : 0;
        double cover = cropped + combed * (Math.min(1, .96 * tones.hairDensity) - cropped);
        canvas.blend(i, tones.hair, dense * cover);
        if (combed > 0) {
            double tone = 1 + dense * combed * .30 * strand;
            canvas.multiply(i, tone, tone, tone);
            canvas.blend(i, tones.hairLight, dense * combed * .75 * Math.max(0, strand));
        }
        double salt = tones.grey * (1 - tones.grey) * 4;
        canvas.blend(i, 0xc9c6c2, dense * .5 * salt * step(.1, .5, combed > .5 ? strand : dots));
    }

    /** How dense hair stands near its line; single cropped hairs fade out, most in the neck. */
    private double edge(double within, double y, double dots) {
        double soft = (1 - combed) * (1 + step(-35, -70, y));
        return step(-3.5 - 3 * soft, 5 + 4 * soft, within + 2.5 * soft * dots);
    }

    /** Rises and falls over curls, or across strands that run from the forehead to the back. */
    double strand(double x, double y, double z) {
        if (tones.hairCurl > .5) {
            return noise.at(x / 1.7, y / 1.7, z / 1.7) * .7 + noise.at(x / 4, y / 4, z / 4) * .5;
        }
        double across = 70 * Math.atan2(x, Math.max(y, -20) + 30);
        double bend = 2.5 * noise.at(x / 19, y / 19, z / 19);
        return noise.at((across + bend) / .9, z / 30, y / 60) * .55
                + noise.at((across + bend) / 2.6, z / 40, y / 80) * .65;
    }

    /** Height of combed strands, millimetres. */
    double relief(double x, double y, double z, double ear) {
        if (combed <= 0 || ear > 1) {
            return 0;
        }
        double dense = step(-2, 6, line.inside(Math.abs(x), y, z));
        return dense <= 0 ? 0 : combed * (.30 + .55 * tones.hairCurl) * dense * strand(x, y, z);
    }

    private double dots(double x, double y, double z) {
        return noise.at(x / .7, y / .7, z / .7) * .5 + noise.at(x / .33, y / .33, z / .33) * .5;
    }

    /** Stubble, beard and moustache. */
    void face(Canvas canvas, int i, double x, double y, double z, double ring, double angle) {
        if (tones.stubble + tones.beard + tones.moustache <= 0) {
            return;
        }
        double ragged = 2.5 * noise.rough(x / 4, y / 4, z / 4);
        double skin = step(6.35, 7.1, ring);
        double chin = Hairline.beard(Math.abs(x), y + ragged, z) * skin;
        double lip =
                skin
                        * step(12.2, 10.6, ring + .15 * ragged)
                        * step(96, 70, angle)
                        * step(-45, -50, y + .3 * ragged);
        double patch = skin * step(9.5, 7.5, ring) * step(165, 176, angle);
        double all = Math.max(chin, lip);
        if (all <= 0 && patch <= 0) {
            return;
        }
        double dots = dots(x, y, z);
        canvas.blend(i, tones.hair, .62 * tones.stubble * all * (.55 + .5 * dots));
        double hairs = .80 + .25 * noise.at(x / .5, y / 4, z / .5);
        double full =
                Math.max(
                        tones.beard * Math.max(chin, .8 * patch),
                        Math.max(tones.moustache, tones.beard) * lip);
        canvas.blend(i, tones.hair, Math.min(.94, full * hairs));
        double tone = 1 + .22 * full * noise.at(x / .6, y / 5, z / .6);
        canvas.multiply(i, tone, tone, tone);
    }
}
