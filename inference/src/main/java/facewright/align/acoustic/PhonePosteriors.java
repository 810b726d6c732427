package facewright.align.acoustic;

import facewright.domain.AudioClip;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;

/**
 * How probable each phone is in each frame of 10 ms, from the sound alone: the best state of each
 * phone, its log score averaged over five frames, normalised over the phones. Immutable.
 */
public final class PhonePosteriors {
    private static final int SMOOTHING_REACH = 2;
    private static final double ANALYSIS_SHARE = 0.25;
    private static final int CHECK_EVERY = 64;

    /** Time of the middle of the first window. */
    private static final double FIRST_SECONDS = MelSpectra.WINDOW_SAMPLES / 2.0 / 16_000;

    private final float[] values;
    private final int phones;

    private PhonePosteriors(float[] values, int phones) {
        this.values = values;
        this.phones = phones;
    }

    /**
     * Measures a clip. Takes about 0.02 s of processor time per second.
     *
     * @param clip 16 kHz mono
     * @param rule whether steady noise is subtracted
     */
    public static PhonePosteriors of(
            AcousticModel model,
            AudioClip clip,
            SpeechAnalysis.SubtractionRule rule,
            ProgressSink progress,
            CancelToken cancel) {
        SpeechAnalysis analysis =
                SpeechAnalysis.of(model, clip, rule, progress.part(0, ANALYSIS_SHARE), cancel);
        ProgressSink scoring = progress.part(ANALYSIS_SHARE, 1);
        StateScores scores = analysis.scores();
        int phones = model.phoneCount();
        int frames = scores.frameCount();
        float[] states = new float[phones * AcousticModel.STATES];
        float[] best = new float[frames * phones];
        for (int t = 0; t < frames; t++) {
            if (t % CHECK_EVERY == 0) {
                cancel.throwIfCancelled();
                scoring.report((double) t / frames);
            }
            scores.copyFrame(t, states);
            for (int p = 0; p < phones; p++) {
                float most = Float.NEGATIVE_INFINITY;
                for (int k = 0; k < AcousticModel.STATES; k++) {
                    most = Math.max(most, states[p * AcousticModel.STATES + k]);
                }
                best[t * phones + p] = most;
            }
        }
        return new PhonePosteriors(smoothed(best, phones), phones);
    }

    /** Averages log scores over time, and normalises them over the phones of each frame. */
    private static float[] smoothed(float[] best, int phones) {
        int frames = best.length / phones;
        float[] values = new float[best.length];
        double[] mean = new double[phones];
        for (int t = 0; t < frames; t++) {
            double most = Double.NEGATIVE_INFINITY;
            for (int p = 0; p < phones; p++) {
                mean[p] = 0;
                for (int d = -SMOOTHING_REACH; d <= SMOOTHING_REACH; d++) {
                    int inside = Math.max(0, Math.min(frames - 1, t + d));
                    mean[p] += best[inside * phones + p] / (2 * SMOOTHING_REACH + 1);
                }
                most = Math.max(most, mean[p]);
            }
            double sum = 0;
            for (int p = 0; p < phones; p++) {
                mean[p] = Math.exp(mean[p] - most);
                sum += mean[p];
            }
            for (int p = 0; p < phones; p++) {
                values[t * phones + p] = (float) (mean[p] / sum);
            }
        }
        return values;
    }

    /** T; 0 for a clip shorter than 26 ms. */
    public int frameCount() {
        return values.length / phones;
    }

    /** Phones in the order of {@link AcousticModel#phones()}. */
    public int phoneCount() {
        return phones;
    }

    /** Middle of a frame in the clip. */
    public static double timeSeconds(int frame) {
        return FIRST_SECONDS + frame * SpeechAnalysis.FRAME_SECONDS;
    }

    /** Probability of a phone in a frame, 0 to 1; those of a frame sum to 1. */
    public float probability(int frame, int phone) {
        return values[frame * phones + phone];
    }

    /**
     * Copies the probabilities at a time, linear between frames, those of the nearest frame
     * outside.
     *
     * @param destination (phones)
     */
    public void copyAt(double seconds, float[] destination) {
        double position = (seconds - FIRST_SECONDS) / SpeechAnalysis.FRAME_SECONDS;
        int last = frameCount() - 1;
        int left = (int) Math.max(0, Math.min(last, Math.floor(position)));
        int right = Math.min(last, left + 1);
        float share = (float) Math.max(0, Math.min(1, position - left));
        for (int p = 0; p < phones; p++) {
            destination[p] = (1 - share) * probability(left, p) + share * probability(right, p);
        }
    }
}
