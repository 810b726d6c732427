package facewright.viewport.render;

/**
 * The three lamps of the studio. They stand still relative to the camera; directions point from the
 * face to the lamp: x right, y up, z toward the camera.
 */
public enum StudioLight {
    /** Warm, from above on the left. */
    KEY(-0.50, 0.55, 0.75, 0xa39b90),
    /** Cool and weak, from the right. */
    FILL(0.85, 0.05, 0.50, 0x4a525e),
    /** Behind the face on the right; draws its edge. */
    RIM(0.60, 0.50, -0.80, 0x7e8899);

    /** Light from everywhere, for renderers that work in display values. */
    public static final int AMBIENT_DISPLAY_RGB = 0x55565c;

    private final double x;
    private final double y;
    private final double z;
    private final int displayRgb;

    StudioLight(double x, double y, double z, int displayRgb) {
        double length = Math.sqrt(x * x + y * y + z * z);
        this.x = x / length;
        this.y = y / length;
        this.z = z / length;
        this.displayRgb = displayRgb;
    }

    public double x() {
        return x;
    }

    public double y() {
        return y;
    }

    public double z() {
        return z;
    }

    /** Colour 0xRRGGBB for renderers that add light in display values, as JavaFX does. */
    public int displayRgb() {
        return displayRgb;
    }
}
