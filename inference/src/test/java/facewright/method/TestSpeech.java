package facewright.method;

import facewright.domain.AudioClip;
import facewright.domain.SampleRate;
import java.util.SplittableRandom;

/** Crude speech for tests: buzzing syllables with formants, closures between them, and pauses. */
public final class TestSpeech {
    private static final int RATE = 16_000;
    private static final double[][] VOWELS = {
        {730, 1090}, {270, 2290}, {300, 870}, {530, 1840}, {570, 840}
    };

    private TestSpeech() {}

    /** The same syllables for the same seed. */
    public static AudioClip syllables(double seconds, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] samples = new float[(int) (seconds * RATE)];
        int position = RATE / 10;
        while (position < samples.length) {
            int length = (int) ((0.12 + 0.1 * random.nextDouble()) * RATE);
            syllable(samples, position, length, VOWELS[random.nextInt(VOWELS.length)]);
            double gap = random.nextInt(6) == 0 ? 0.5 : 0.05 + 0.03 * random.nextDouble();
            position += length + (int) (gap * RATE);
        }
        return AudioClip.of(samples, SampleRate.SPEECH);
    }

    /** A pulse train of 120 Hz through two resonators. */
    private static void syllable(float[] samples, int from, int length, double[] formants) {
        double[] y = new double[4];
        for (int i = 0; i < length && from + i < samples.length; i++) {
            double source = i % (RATE / 120) == 0 ? 1 : 0;
            double out = 0;
            for (int f = 0; f < 2; f++) {
                double radius = Math.exp(-Math.PI * 80 / RATE);
                double angle = 2 * Math.PI * formants[f] / RATE;
                double now =
                        source
                                + 2 * radius * Math.cos(angle) * y[2 * f]
                                - radius * radius * y[2 * f + 1];
                y[2 * f + 1] = y[2 * f];
                y[2 * f] = now;
                out += now;
            }
            double edge = Math.min(1, Math.min(i, length - i) / 240.0);
            samples[from + i] = (float) (0.05 * edge * out);
        }
    }
}
