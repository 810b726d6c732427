package facewright.speech;

import facewright.domain.FrameRate;
import facewright.domain.SpeakingStyle;
import facewright.job.CancelToken;
import java.util.Arrays;
import java.util.List;

/**
 * Blends articulatory segments into continuous movement. Each segment pulls every articulator
 * towards its target with a dominance that decays with the distance from the segment (Cohen and
 * Massaro, "Modeling coarticulation in synthetic visual speech", 1993):
 *
 * <pre>D(t) = alpha exp(-theta k max(0, |t - centre| - L / 4)),   W(t) = sum D target / sum D</pre>
 *
 * <p>The plateau is L / 2 long; in sounds longer than 0.24 s it ends 60 ms before they do.
 *
 * <p>Dominance never guarantees contact, so bilabial and labiodental contacts are laid over the
 * result as windows with minimum-jerk ramps.
 */
public final class CoarticulationModel {
    private static final int ARTICULATORS = Articulator.values().length;
    private static final double ANTICIPATION_PER_SECOND = 14;
    private static final double CARRY_OVER_PER_SECOND = 17;
    private static final double SPEED = 1.9;

    /** Rounding is anticipated about twice as early as the rest. */
    private static final double ROUNDING_SPEED = 1.0;

    private static final double SHORTEST_HALF_SECONDS = 0.020;

    /**
     * A long sound or pause keeps its full dominance up to this far from its ends; otherwise its
     * middle would hold and its ends would belong to nobody.
     */
    private static final double LONGEST_EDGE_SECONDS = 0.06;

    /** Beyond this distance a dominance is below a millionth. */
    static final double REACH_SECONDS = 1.0;

    /** How many standard deviations the smoothing reaches. */
    static final double SMOOTHING_RADIUS = 3;

    /** How much of the clarity goes into the speed at which sounds give way. */
    private static final double CLARITY_OF_SPEED = 0.2;

    /** The jaw is heavier than the lips and follows clarity less. */
    private static final double CLARITY_OF_JAW = 0.6;

    private final FrameRate frameRate;
    private final ArticulationSettings settings;
    private final SpeakingStyle style;
    private final double speed;

    public CoarticulationModel(FrameRate frameRate, SpeakingStyle style) {
        this(frameRate, ArticulationSettings.of(style));
    }

    public CoarticulationModel(FrameRate frameRate, ArticulationSettings settings) {
        this.frameRate = frameRate;
        this.settings = settings;
        this.style = settings.style();
        this.speed = style.rateGain() * Math.pow(settings.clarity(), CLARITY_OF_SPEED);
    }

    /**
     * Computes the movement.
     *
     * @param segments in order of time
     * @param frames T
     * @return (T)(articulators), 0 to 1, in the order of {@link Articulator}
     */
    public float[][] animate(List<ArticulatorySegment> segments, int frames, CancelToken cancel) {
        return animate(segments, frames, new FrameSpan(0, frames), cancel);
    }

    /**
     * Computes the movement of some frames; each is what it is when all are computed.
     *
     * @param segments in order of time
     * @param frames T of the clip
     * @param span which of them
     * @return (frames of the span)(articulators), 0 to 1
     */
    public float[][] animate(
            List<ArticulatorySegment> segments, int frames, FrameSpan span, CancelToken cancel) {
        double sigmaFrames = settings.smoothingSeconds() * frameRate.framesPerSecond();
        int radius = GaussianSmoothing.radius(sigmaFrames);
        int from = Math.max(0, span.first() - radius);
        int to = Math.min(frames, span.end() + radius);
        float[][] movement = new float[to - from][ARTICULATORS];
        if (segments.isEmpty()) {
            return new float[span.count()][ARTICULATORS];
        }
        int first = 0;
        for (int t = from; t < to; t++) {
            if (t % 256 == 0) {
                cancel.throwIfCancelled();
            }
            double time = frameRate.timeSeconds(t) + style.leadSeconds();
            while (segments.get(first).endSeconds() < time - REACH_SECONDS
                    && first < segments.size() - 1) {
                first++;
            }
            blend(segments, first, time, movement[t - from]);
            applyStyle(movement[t - from]);
        }
        float[][] smooth =
                Arrays.copyOfRange(
                        GaussianSmoothing.apply(movement, sigmaFrames),
                        span.first() - from,
                        span.end() - from);
        new ContactWindows(frameRate, style.leadSeconds(), settings.closure())
                .apply(segments, smooth, span.first());
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
            double plateau = Math.max(half / 2, half - LONGEST_EDGE_SECONDS);
            double distance = Math.max(0, Math.abs(fromCentre) - plateau);
            double decay =
                    (fromCentre < 0 ? ANTICIPATION_PER_SECOND : CARRY_OVER_PER_SECOND) * speed;
            double usual = Math.exp(-decay * SPEED * distance);
            double rounding = Math.exp(-decay * ROUNDING_SPEED * distance);
            for (Articulator articulator : Articulator.values()) {
                int i = articulator.column();
                boolean rounds =
                        articulator == Articulator.ROUND || articulator == Articulator.FUNNEL;
                double dominance =
                        segment.articulation().dominance(articulator) * (rounds ? rounding : usual);
                weighted[i] += dominance * target(segment, articulator);
                total[i] += dominance;
            }
        }
        for (int i = 0; i < ARTICULATORS; i++) {
            frame[i] = (float) (weighted[i] / (total[i] + 1e-6));
        }
    }

    private static double target(ArticulatorySegment segment, Articulator articulator) {
        double target = segment.articulation().target(articulator);
        return segment.articulation().isVowel() && articulator.isShape()
                ? target * segment.emphasis()
                : target;
    }

    private void applyStyle(float[] frame) {
        double clarity = settings.clarity();
        scale(frame, Articulator.JAW, Math.pow(clarity, CLARITY_OF_JAW) * style.jawGain());
        scale(frame, Articulator.UP, clarity * style.lipGain());
        scale(frame, Articulator.LOW, clarity * style.lipGain());
        scale(frame, Articulator.WIDE, clarity * style.lipGain());
        scale(frame, Articulator.ROUND, clarity * style.roundGain());
        scale(frame, Articulator.FUNNEL, clarity * style.roundGain());
    }

    private static void scale(float[] frame, Articulator articulator, double gain) {
        frame[articulator.column()] *= (float) gain;
    }
}
