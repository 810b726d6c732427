package facewright.assets.corpus.formant;

import java.util.SplittableRandom;

/** Draws of numbers that describe a voice. */
final class Draws {
    private final SplittableRandom random;

    Draws(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Even between two numbers. */
    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** Between two positive numbers, as often in every octave. */
    double octaves(double low, double high) {
        return low * Math.pow(high / low, random.nextDouble());
    }

    /** A factor about 1: its logarithm has this standard deviation. */
    double factor(double deviation) {
        return Math.exp(deviation * random.nextGaussian());
    }

    /** Standard normal. */
    double normal() {
        return random.nextGaussian();
    }
}
