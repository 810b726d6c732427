package facewright.align.evaluate;

import facewright.domain.AudioClip;
import java.util.SplittableRandom;

/** Noise whose power falls by about 3 dB per octave, for tests of robustness. */
public final class PinkNoise {
    /** Corner frequencies in hertz of one-pole filters that add up to the slope, with gains. */
    private static final double[][] POLES = {{15, 1.0}, {120, 0.36}, {950, 0.13}, {7600, 0.047}};

    private PinkNoise() {}

    /**
     * The clip with noise on top.
     *
     * @param decibels mean power of the whole clip over that of the noise
     * @param seed the same seed gives the same noise
     */
    public static AudioClip added(AudioClip clip, double decibels, long seed) {
        float[] samples = clip.toArray();
        double[] noise = new double[samples.length];
        double[] state = new double[POLES.length];
        SplittableRandom random = new SplittableRandom(seed);
        double signalPower = 0;
        double noisePower = 0;
        for (int i = 0; i < samples.length; i++) {
            double white = random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5;
            for (int p = 0; p < POLES.length; p++) {
                double keep = Math.exp(-2 * Math.PI * POLES[p][0] / clip.rate().hertz());
                state[p] = keep * state[p] + Math.sqrt(1 - keep * keep) * white;
                noise[i] += POLES[p][1] * state[p];
            }
            signalPower += samples[i] * samples[i];
            noisePower += noise[i] * noise[i];
        }
        double gain = Math.sqrt(signalPower / Math.max(1e-30, noisePower));
        gain *= Math.pow(10, -decibels / 20);
        for (int i = 0; i < samples.length; i++) {
            samples[i] += (float) (gain * noise[i]);
        }
        return AudioClip.of(samples, clip.rate());
    }
}
