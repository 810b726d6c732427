package facewright.align.acoustic;

import facewright.domain.AudioClip;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;

/** A clip as the acoustic model hears it, 52 bytes per frame. Immutable. */
public final class SpeechAnalysis {
    /** Seconds between frames. */
    public static final double FRAME_SECONDS = 0.010;

    /**
     * Share of the estimated noise energy that is taken away, and the share that stays at least.
     */
    private static final float SUBTRACTED = 1.5f;

    private static final float FLOOR = 0.1f;

    private final AcousticModel model;
    private final NoiseProfile noise;
    private final Cepstra cepstra;

    private SpeechAnalysis(AcousticModel model, NoiseProfile noise, Cepstra cepstra) {
        this.model = model;
        this.noise = noise;
        this.cepstra = cepstra;
    }

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
        MelSpectra spectra = MelSpectra.measure(clip, progress, cancel);
        NoiseProfile noise = NoiseProfile.of(spectra);
        float[] taken = new float[MelSpectra.BANDS];
        if (rule.subtract(noise)) {
            for (int b = 0; b < taken.length; b++) {
                taken[b] = SUBTRACTED * noise.energy(b);
            }
        }
        return new SpeechAnalysis(model, noise, Cepstra.of(spectra, taken, FLOOR));
    }

    public int frameCount() {
        return cepstra.frameCount();
    }

    /** The background. */
    public NoiseProfile noise() {
        return noise;
    }

    /** New scores of every state of every phone, for one thread. */
    public StateScores scores() {
        return new StateScores(model, cepstra);
    }
}
