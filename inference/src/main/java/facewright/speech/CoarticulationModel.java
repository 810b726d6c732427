package facewright.speech;

import facewright.domain.FrameRate;
import facewright.domain.SpeakingStyle;
import facewright.job.CancelToken;
import java.util.List;

/**
 * Blends articulatory segments into continuous movement. Each segment pulls every articulator
 * towards its target with a dominance that decays with the distance from the segment (Cohen and
 * Massaro, "Modeling coarticulation in synthetic visual speech", 1993):
 *
 * <pre>D(t) = alpha exp(-theta k max(0, |t - centre| - L / 4)),   W(t) = sum D target / sum D</pre>
 *
 * Dominance never guarantees contact, so bilabial and labiodental contacts are laid over the result
 * as windows with minimum-jerk ramps.
 */
public final class CoarticulationModel {
    private static final int ARTICULATORS = Articulator.values().length;
    private static final double ANTICIPATION_PER_SECOND = 14;
    private static final double CARRY_OVER_PER_SECOND = 17;
    private static final double SPEED = 1.9;

    /** Rounding is anticipated about twice as early as the rest. */
    private static final double ROUNDING_SPEED = 1.0;

    private static final double SHORTEST_HALF_SECONDS = 0.020;

    /** Beyond this distance a dominance is below a millionth. */
    private static final double REACH_SECONDS = 1.0;

    private static final double SMOOTHING_SECONDS = 0.016;

    private final FrameRate frameRate;
    private final SpeakingStyle style;

    public CoarticulationModel(FrameRate frameRate, SpeakingStyle style) {
        this.frameRate = frameRate;
        this.style = style;
    }

    /**
     * Computes the movement.
     *
     * @param segments in order of time
     * @param frames T
     * @return (T)(articulators), 0 to 1, in the order of {@link Articulator}
     */
    public float[][] animate(List<ArticulatorySegment> segments, int frames, CancelToken cancel) {
        float[][] movement = new float[frames][ARTICULATORS];
        if (segments.isEmpty()) {
            return movement;
        }
        int first = 0;
        for (int t = 0; t < frames; t++) {
            if (t % 256 == 0) {
                cancel.throwIfCancelled();
            }
            double time = frameRate.timeSeconds(t) + style.leadSeconds();
            while (segments.get(first).endSeconds() < time - REACH_SECONDS
                    && first < segments.size() - 1) {
                first++;
            }
            blend(segments, first, time, movement[t]);
            applyStyle(movement[t]);
        }
        double sigmaFrames = SMOOTHING_SECONDS * frameRate.framesPerSecond();
        float[][] smooth = GaussianSmoothing.apply(movement, sigmaFrames);
        new ContactWindows(frameRate, style.leadSeconds()).apply(segments, smooth);
        for (float[] frame : smooth) {
            for (int i = 0; i < ARTICULATORS; i++) {
                frame[i] = Math.max(0, Math.min(1, frame[i]));
            }
        }
        return smooth;
    }

    private void blend(List<ArticulatorySegment> segments, int first, double time, float[] frame) {
        double[] weighted = new double[ARTICULATORS];
        double[] total = new double[ARTICULATORS];
        for (int s = first; s < segments.size(); s++) {
            ArticulatorySegment segment = segments.get(s);
            if (segment.startSeconds() > time + REACH_SECONDS) {
                break;
            }
            double fromCentre = time - segment.centreSeconds();
            double half = Math.max(SHORTEST_HALF_SECONDS, segment.durationSeconds() / 2);
            double distance = Math.max(0, Math.abs(fromCentre) - half / 2);
            double decay =
                    (fromCentre < 0 ? ANTICIPATION_PER_SECOND : CARRY_OVER_PER_SECOND)
                            * style.rateGain();
            double usual = Math.exp(-decay * SPEED * distance);
            double rounding = Math.exp(-decay * ROUNDING_SPEED * distance);
            for (Articulator articulator : Articulator.values()) {
                int i = articulator.column();
                boolean rounds =
                        articulator == Articulator.ROUND || articulator == Articulator.FUNNEL;
                double dominance =
                        segment.articulation().dominance(articulator) * (rounds ? rounding : usual);
                weighted[i] += dominance * segment.articulation().target(articulator);
                total[i] += dominance;
            }
        }
        for (int i = 0; i < ARTICULATORS; i++) {
            frame[i] = (float) (weighted[i] / (total[i] + 1e-6));
        }
    }

    private void applyStyle(float[] frame) {
        scale(frame, Articulator.JAW, style.jawGain());
        scale(frame, Articulator.UP, style.lipGain());
        scale(frame, Articulator.LOW, style.lipGain());
        scale(frame, Articulator.WIDE, style.lipGain());
        scale(frame, Articulator.ROUND, style.roundGain());
        scale(frame, Articulator.FUNNEL, style.roundGain());
    }

    private static void scale(float[] frame, Articulator articulator, double gain) {
        frame[articulator.column()] *= (float) gain;
    }
}
