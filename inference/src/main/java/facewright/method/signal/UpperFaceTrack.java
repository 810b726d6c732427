package facewright.method.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Blinks and brows. Blinks depend on the clip's pauses, the seed and nothing else. */
final class UpperFaceTrack {
    private static final double CLOSE_SECONDS = 0.09;
    private static final double HOLD_SECONDS = 0.035;
    private static final double OPEN_SECONDS = 0.17;
    private static final double FIRST_GAP = 0.8;
    private static final double MEAN_GAP = 3.4;
    private static final double LEAST_GAP = 1.1;
    private static final double MOST_GAP = 6.5;

    private final List<Double> blinkTimes;
    private final float[] brow;
    private final int firstStep;

    private UpperFaceTrack(List<Double> blinkTimes, float[] brow, int firstStep) {
        this.blinkTimes = blinkTimes;
        this.brow = brow;
        this.firstStep = firstStep;
    }

    static UpperFaceTrack of(Cues cues, SignalSettings settings, long seed) {
        List<Double> times =
                settings.blinks()
                        ? blinkTimes(cues.clipSteps * Cues.STEP_SECONDS, seed)
                        : List.of();
        return new UpperFaceTrack(times, new float[cues.count()], cues.firstStep());
    }

    private static List<Double> blinkTimes(double durationSeconds, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Double> times = new ArrayList<>();
        double time = FIRST_GAP + random.nextDouble();
        while (time < durationSeconds) {
            times.add(time);
            double gap = -MEAN_GAP * Math.log(1 - random.nextDouble());
            time += Math.max(LEAST_GAP, Math.min(MOST_GAP, gap));
        }
        return times;
    }

    /** How far the lids are closed, 0 to 1. */
    double blink(double seconds) {
        double closed = 0;
        for (double time : blinkTimes) {
            double t = seconds - time;
            if (t > -CLOSE_SECONDS && t < HOLD_SECONDS + OPEN_SECONDS) {
                double w =
                        t < 0
                                ? Curves.minimumJerk(1 + t / CLOSE_SECONDS)
                                : 1 - Curves.minimumJerk((t - HOLD_SECONDS) / OPEN_SECONDS);
                closed = Math.max(closed, w);
            }
        }
        return closed;
    }

    /** How far the brows are raised, 0 to 1. */
    double brow(double seconds) {
        return Curves.at(brow, seconds / Cues.STEP_SECONDS - firstStep);
    }
}
