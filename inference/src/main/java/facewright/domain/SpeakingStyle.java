package facewright.domain;

/**
 * How somebody speaks, as gains on articulation. All 1 is neutral.
 *
 * @param jawGain opening of the jaw, 0.3 to 1.5
 * @param lipGain raising, lowering and spreading of the lips, 0.3 to 1.5
 * @param roundGain rounding and funnelling, 0.3 to 1.5
 * @param rateGain how quickly one sound gives way to the next, 0.5 to 2
 * @param leadSeconds by how much visible movement comes before its sound, 0 to 0.15
 */
public record SpeakingStyle(
        double jawGain, double lipGain, double roundGain, double rateGain, double leadSeconds) {
    public static final SpeakingStyle NEUTRAL = new SpeakingStyle(1, 1, 1, 1, 0.03);

    public SpeakingStyle {
        check("jaw gain", jawGain, 0.3, 1.5);
        check("lip gain", lipGain, 0.3, 1.5);
        check("round gain", roundGain, 0.3, 1.5);
        check("rate gain", rateGain, 0.5, 2);
        check("lead", leadSeconds, 0, 0.15);
    }

    private static void check(String what, double value, double minimum, double maximum) {
        if (!(value >= minimum && value <= maximum)) {
            throw new IllegalArgumentException(
                    what + " must be " + minimum + " to " + maximum + ", was " + value);
        }
    }
}
