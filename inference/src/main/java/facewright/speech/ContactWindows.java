package facewright.speech;

import facewright.domain.FrameRate;
import java.util.List;
import java.util.function.Predicate;

/**
 * Guarantees contacts: lips shut on bilabials, lower lip at the teeth on labiodentals. Each contact
 * holds over the middle 70 % of its sound, at least one frame long, with minimum-jerk ramps on both
 * sides. Where the two meet, shut lips win.
 */
final class ContactWindows {
    private static final double RAMP_SECONDS = 0.075;
    private static final double EDGE_SHARE = 0.15;

    /** The jaw is heavier than the lips. */
    private static final double JAW_SECONDS = 0.13;

    /**
     * Where the lower lip meets the edge of the upper teeth of the built-in head when it is tucked:
     * with the jaw lower it stays below, with the jaw higher it goes behind them.
     */
    private static final float TUCKED_JAW = 0.16f;

    /** Shows the edge of the upper teeth above the lip. */
    private static final float TUCKED_UP = 0.55f;

    /** Rounded lips stand in front of the teeth. */
    private static final float TUCKED_LESS_ROUND = 0.8f;

    private final FrameRate frameRate;
    private final double leadSeconds;
    private final double strength;

    /**
     * @param strength 0 to 1, how complete contacts are at least
     */
    ContactWindows(FrameRate frameRate, double leadSeconds, double strength) {
        this.frameRate = frameRate;
        this.leadSeconds = leadSeconds;
        this.strength = strength;
    }

    /**
     * Lays the contacts over (frames)(articulators) of movement, in place.
     *
     * @param from frame of the clip that movement begins with
     */
    void apply(List<ArticulatorySegment> segments, float[][] movement, int from) {
        int count = movement.length;
        float[] shut = windows(segments, ArticulatoryClass::isBilabial, RAMP_SECONDS, from, count);
        float[] tucked =
                windows(segments, ArticulatoryClass::isLabiodental, RAMP_SECONDS, from, count);
        float[] posture =
                windows(segments, ArticulatoryClass::isLabiodental, JAW_SECONDS, from, count);
        int close = Articulator.CLOSE.column();
        int tuck = Articulator.FV.column();
        for (int t = 0; t < count; t++) {
            float[] frame = movement[t];
            hold(frame, posture[t]);
            frame[tuck] = Math.max(frame[tuck], tucked[t]) * (1 - shut[t]);
            frame[close] = Math.max(frame[close] * (1 - tucked[t]), shut[t]);
        }
    }

    /** Brings the rest of the mouth to where a tucked lower lip meets the teeth. */
    private static void hold(float[] frame, float amount) {
        blend(frame, Articulator.JAW, TUCKED_JAW, amount);
        blend(frame, Articulator.LOW, 0, amount);
        blend(frame, Articulator.UP, TUCKED_UP, amount);
        scale(frame, Articulator.ROUND, 1 - TUCKED_LESS_ROUND * amount);
        scale(frame, Articulator.FUNNEL, 1 - TUCKED_LESS_ROUND * amount);
    }

    private static void blend(float[] frame, Articulator articulator, float target, float amount) {
        int i = articulator.column();
        frame[i] += amount * (target - frame[i]);
    }

    private static void scale(float[] frame, Articulator articulator, float factor) {
        frame[articulator.column()] *= factor;
    }

    private float[] windows(
            List<ArticulatorySegment> segments,
            Predicate<ArticulatoryClass> needsContact,
            double rampSeconds,
            int from,
            int count) {
        float[] window = new float[count];
        double frameSeconds = 1 / frameRate.framesPerSecond();
        for (ArticulatorySegment segment : segments) {
            if (!needsContact.test(segment.articulation())) {
                continue;
            }
            double half =
                    Math.max(frameSeconds / 2, (0.5 - EDGE_SHARE) * segment.durationSeconds())
                            + 1e-9;
            double start = segment.centreSeconds() - half - leadSeconds;
            double end = segment.centreSeconds() + half - leadSeconds;
            int firstFrame = Math.max(from, frameRate.frameAt(Math.max(0, start - rampSeconds)));
            int lastFrame =
                    Math.min(
                            from + count - 1,
                            frameRate.frameAt(Math.max(0, end + rampSeconds)) + 1);
            for (int t = firstFrame; t <= lastFrame; t++) {
                double time = frameRate.timeSeconds(t);
                double outside = Math.max(0, Math.max(start - time, time - end));
                double contact = strength * Curves.minimumJerk(1 - outside / rampSeconds);
                // As a product, so that the lips turn around softly between two contacts.
                window[t - from] = (float) (1 - (1 - window[t - from]) * (1 - contact));
            }
        }
        return window;
    }
}
