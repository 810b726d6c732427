package facewright.method.signal;

import java.util.ArrayList;
import java.util.Arrays;
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
    private static final double PULL = 0.9;
    private static final double AFTER_PAUSE = 0.12;
    private static final double ACCENT = 0.4;
    private static final double ACCENT_SECONDS = 0.09;

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
                        ? blinkTimes(
                                cues.clipSteps * Cues.STEP_SECONDS, cues.levels.pauseStarts(), seed)
                        : List.of();
        return new UpperFaceTrack(times, accents(cues), cues.firstStep());
    }

    /** Random intervals, pulled to the beginnings of pauses, where people tend to blink. */
    private static List<Double> blinkTimes(double durationSeconds, List<Double> pauses, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Double> times = new ArrayList<>();
        double time = FIRST_GAP + random.nextDouble();
        double last = 0;
        while (time < durationSeconds) {
            double chosen = time;
            for (double pause : pauses) {
                double inPause = pause + AFTER_PAUSE;
                if (Math.abs(inPause - time) < PULL && inPause - last > LEAST_GAP) {
                    chosen = inPause;
                }
            }
            times.add(chosen);
            last = chosen;
            double gap = -MEAN_GAP * Math.log(1 - random.nextDouble());
            time = chosen + Math.max(LEAST_GAP, Math.min(MOST_GAP, gap));
        }
        return times;
    }

    /** The brows rise a little where the voice is high and strong. */
    private static float[] accents(Cues cues) {
        float[] accent = new float[cues.count()];
        if (!cues.levels.isAudible()) {
            return accent;
        }
        float[] pitches = new float[cues.count()];
        int voiced = 0;
        for (int i = 0; i < accent.length; i++) {
            if (isVoiced(cues, i)) {
                pitches[voiced++] = cues.pitch[i];
            }
        }
        if (voiced == 0) {
            return accent;
        }
        Arrays.sort(pitches, 0, voiced);
        double usual = pitches[voiced / 2];
        for (int i = 0; i < accent.length; i++) {
            if (isVoiced(cues, i)) {
                double semitones = 12 * Math.log(cues.pitch[i] / usual) / Math.log(2);
                accent[i] = (float) (ACCENT * Curves.ramp(0.5, 6, Math.min(semitones, 9)));
            }
        }
        Curves.smooth(accent, ACCENT_SECONDS / Cues.STEP_SECONDS);
        return accent;
    }

    private static boolean isVoiced(Cues cues, int i) {
        return cues.voicing[i] > 0.6
                && cues.pitch[i] > 0
                && cues.energy[i] > cues.levels.speechDecibels() - 15;
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
