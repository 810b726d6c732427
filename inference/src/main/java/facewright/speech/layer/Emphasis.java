package facewright.speech.layer;

import facewright.speech.PhoneTrack;
import java.util.ArrayList;
import java.util.List;

/**
 * How strongly each phone is articulated: syllables that are loud and high are opened and shaped
 * more, weak ones less. Depends on a phone's own stretch of the voice only, so that an edit of one
 * phone leaves the others alone.
 */
public final class Emphasis {
    /** A vowel this far below the loudest speech is neither strong nor weak. */
    private static final double USUAL_DECIBELS = -5;

    private static final double RANGE_DECIBELS = 6;
    private static final double ENERGY_SHARE = 0.16;
    private static final double PITCH_SHARE = 0.18;
    private static final double USUAL_HEIGHT = 0.15;
    private static final double LEAST = 0.6;
    private static final double MOST = 1.4;
    private static final double STRESSED = 1.1;
    private static final double UNSTRESSED = 0.9;
    private static final double LOOK_EVERY_SECONDS = 0.01;

    private Emphasis() {}

    /** The loudness of a voice at a time, dB relative to its loud speech; 0 is loud. */
    @FunctionalInterface
    public interface Loudness {
        double decibels(double seconds);
    }

    /**
     * Emphasis from the voice.
     *
     * @param strength 0 gives 1 for every phone, 1 is usual, 2 exaggerates
     * @return one factor per phone, 0.6 to 1.4; 1 for what is not a vowel
     */
    public static List<Double> ofVoice(
            PhoneTrack track, Loudness loudness, PitchContour contour, double strength) {
        List<Double> factors = new ArrayList<>();
        for (int i = 0; i < track.phones().size(); i++) {
            if (!track.isVowel(i)) {
                factors.add(1.0);
                continue;
            }
            double start = track.phones().get(i).startSeconds();
            double end = track.phones().get(i).endSeconds();
            double loudest = Double.NEGATIVE_INFINITY;
            double highest = 0;
            int looks = Math.max(1, (int) ((end - start) / LOOK_EVERY_SECONDS));
            for (int k = 0; k <= looks; k++) {
                double time = start + (end - start) * k / looks;
                loudest = Math.max(loudest, loudness.decibels(time));
                highest = Math.max(highest, contour.height(time));
            }
            double energy = Math.max(-1, Math.min(1, (loudest - USUAL_DECIBELS) / RANGE_DECIBELS));
            double gain = ENERGY_SHARE * energy + PITCH_SHARE * (highest - USUAL_HEIGHT);
            factors.add(Math.max(LEAST, Math.min(MOST, 1 + strength * gain)));
        }
        return factors;
    }

    /**
     * Emphasis from the stress marks of the phones, for speech that cannot be heard.
     *
     * @param strength as for a voice
     * @return one factor per phone; all 1 when no phone is marked
     */
    public static List<Double> ofStress(PhoneTrack track, double strength) {
        boolean marked = false;
        for (int i = 0; i < track.phones().size(); i++) {
            marked |= track.isStressed(i);
        }
        List<Double> factors = new ArrayList<>();
        for (int i = 0; i < track.phones().size(); i++) {
            double plain = track.isStressed(i) ? STRESSED : UNSTRESSED;
            factors.add(marked && track.isVowel(i) ? 1 + strength * (plain - 1) : 1.0);
        }
        return factors;
    }
}
