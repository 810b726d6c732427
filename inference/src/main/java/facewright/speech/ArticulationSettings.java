package facewright.speech;

import facewright.domain.SpeakingStyle;

/**
 * How phones become movement.
 *
 * @param style of the speaker
 * @param clarity from mumbling, 0.4, over usual, 1, to over-articulating, 1.6: larger movements
 *     that give way to each other faster, or the opposite
 * @param closure how surely lips shut for p, b, m and meet the teeth for f, v: 1 is always, 0
 *     leaves it to chance
 * @param smoothingSeconds standard deviation of the Gaussian over the open shapes, 0 to 0.1
 */
public record ArticulationSettings(
        SpeakingStyle style, double clarity, double closure, double smoothingSeconds) {
    /** Smoothing that keeps movements within what lips can do. */
    public static final double USUAL_SMOOTHING_SECONDS = 0.016;

    public static final ArticulationSettings NEUTRAL = of(SpeakingStyle.NEUTRAL);

    public ArticulationSettings {
        check("clarity", clarity, 0.4, 1.6);
        check("closure", closure, 0, 1);
        check("smoothing", smoothingSeconds, 0, 0.1);
    }

    /** A style with everything else as usual. */
    public static ArticulationSettings of(SpeakingStyle style) {
        return new ArticulationSettings(style, 1, 1, USUAL_SMOOTHING_SECONDS);
    }

    private static void check(String what, double value, double minimum, double maximum) {
        if (!(value >= minimum && value <= maximum)) {
            throw new IllegalArgumentException(
                    what + " must be " + minimum + " to " + maximum + ", was " + value);
        }
    }
}
