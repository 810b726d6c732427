package facewright.speech.layer;

/**
 * A syllable that the voice lifts above the others.
 *
 * @param seconds when it is highest
 * @param strength 0 to 1
 */
public record Accent(double seconds, double strength) {
    public Accent {
        if (!(strength >= 0 && strength <= 1)) {
            throw new IllegalArgumentException("strength must be 0 to 1, was " + strength);
        }
    }
}
