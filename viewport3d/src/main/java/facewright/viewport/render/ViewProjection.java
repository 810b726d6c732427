package facewright.viewport.render;

/**
 * From where and how narrowly a picture is taken, in the domain's coordinates. A point p lands
 * right of the picture's centre by {@code focalPixels x (p - eye).right / -(p - eye).back} and
 * above it likewise.
 */
public interface ViewProjection {
    /** Number of values that {@link #copyBasis} writes. */
    int BASIS_LENGTH = 12;

    /**
     * Writes the camera's place and its three unit axes.
     *
     * @param destination receives eye x y z (metres), right x y z, up x y z, back x y z (from the
     *     scene to the eye)
     */
    void copyBasis(double[] destination);

    /** Pixels that one unit of size at one unit of distance covers in a picture of this size. */
    double focalPixels(double width, double height);
}
