package facewright.align.acoustic;

import facewright.domain.AudioClip;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;

/**
 * A clip as the acoustic model hears it. Immutable.
 *
 * @param noise the background
 * @param scores of every state of every phone, every 10 ms
 */
public record SpeechAnalysis(NoiseProfile noise, StateScores scores) {
    /** Seconds between frames. */
    public static final double FRAME_SECONDS = 0.010;

    /**
     * Share of the estimated noise energy that is taken away, and the share that stays at least.
     */
    private static final float SUBTRACTED = 1.5f;

    private static final float FLOOR = 0.1f;
    private static final double MEASURING_SHARE = 0.25;

    /** Whether steady noise is subtracted before scoring, decided from the noise that was found. */
    @FunctionalInterface
    public interface SubtractionRule {
        boolean subtract(NoiseProfile noise);
    }

    /**
     * Analyses a clip.
     *
     * @param clip 16 kHz mono
     * @throws java.util.concurrent.CancellationException soon after {@code cancel}
     */
    public static SpeechAnalysis of(
            AcousticModel model,
            AudioClip clip,
            SubtractionRule rule,
            ProgressSink progress,
            CancelToken cancel) {
        MelSpectra spectra = MelSpectra.measure(clip, progress.part(0, MEASURING_SHARE), cancel);
        NoiseProfile noise = NoiseProfile.of(spectra);
        float[] taken = new float[MelSpectra.BANDS];
        if (rule.subtract(noise)) {
            for (int b = 0; b < taken.length; b++) {
                taken[b] = SUBTRACTED * noise.energy(b);
            }
        }
        Cepstra cepstra = Cepstra.of(spectra, taken, FLOOR);
        return new SpeechAnalysis(
                noise, StateScores.of(model, cepstra, progress.part(MEASURING_SHARE, 1), cancel));
    }
}
