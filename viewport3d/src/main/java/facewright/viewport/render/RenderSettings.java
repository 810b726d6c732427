package facewright.viewport.render;

/**
 * How a picture is drawn.
 *
 * @param antialiased smooth edges: four samples per pixel, about 1.5 times the time
 * @param wireframe dark lines along the edges of the triangles
 */
public record RenderSettings(boolean antialiased, boolean wireframe) {
    /** For stills and videos. */
    public static final RenderSettings FINE = new RenderSettings(true, false);

    /** For pictures that must follow the mouse. */
    public static final RenderSettings FAST = new RenderSettings(false, false);

    public RenderSettings withWireframe(boolean shown) {
        return new RenderSettings(antialiased, shown);
    }
}
