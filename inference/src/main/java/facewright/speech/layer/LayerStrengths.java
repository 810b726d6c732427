package facewright.speech.layer;

/**
 * How much of every layer there is; 0 switches one off.
 *
 * @param blinksPerMinute about how often the eyes blink, 0 to 60
 * @param gaze small jumps of the eyes and looking aside in pauses, 0 to 2
 * @param brows raises on pitch accents, 0 to 2
 * @param head nods and drift, 0 to 2
 */
public record LayerStrengths(double blinksPerMinute, double gaze, double brows, double head) {
    /** Everything as people usually do it. */
    public static final LayerStrengths USUAL =
            new LayerStrengths(BlinkLayer.USUAL_PER_MINUTE, 1, 1, 1);

    /** A face that does nothing besides speaking. */
    public static final LayerStrengths NONE = new LayerStrengths(0, 0, 0, 0);

    public LayerStrengths {
        check("blinks per minute", blinksPerMinute, 60);
        check("gaze", gaze, 2);
        check("brows", brows, 2);
        check("head", head, 2);
    }

    private static void check(String what, double value, double most) {
        if (!(value >= 0 && value <= most)) {
            throw new IllegalArgumentException(what + " must be 0 to " + most + ", was " + value);
        }
    }
}
