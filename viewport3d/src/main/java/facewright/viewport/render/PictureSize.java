package facewright.viewport.render;

/**
 * Size of a picture in pixels.
 *
 * @param width 1 to 8192
 * @param height 1 to 8192
 */
public record PictureSize(int width, int height) {
    /** 1280 x 720, the size of videos. */
    public static final PictureSize HD_720 = new PictureSize(1280, 720);

    private static final int LARGEST = 8192;

    public PictureSize {
        if (width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
            throw new IllegalArgumentException(
                    "picture must be 1 to " + LARGEST + " pixels, was " + width + " x " + height);
        }
    }

    public int pixelCount() {
        return width * height;
    }
}
