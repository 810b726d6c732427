package facewright.method.visemetcn;

import facewright.align.acoustic.AcousticModel;
import facewright.align.acoustic.PhonePosteriors;
import facewright.domain.AudioClip;
import facewright.domain.StudioException;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import org.jspecify.annotations.Nullable;

/**
 * What an acoustic model of real speech takes each frame for: ln(p + 0.001) of its 40 phones, p
 * averaged over 50 ms, at the frames of the network.
 */
final class PhoneInput {
    static final int PHONES = 40;

    private static final double LEAST = 1e-3;

    private static @Nullable AcousticModel model;

    private PhoneInput() {}

    /** The model, read once (0.4 s). */
    private static synchronized AcousticModel model() throws StudioException {
        AcousticModel read = model;
        if (read == null) {
            read = AcousticModel.load();
            model = read;
        }
        return read;
    }

    /**
     * Listens to a clip.
     *
     * @param clip 16 kHz
     * @return (frames)(40), -6.9 to 0
     * @throws StudioException when the acoustic model is missing or damaged
     */
    static float[][] of(AudioClip clip, int frames, CancelToken cancel) throws StudioException {
        PhonePosteriors posteriors =
                PhonePosteriors.of(model(), clip, noise -> false, ProgressSink.NONE, cancel);
        float[][] result = new float[frames][PHONES];
        for (int t = 0; t < frames; t++) {
            if (posteriors.frameCount() > 0) {
                posteriors.copyAt(SpeechInput.RATE.timeSeconds(t), result[t]);
            }
            for (int p = 0; p < PHONES; p++) {
                result[t][p] = (float) Math.log(result[t][p] + LEAST);
            }
        }
        return result;
    }
}
