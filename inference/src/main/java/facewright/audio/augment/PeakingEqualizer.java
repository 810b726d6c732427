package facewright.audio.augment;

import facewright.domain.SampleRate;

/**
 * A bell in the frequency response: the biquad of R. Bristow-Johnson's audio equaliser cookbook.
 *
 * @param hertz centre
 * @param decibels gain at the centre
 * @param quality centre over bandwidth
 */
record PeakingEqualizer(double hertz, double decibels, double quality) implements AudioEffect {
    @Override
    public String description() {
        return Augmentation.text("eq %.0f Hz %+.1f dB Q %.2f", hertz, decibels, quality);
    }

    @Override
    public float[] apply(float[] samples) {
        double angle = 2 * Math.PI * hertz / SampleRate.SPEECH.hertz();
        double gain = Math.pow(10, decibels / 40);
        double alpha = Math.sin(angle) / (2 * quality);
        double a0 = 1 + alpha / gain;
        double b0 = (1 + alpha * gain) / a0;
        double b1 = -2 * Math.cos(angle) / a0;
        double b2 = (1 - alpha * gain) / a0;
        double a2 = (1 - alpha / gain) / a0;
        double x1 = 0;
        double x2 = 0;
        double y1 = 0;
        double y2 = 0;
        for (int i = 0; i < samples.length; i++) {
            double x = samples[i];
            double y = b0 * x + b1 * x1 + b2 * x2 - b1 * y1 - a2 * y2;
            x2 = x1;
            x1 = x;
            y2 = y1;
            y1 = y;
            samples[i] = (float) y;
        }
        return samples;
    }
}
