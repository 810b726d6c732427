package facewright.speech.layer;

/** The brows rise a little where the voice rises. */
public final class BrowLayer {
    private static final double HEIGHT = 0.4;

    /** The rise of an accent and its fall, when only its time is known. */
    private static final double RISE_SECONDS = 0.16;

    private static final double FALL_SECONDS = 0.30;

    private final PitchContour contour;
    private final Prosody prosody;
    private final double strength;

    /**
     * @param contour of the voice; when it is {@link PitchContour#unknown}, the accents of the
     *     prosody are followed
     * @param strength 0 is off, 1 usual, 2 lively
     */
    public BrowLayer(PitchContour contour, Prosody prosody, double strength) {
        this.contour = contour;
        this.prosody = prosody;
        this.strength = strength;
    }

    /** How far the brows are raised, 0 to 1. */
    public double raised(double seconds) {
        double height = contour.usualHertz() > 0 ? contour.height(seconds) : onAccents(seconds);
        return Math.min(1, strength * HEIGHT * height);
    }

    private double onAccents(double seconds) {
        double height = 0;
        for (Accent accent : prosody.accents()) {
            height =
                    Math.max(
                            height,
                            accent.strength()
                                    * LayerPulse.at(
                                            seconds - accent.seconds(),
                                            RISE_SECONDS,
                                            FALL_SECONDS));
        }
        return height;
    }
}
