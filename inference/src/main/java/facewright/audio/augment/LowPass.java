package facewright.audio.augment;

import facewright.domain.SampleRate;

/**
 * A line that carries no high frequencies: a windowed sinc, linear phase, without delay.
 *
 * @param hertz where it cuts
 */
record LowPass(int hertz) implements AudioEffect {
    private static final int HALF = 48;

    @Override
    public String description() {
        return Augmentation.text("low-pass %d Hz", hertz);
    }

    @Override
    public float[] apply(float[] samples) {
        double[] taps = new double[2 * HALF + 1];
        double sum = 0;
        double cut = 2.0 * hertz / SampleRate.SPEECH.hertz();
        for (int i = -HALF; i <= HALF; i++) {
            double sinc = i == 0 ? cut : Math.sin(Math.PI * cut * i) / (Math.PI * i);
            taps[i + HALF] = sinc * (0.5 + 0.5 * Math.cos(Math.PI * i / (HALF + 1)));
            sum += taps[i + HALF];
        }
        float[] result = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            double value = 0;
            for (int j = Math.max(-HALF, -i); j <= Math.min(HALF, samples.length - 1 - i); j++) {
                value += taps[j + HALF] * samples[i + j];
            }
            result[i] = (float) (value / sum);
        }
        return result;
    }
}
