package facewright.viewport.render;

import facewright.domain.TextureImage;
import java.util.ArrayList;
import java.util.List;

/** A picture on a surface with its halved copies, sampled bilinearly; repeats at its edges. */
final class Texture {
    private static final class Level {
        final int width;
        final int height;
        final int[] argb;

        Level(int width, int height, int[] argb) {
            this.width = width;
            this.height = height;
            this.argb = argb;
        }
    }

    private final List<Level> levels = new ArrayList<>();

    /**
     * @param linear true for pictures of vectors, whose values are averaged as they are
     */
    Texture(TextureImage image, boolean linear) {
        Level level = new Level(image.width(), image.height(), image.toArray());
        levels.add(level);
        while (level.width > 1 && level.height > 1) {
            level = half(level, linear);
            levels.add(level);
        }
    }

    private static Level half(Level from, boolean linear) {
        int width = from.width / 2;
        int height = from.height / 2;
        int[] argb = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = 2 * y * from.width + 2 * x;
                int a = from.argb[at];
                int b = from.argb[at + 1];
                int c = from.argb[at + from.width];
                int d = from.argb[at + from.width + 1];
                argb[y * width + x] =
                        mean(a, b, c, d, 16, linear) << 16
                                | mean(a, b, c, d, 8, linear) << 8
                                | mean(a, b, c, d, 0, linear);
            }
        }
        return new Level(width, height, argb);
    }

    private static int mean(int a, int b, int c, int d, int shift, boolean linear) {
        int i = a >> shift & 0xff;
        int j = b >> shift & 0xff;
        int k = c >> shift & 0xff;
        int l = d >> shift & 0xff;
        if (linear) {
            return (i + j + k + l + 2) / 4;
        }
        // The root of the mean square is close to the sRGB curve and needs no table.
        return (int) Math.round(Math.sqrt((i * i + j * j + k * k + l * l) / 4.0));
    }

    int width() {
        return levels.get(0).width;
    }

    int height() {
        return levels.get(0).height;
    }

    /** Index of the smallest copy. */
    int lastLevel() {
        return levels.size() - 1;
    }

    /**
     * Samples a level.
     *
     * @param v upwards
     * @param rgb receives linear red, green, blue when {@code decode}, else raw 0 to 1
     */
    void sample(int levelIndex, float u, float v, boolean decode, float[] rgb) {
        Level level = levels.get(levelIndex);
        float x = u * level.width - 0.5f;
        float y = (1 - v) * level.height - 0.5f;
        int x0 = (int) Math.floor(x);
        int y0 = (int) Math.floor(y);
        float fx = x - x0;
        float fy = y - y0;
        int left = wrapped(x0, level.width);
        int right = left + 1 == level.width ? 0 : left + 1;
        int top = wrapped(y0, level.height) * level.width;
        int bottom = top + level.width == level.argb.length ? 0 : top + level.width;
        int a = level.argb[top + left];
        int b = level.argb[top + right];
        int c = level.argb[bottom + left];
        int d = level.argb[bottom + right];
        float wa = (1 - fx) * (1 - fy);
        float wb = fx * (1 - fy);
        float wc = (1 - fx) * fy;
        float wd = fx * fy;
        for (int channel = 0; channel < 3; channel++) {
            int shift = 16 - 8 * channel;
            int i = a >> shift & 0xff;
            int j = b >> shift & 0xff;
            int k = c >> shift & 0xff;
            int l = d >> shift & 0xff;
            rgb[channel] =
                    decode
                            ? wa * ColourSpace.decode(i)
                                    + wb * ColourSpace.decode(j)
                                    + wc * ColourSpace.decode(k)
                                    + wd * ColourSpace.decode(l)
                            : (wa * i + wb * j + wc * k + wd * l) / 255;
        }
    }

    /** Most coordinates lie inside, or next to it; the division is for the rest. */
    private static int wrapped(int index, int size) {
        return index >= 0 && index < size ? index : Math.floorMod(index, size);
    }
}
