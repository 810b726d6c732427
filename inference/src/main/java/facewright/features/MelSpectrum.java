package facewright.features;

import be.tarsos.dsp.util.fft.FFT;
import facewright.domain.SampleRate;

/**
 * Mel band energies of one 25 ms window of 16 kHz speech: 80 triangular bands from 50 to 7600 Hz of
 * the Hann-windowed power spectrum (512 points), which sums up to the window's mean square. For
 * networks; {@link FeatureExtractor} measures more and takes longer. Not safe for concurrent use.
 */
public final class MelSpectrum {
    /** Number of bands. */
    public static final int BANDS = FeatureFrame.MEL_BANDS;

    /** Samples of a window. */
    public static final int WINDOW_SAMPLES = 400;

    private static final double LOW_HERTZ = 50;
    private static final double HIGH_HERTZ = 7600;

    private final float[] hann = new float[WINDOW_SAMPLES];
    private final float scale;
    private final FFT fft = new FFT(FeatureFrame.FFT_SIZE);
    private final MelFilterBank bank =
            new MelFilterBank(
                    BANDS, LOW_HERTZ, HIGH_HERTZ, FeatureFrame.FFT_SIZE, SampleRate.SPEECH.hertz());
    private final float[] transform = new float[FeatureFrame.FFT_SIZE];
    private final float[] power = new float[FeatureFrame.FFT_SIZE / 2 + 1];

    public MelSpectrum() {
        double sumOfSquares = 0;
        for (int i = 0; i < WINDOW_SAMPLES; i++) {
            hann[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / WINDOW_SAMPLES));
            sumOfSquares += hann[i] * hann[i];
        }
        scale = (float) (2 / (FeatureFrame.FFT_SIZE * sumOfSquares));
    }

    /**
     * Measures a window.
     *
     * @param window (400) samples
     * @param destination (80) band energies, mean square
     */
    public void measure(float[] window, float[] destination) {
        java.util.Arrays.fill(transform, WINDOW_SAMPLES, transform.length, 0);
        for (int i = 0; i < WINDOW_SAMPLES; i++) {
            transform[i] = window[i] * hann[i];
        }
        fft.forwardTransform(transform);
        int half = FeatureFrame.FFT_SIZE / 2;
        power[0] = 0.5f * scale * transform[0] * transform[0];
        power[half] = 0.5f * scale * transform[1] * transform[1];
        for (int k = 1; k < half; k++) {
            float re = transform[2 * k];
            float im = transform[2 * k + 1];
            power[k] = scale * (re * re + im * im);
        }
        bank.energies(power, destination);
    }
}
