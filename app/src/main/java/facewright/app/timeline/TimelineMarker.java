package facewright.app.timeline;

/**
 * A named moment of the clip, shown on the ruler.
 *
 * @param seconds when, at least 0
 * @param name what people read when they point at it
 * @param colour CSS colour
 */
public record TimelineMarker(double seconds, String name, String colour) {
    public TimelineMarker {
        if (!(seconds >= 0)) {
            throw new IllegalArgumentException("marker time must be at least 0, was " + seconds);
        }
    }
}
