package facewright.viewport.render;

/**
 * The neutral backdrop behind every face: a radial gradient whose centre and radius are shares of
 * the picture's width and height, so that it is an ellipse in wide pictures.
 */
public final class Background {
    public static final int CENTRE_RGB = 0x8b95a3;
    public static final int EDGE_RGB = 0x4a525e;
    public static final double CENTRE_X = 0.5;
    public static final double CENTRE_Y = 0.45;
    public static final double RADIUS = 0.85;

    /** Ordered dither, 1/16 steps: the slow gradient would show bands in 8 bits. */
    private static final int[] DITHER = {0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5};

    private Background() {}

    /**
     * How far the colour is from the centre's to the edge's. Flat in the middle: a plain cone of
     * light would show its tip.
     *
     * @param radius as a share of {@link #RADIUS}
     */
    public static double share(double radius) {
        double r = Math.min(1, radius);
        return r * r * (3 - 2 * r);
    }

    /** Fills a picture with opaque pixels. */
    static void fill(int[] argb, int width, int height) {
        for (int y = 0; y < height; y++) {
            double dy = ((y + 0.5) / height - CENTRE_Y) / RADIUS;
            for (int x = 0; x < width; x++) {
                double dx = ((x + 0.5) / width - CENTRE_X) / RADIUS;
                double share = share(Math.sqrt(dx * dx + dy * dy));
                double dither = (DITHER[(y & 3) * 4 + (x & 3)] + 0.5) / 16;
                argb[y * width + x] =
                        0xff000000
                                | channel(share, 16, dither) << 16
                                | channel(share, 8, dither) << 8
                                | channel(share, 0, dither);
            }
        }
    }

    private static int channel(double share, int shift, double dither) {
        int centre = CENTRE_RGB >> shift & 0xff;
        int edge = EDGE_RGB >> shift & 0xff;
        return (int) (centre + (edge - centre) * share + dither);
    }
}
