package facewright.audio.augment;

import be.tarsos.dsp.util.fft.FFT;

/**
 * A longer or shorter throat: moves the spectral envelope along the frequencies and leaves pitch
 * and times where they are. The envelope is the log spectrum averaged over about 400 Hz; every
 * window's spectrum is multiplied by moved envelope over envelope, and windows are added up again.
 *
 * @param factor above 1 moves formants up
 */
record FormantWarp(double factor) implements AudioEffect {
    private static final int SIZE = 512;
    private static final int HOP = SIZE / 4;
    private static final int HALF_WIDTH = 6;

    @Override
    public String description() {
        return Augmentation.text("formants %.3f", factor);
    }

    @Override
    public float[] apply(float[] samples) {
        float[] window = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            window[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / SIZE));
        }
        FFT fft = new FFT(SIZE);
        float[] sum = new float[samples.length + SIZE];
        float[] weight = new float[sum.length];
        float[] block = new float[SIZE];
        for (int from = -SIZE + HOP; from < samples.length; from += HOP) {
            for (int i = 0; i < SIZE; i++) {
                int at = from + i;
                block[i] = at >= 0 && at < samples.length ? samples[at] * window[i] : 0;
            }
            fft.forwardTransform(block);
            warp(block);
            fft.backwardsTransform(block);
            for (int i = Math.max(0, -from); i < SIZE; i++) {
                sum[from + i] += block[i] * window[i];
                weight[from + i] += window[i] * window[i];
            }
        }
        for (int i = 0; i < samples.length; i++) {
            samples[i] = sum[i] / Math.max(1e-3f, weight[i]);
        }
        return samples;
    }

    /** The packed spectrum: real parts of the first and last bin, then pairs. */
    private void warp(float[] spectrum) {
        int bins = SIZE / 2;
        double[] log = new double[bins];
        for (int k = 0; k < bins; k++) {
            double re = spectrum[2 * k];
            double im = k == 0 ? 0 : spectrum[2 * k + 1];
            log[k] = Math.log(re * re + im * im + 1e-12);
        }
        double[] envelope = new double[bins];
        for (int k = 0; k < bins; k++) {
            int count = 0;
            for (int j = -HALF_WIDTH; j <= HALF_WIDTH; j++) {
                if (k + j >= 0 && k + j < bins) {
                    envelope[k] += log[k + j];
                    count++;
                }
            }
            envelope[k] /= count;
        }
        for (int k = 0; k < bins; k++) {
            double place = Math.min(bins - 1.001, k / factor);
            int left = (int) place;
            double moved = envelope[left] + (place - left) * (envelope[left + 1] - envelope[left]);
            double gain = Math.exp(0.5 * Math.max(-7, Math.min(7, moved - envelope[k])));
            spectrum[2 * k] *= (float) gain;
            if (k > 0) {
                spectrum[2 * k + 1] *= (float) gain;
            }
        }
    }
}
