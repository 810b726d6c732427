package facewright.audio.augment;

import java.util.Random;

/**
 * Noise all the time, from white to a low rumble.
 *
 * @param snrDecibels level of the sound over the noise
 * @param colour of the noise, 0 white to below 1 low
 * @param seed of the noise
 */
record ColouredNoise(double snrDecibels, double colour, long seed) implements AudioEffect {
    @Override
    public String description() {
        return Augmentation.text("noise %.1f dB colour %.2f", snrDecibels, colour);
    }

    @Override
    public float[] apply(float[] samples) {
        Random random = new Random(seed);
        double energy = 0;
        for (float sample : samples) {
            energy += sample * sample;
        }
        double rms = Math.sqrt(energy / Math.max(1, samples.length));
        double scale = rms * Math.pow(10, -snrDecibels / 20) * Math.sqrt(1 - colour * colour);
        double last = 0;
        for (int i = 0; i < samples.length; i++) {
            last = colour * last + random.nextGaussian();
            samples[i] += (float) (scale * last);
        }
        return samples;
    }
}
