package facewright.app.settings;

/**
 * Where the window was.
 *
 * @param x left edge, screen pixels
 * @param y upper edge, screen pixels
 * @param width at least 1
 * @param height at least 1
 * @param maximised whether it filled the screen; the other values are those to go back to
 */
public record WindowBounds(double x, double y, double width, double height, boolean maximised) {
    public WindowBounds {
        if (!(width >= 1) || !(height >= 1) || !Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException(
                    "not a window: " + x + ", " + y + ", " + width + " x " + height);
        }
    }
}
