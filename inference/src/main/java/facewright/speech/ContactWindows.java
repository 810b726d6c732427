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

    ContactWindows(FrameRate frameRate, double leadSeconds) {
        this.frameRate = frameRate;
        this.leadSeconds = leadSeconds;
    }

    /** Lays the contacts over (T)(articulators) of movement, in place. */
    void apply(List<ArticulatorySegment> segments, float[][] movement) {
        float[] shut = windows(segments, ArticulatoryClass::isBilabial, movement.length);
        float[] tucked = windows(segments, ArticulatoryClass::isLabiodental, movement.length);
        int close = Articulator.CLOSE.column();
        int tuck = Articulator.FV.column();
        for (int t = 0; t < movement.length; t++) {
            float[] frame = movement[t];
            frame[tuck] = Math.max(frame[tuck], tucked[t]) * (1 - shut[t]);
            frame[close] = Math.max(frame[close] * (1 - tucked[t]), shut[t]);
        }
    }

    private float[] windows(
            List<ArticulatorySegment> segments,
            Predicate<ArticulatoryClass> needsContact,
            int frames) {
        float[] window = new float[frames];
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
            int firstFrame = Math.max(0, frameRate.frameAt(Math.max(0, start - RAMP_SECONDS)));
            int lastFrame =
                    Math.min(frames - 1, frameRate.frameAt(Math.max(0, end + RAMP_SECONDS)) + 1);
            for (int t = firstFrame; t <= lastFrame; t++) {
                double time = frameRate.timeSeconds(t);
                double outside = Math.max(0, Math.max(start - time, time - end));
                window[t] = Math.max(window[t], (float) minimumJerk(1 - outside / RAMP_SECONDS));
            }
        }
        return window;
    }

    /** 10x^3 - 15x^4 + 6x^5, from 0 at 0 to 1 at 1. */
    private static double minimumJerk(double x) {
        double u = Math.max(0, Math.min(1, x));
        return u * u * u * (10 - 15 * u + 6 * u * u);
    }
}
