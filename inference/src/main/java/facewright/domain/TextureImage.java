package facewright.domain;

/** A picture as 32-bit ARGB, row 0 at the top. Immutable. */
public final class TextureImage {
    private final int width;
    private final int height;
    private final int[] argb;

    /**
     * @param argb (height x width), alpha not premultiplied
     */
    public TextureImage(int width, int height, int[] argb) {
        if (width < 1 || height < 1 || argb.length != width * height) {
            throw new IllegalArgumentException(
                    "picture of "
                            + width
                            + " x "
                            + height
                            + " needs that many pixels, had "
                            + argb.length);
        }
        this.width = width;
        this.height = height;
        this.argb = argb.clone();
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int argb(int x, int y) {
        return argb[y * width + x];
    }

    /** A copy of the pixels, row by row from the top. */
    public int[] toArray() {
        return argb.clone();
    }
}
