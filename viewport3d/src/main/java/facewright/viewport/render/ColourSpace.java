package facewright.viewport.render;

/** Between 8-bit sRGB and linear light, by tables. */
final class ColourSpace {
    /** Linear light of each 8-bit sRGB value, 0 to 1. */
    private static final float[] DECODE = new float[256];

    /** Linear light above this is shown as this. */
    private static final float BRIGHTEST = 4;

    private static final int STEPS = 1 << 14;
    private static final float STEPS_PER_UNIT = STEPS / BRIGHTEST;

    /** Highlights bend from here on instead of clipping. */
    private static final double SHOULDER = 0.72;

    private static final byte[] ENCODE = new byte[STEPS + 1];

    static {
        for (int i = 0; i < DECODE.length; i++) {
            double s = i / 255.0;
            DECODE[i] = (float) (s <= 0.04045 ? s / 12.92 : Math.pow((s + 0.055) / 1.055, 2.4));
        }
        for (int i = 0; i < ENCODE.length; i++) {
            double linear = shoulder(i / (double) STEPS_PER_UNIT);
            double s =
                    linear <= 0.0031308
                            ? linear * 12.92
                            : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
            ENCODE[i] = (byte) Math.round(Math.min(1, s) * 255);
        }
    }

    private ColourSpace() {}

    private static double shoulder(double linear) {
        return linear <= SHOULDER
                ? linear
                : SHOULDER + (1 - SHOULDER) * (1 - Math.exp(-(linear - SHOULDER) / (1 - SHOULDER)));
    }

    /** Linear light of an 8-bit sRGB value. */
    static float decode(int value) {
        return DECODE[value];
    }

    /** 8-bit sRGB of scene light; values above 0.72 are compressed. */
    static int encode(float linear) {
        return ENCODE[(int) (Math.max(0f, Math.min(BRIGHTEST, linear)) * STEPS_PER_UNIT)] & 0xff;
    }

    /** Opaque ARGB of scene light. */
    static int argb(float red, float green, float blue) {
        return 0xff000000 | encode(red) << 16 | encode(green) << 8 | encode(blue);
    }
}
