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
        float[] shut = windows(segments, ArticulatoryClass::isBilabial, from, count);
        float[] tucked = windows(segments, ArticulatoryClass::isLabiodental, from, count);
        int close = Articulator.CLOSE.column();
        int tuck = Articulator.FV.column();
        for (int t = 0; t < count; t++) {
            float[] frame = movement[t];
            frame[tuck] = Math.max(frame[tuck], tucked[t]) * (1 - shut[t]);
            frame[close] = Math.max(frame[close] * (1 - tucked[t]), shut[t]);
        }
    }

    private float[] windows(
            List<ArticulatorySegment> segments,
            Predicate<ArticulatoryClass> needsContact,
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
            int firstFrame = Math.max(from, frameRate.frameAt(Math.max(0, start - RAMP_SECONDS)));
            int lastFrame =
                    Math.min(
                            from + count - 1,
                            frameRate.frameAt(Math.max(0, end + RAMP_SECONDS)) + 1);
            for (int t = firstFrame; t <= lastFrame; t++) {
                double time = frameRate.timeSeconds(t);
                double outside = Math.max(0, Math.max(start - time, time - end));
                double contact = strength * Curves.minimumJerk(1 - outside / RAMP_SECONDS);
                window[t - from] = Math.max(window[t - from], (float) contact);
            }
        }
        return window;
    }
}
