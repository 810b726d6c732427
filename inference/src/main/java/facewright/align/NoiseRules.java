package facewright.align;

import facewright.align.acoustic.NoiseProfile;

/**
 * What is done against noise, by how far speech stands above it. Noise is taken for silence between
 * words; discouraging silence and, in strong noise, subtracting it keep the words long enough.
 * Limits were measured, see docs/alignment.md.
 */
final class NoiseRules {
    private static final double NOISY_DECIBELS = 27;
    private static final double VERY_NOISY_DECIBELS = 15;
    private static final double SILENCE_SCORE_IN_NOISE = -50;

    private NoiseRules() {}

    static boolean isNoisy(NoiseProfile noise) {
        return noise.speechAboveNoiseDecibels() < NOISY_DECIBELS;
    }

    static boolean subtract(NoiseProfile noise) {
        return noise.speechAboveNoiseDecibels() < VERY_NOISY_DECIBELS;
    }

    static double silenceScore(NoiseProfile noise) {
        return isNoisy(noise) ? SILENCE_SCORE_IN_NOISE : 0;
    }
}
