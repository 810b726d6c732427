package facewright.viewport.render;

/**
 * The three lamps of the studio. They stand still relative to the camera; directions point from the
 * face to the lamp: x right, y up, z toward the camera.
 */
public enum StudioLight {
    /** Warm, from above on the left. */
    KEY(-0.55, 0.55, 0.70, 0xb3aca2),
    /** Cool and weak, from the right. */
    FILL(0.85, 0.05, 0.50, 0x3a414c),
    /** Behind the face on the right; draws its edge. */
    RIM(0.62, 0.48, -0.62, 0x99a3b3);

    /** Light from everywhere, for renderers that work in display values. */
    public static final int AMBIENT_DISPLAY_RGB = 0x30333a;

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
