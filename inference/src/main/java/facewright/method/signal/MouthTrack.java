package facewright.method.signal;

import facewright.domain.FrameRate;
import facewright.speech.Curves;
import java.util.List;

/** Articulation curves of the mouth, 200 times a second, each nominally in [0, 1]. */
final class MouthTrack {
    private static final double RAMP_SECONDS = 0.085;
    private static final double FINISH_SECONDS = 0.019;
    private static final double PRESS = 0.5;

    final float[] jaw;
    final float[] close;
    final float[] round;
    final float[] funnel;
    final float[] wide;
    final float[] upperUp;
    final float[] lowerDown;
    final float[] press;
    final float[] labiodental;
    private final int firstStep;

    private MouthTrack(int firstStep, int count) {
        this.firstStep = firstStep;
        this.jaw = new float[count];
        this.close = new float[count];
        this.round = new float[count];
        this.funnel = new float[count];
        this.wide = new float[count];
        this.upperUp = new float[count];
        this.lowerDown = new float[count];
        this.press = new float[count];
        this.labiodental = new float[count];
    }

    /**
     * @param frameRate of the motion to come: closures last one of its frames at least
     */
    static MouthTrack of(Cues cues, SignalSettings settings, FrameRate frameRate) {
        MouthTrack track = new MouthTrack(cues.firstStep(), cues.count());
        if (!cues.levels.isAudible()) {
            return track;
        }
        VowelRules.apply(cues, track);
        double sigma = settings.smoothingSeconds() / Cues.STEP_SECONDS;
        for (float[] curve :
                List.of(
                        track.jaw,
                        track.round,
                        track.funnel,
                        track.wide,
                        track.upperUp,
                        track.lowerDown)) {
            Curves.smooth(curve, sigma);
        }
        Curves.smooth(track.labiodental, Math.max(sigma * 0.7, 3));
        double frameSteps = 1 / (frameRate.framesPerSecond() * Cues.STEP_SECONDS);
        for (Closure closure : ClosureDetector.find(cues)) {
            track.shut(closure, settings.closure(), frameSteps);
        }
        double finish = FINISH_SECONDS / Cues.STEP_SECONDS;
        Curves.smooth(track.close, finish);
        for (int i = 0; i < track.press.length; i++) {
            track.press[i] = (float) (PRESS * track.close[i]);
        }
        return track;
    }

    /** Full seal over the closure, one frame at least, with ramps of least jerk on both sides. */
    private void shut(Closure closure, double strength, double frameSteps) {
        double ramp = RAMP_SECONDS / Cues.STEP_SECONDS;
        double middle = 0.5 * (closure.startStep() + closure.endStep());
        double finish = 2 * FINISH_SECONDS / Cues.STEP_SECONDS;
        double half =
                Math.max(
                        0.35 * (closure.endStep() - closure.startStep()),
                        0.5 * (frameSteps + finish));
        int from = (int) Math.floor(middle - half - ramp);
        int to = (int) Math.ceil(middle + half + ramp);
        for (int step = from; step <= to; step++) {
            int i = step - firstStep;
            if (i < 0 || i >= close.length) {
                continue;
            }
            double outside = Math.max(0, Math.abs(step - middle) - half);
            double seal = strength * closure.strength() * Curves.minimumJerk(1 - outside / ramp);
            // As a product, so that the lips turn around softly between two closures.
            close[i] = (float) (1 - (1 - close[i]) * (1 - seal));
        }
    }

    /** Index into the curves for a time of the clip. */
    double index(double seconds) {
        return seconds / Cues.STEP_SECONDS - firstStep;
    }
}
