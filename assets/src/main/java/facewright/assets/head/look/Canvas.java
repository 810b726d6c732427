package facewright.assets.head.look;

import facewright.domain.TextureImage;

/** A picture being painted, sRGB components 0 to 255 as numbers with fractions. */
final class Canvas {
    private final int width;
    private final int height;
    private final float[] rgb;

    Canvas(int width, int height) {
        this.width = width;
        this.height = height;
        this.rgb = new float[width * height * 3];
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    void set(int pixel, double red, double green, double blue) {
        rgb[3 * pixel] = (float) red;
        rgb[3 * pixel + 1] = (float) green;
        rgb[3 * pixel + 2] = (float) blue;
    }

    /** Covers a pixel with a colour 0xRRGGBB at an opacity of 0 to 1. */
    void blend(int pixel, int colour, double opacity) {
        double a = Math.max(0, Math.min(1, opacity));
        for (int k = 0; k < 3; k++) {
            int component = colour >> (16 - 8 * k) & 255;
            rgb[3 * pixel + k] += (float) (a * (component - rgb[3 * pixel + k]));
        }
    }

    /** Darkens (below 1) or lightens (above 1) a pixel, each component for itself. */
    void multiply(int pixel, double red, double green, double blue) {
        rgb[3 * pixel] *= (float) red;
        rgb[3 * pixel + 1] *= (float) green;
        rgb[3 * pixel + 2] *= (float) blue;
    }

    TextureImage toImage() {
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            argb[i] =
                    0xff000000
                            | component(rgb[3 * i]) << 16
                            | component(rgb[3 * i + 1]) << 8
                            | component(rgb[3 * i + 2]);
        }
        return new TextureImage(width, height, argb);
    }

    private static int component(float value) {
        return Math.max(0, Math.min(255, Math.round(value)));
    }
}
