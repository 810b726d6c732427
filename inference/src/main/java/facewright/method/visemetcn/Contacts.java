package facewright.method.visemetcn;

import facewright.domain.FrameRate;
import java.util.ArrayList;
import java.util.List;

/**
 * Guarantees the contacts that the network is sure of: where a contact score stays above a limit,
 * the lips are shut (or the lower lip is at the teeth) for at least one frame, with minimum-jerk
 * ramps on both sides. Where the two meet, shut lips win. The same rule gives the training data its
 * contacts, see {@code facewright.speech}.
 */
final class Contacts {
    /** Network frames after a frame that its windows depend on. */
    static final int LOOK_AHEAD = 6;

    /** Length of a ramp. */
    static final double RAMP_SECONDS = 0.075;

    /** Share of a full labiodental contact in the roll of the lower lip. */
    private static final float ROLL = 0.75f;

    /**
     * A contact.
     *
     * @param startSeconds when it is reached
     * @param endSeconds when it is left
     */
    record Interval(double startSeconds, double endSeconds) {}

    private Contacts() {}

    /**
     * Finds contacts; the ends lie where the straight line between two frames crosses the limit.
     *
     * @param probability (T) at network frames
     * @param limit of the probability, in 0..1
     */
    static List<Interval> find(float[] probability, double limit) {
        List<Interval> found = new ArrayList<>();
        double start = -1;
        for (int t = 0; t <= probability.length; t++) {
            boolean inside = t < probability.length && probability[t] >= limit;
            if (inside && start < 0) {
                start = t == 0 ? 0 : crossing(probability, t - 1, limit);
            } else if (!inside && start >= 0) {
                double end = t == probability.length ? t - 1 : crossing(probability, t - 1, limit);
                found.add(new Interval(seconds(start), seconds(end)));
                start = -1;
            }
        }
        return found;
    }

    private static double crossing(float[] probability, int t, double limit) {
        double change = probability[t + 1] - probability[t];
        return change == 0 ? t : t + (limit - probability[t]) / change;
    }

    private static double seconds(double frame) {
        return frame / SpeechInput.RATE.framesPerSecond();
    }

    /**
     * How far the contacts hold at each frame, 0 to 1.
     *
     * @param rate of the frames
     * @param frames T
     */
    static float[] windows(List<Interval> contacts, FrameRate rate, int frames) {
        float[] window = new float[frames];
        double half = 0.5 / rate.framesPerSecond() + 1e-9;
        for (Interval contact : contacts) {
            double centre = (contact.startSeconds() + contact.endSeconds()) / 2;
            double start = Math.min(contact.startSeconds(), centre - half);
            double end = Math.max(contact.endSeconds(), centre + half);
            int first = Math.max(0, rate.frameAt(Math.max(0, start - RAMP_SECONDS)));
            int last = Math.min(frames - 1, rate.frameAt(Math.max(0, end + RAMP_SECONDS)) + 1);
            for (int t = first; t <= last; t++) {
                double time = rate.timeSeconds(t);
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

    /**
     * Lays contacts over a frame, in place.
     *
     * @param outputs (outputs)
     * @param shut how far the lips are to be shut
     * @param tucked how far the lower lip is to be at the teeth
     */
    static void apply(float[] outputs, float shut, float tucked) {
        int close = MouthChannels.CLOSE.column();
        int roll = MouthChannels.ROLL_LOWER.column();
        outputs[roll] = Math.max(outputs[roll], ROLL * tucked * (1 - shut));
        outputs[close] = Math.max(outputs[close] * (1 - tucked), shut);
    }
}
