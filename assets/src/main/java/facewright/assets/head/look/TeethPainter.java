package facewright.assets.head.look;

import facewright.domain.TextureImage;

/**
 * Paints one row of teeth, six to each side of the middle. Across the picture runs the row; down it
 * run the gum, the front of the crowns (upper half), their biting edge and their backs.
 */
final class TeethPainter {
    private static final int TEETH = 6;

    private static final int ENAMEL = 0xfff3dc;
    private static final int NECK = 0xe3c48f;
    private static final int EDGE = 0xe0dcd0;
    private static final int CLEFT = 0x3a1a14;
    private static final int GUM = 0xb4706a;
    private static final int THROAT = 0x3f1a1b;

    /** Rows of the picture: upper end of the crowns, their biting edge, the end of the edge. */
    private static final double TOP = .02;

    private static final double BITE = .5;
    private static final double BACK = .72;

    private final Canvas canvas;
    private final Noise noise = new Noise(3);

    private TeethPainter(int width, int height) {
        canvas = new Canvas(width, height);
    }

    static TextureImage paint(int width, int height) {
        TeethPainter painter = new TeethPainter(width, height);
        for (int py = 0; py < height; py++) {
            for (int px = 0; px < width; px++) {
                painter.texel(
                        py * width + px,
                        Math.abs((px + .5) / width - .5) / .48,
                        (py + .5) / height);
            }
        }
        return painter.canvas.toImage();
    }

    /**
     * Paints one texel.
     *
     * @param along from the middle (0) to the last molar (1)
     * @param row from the gum (0) to the backs (1)
     */
    private void texel(int i, double along, double row) {
        // The last one stands for two molars.
        double tooth = along * TEETH + Math.max(0, along * TEETH - TEETH + 1);
        double aside = tooth - Math.rint(tooth);
        double gap = Math.abs(aside);
        double edge = Math.max(0, 1 - Math.abs(row - BITE) / (BITE - TOP));
        canvas.set(i, ENAMEL >> 16, ENAMEL >> 8 & 255, ENAMEL & 255);
        canvas.blend(i, NECK, .75 * step(.62, 0, edge));
        // Enamel alone lets light through: the edge is greyer, and clearest where it is thin.
        canvas.blend(i, EDGE, .7 * step(.80, .97, edge));
        double stain = noise.rough(tooth * 2 + 40 * Math.rint(tooth), row * 7, 1);
        double shade = 1 - .05 * step(-.3, .8, stain);
        // Crowns are round: their sides turn away from the light.
        shade *= 1 - .24 * step(.28, .02, gap);
        shade *= 1 - .55 * step(.22, .85, along);
        canvas.multiply(i, shade, shade * (1 - .04 * along), shade * (1 - .10 * along));
        gums(i, gap, row);
        // Between the crowns it is dark, and their corners are round: the cleft opens at the edge.
        double corner = Math.max(0, Math.min(1, (edge - .70) / .28));
        double width = .016 + .13 * (1 - Math.sqrt(1 - corner * corner));
        canvas.blend(i, CLEFT, .85 * step(width + .026, width - .012, gap));
        canvas.blend(i, GUM, .7 * step(BACK + .08, .95, row));
        // The row ends where it is too dark to be seen.
        canvas.blend(i, THROAT, .9 * step(.66, .95, along));
    }

    /** The gum hangs down between the crowns. */
    private void gums(int i, double gap, double row) {
        double line = .085 + .10 * bell(gap, .17);
        canvas.blend(i, 0x9a6a52, .55 * bell(row - line - .012, .022));
        canvas.blend(i, GUM, step(line + .008, line - .012, row));
    }

    private static double step(double a, double b, double x) {
        double t = Math.max(0, Math.min(1, (x - a) / (b - a)));
        return t * t * (3 - 2 * t);
    }

    private static double bell(double x, double width) {
        double t = x / width;
        return Math.exp(-t * t);
    }
}
