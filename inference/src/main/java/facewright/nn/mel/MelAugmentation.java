package facewright.nn.mel;

import facewright.features.FeatureFrame;
import java.util.Random;

/**
 * Makes training speech sound like other voices and rooms, on the log-mel frames of one example:
 * formants up or down by up to 12 %, a smooth colour of up to 6 dB, a floor of noise, a change of
 * level, small noise on every value, and a few bands or frames taken away.
 */
public final class MelAugmentation {
    private static final int BANDS = FeatureFrame.MEL_BANDS;
    private static final double WARP = 0.12;
    private static final double COLOUR = 0.9;
    private static final double LEVEL = 0.3;
    private static final double GRAIN = 0.08;
    private static final int WIDEST_BAND_GAP = 10;
    private static final int LONGEST_TIME_GAP = 5;

    /** Normal numbers, drawn once: a random part of them is as good as fresh ones, and faster. */
    private static final float[] NORMAL = normal();

    private MelAugmentation() {}

    private static float[] normal() {
        Random random = new Random(1);
        float[] values = new float[1 << 15];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    /**
     * Changes an example in place.
     *
     * @param mel (T x 80) natural logarithms of the bands' power, to any reference
     * @param strength 0 leaves it as it is, 1 is usual
     */
    public static void apply(float[] mel, int frames, double strength, Random random) {
        if (strength <= 0) {
            return;
        }
        warp(mel, frames, 1 + strength * WARP * (2 * random.nextDouble() - 1));
        colour(mel, frames, strength, random);
        if (random.nextDouble() < 0.6) {
            noise(mel, frames, random);
        }
        int from = random.nextInt(NORMAL.length);
        float grain = (float) (strength * GRAIN);
        for (int i = 0; i < frames * BANDS; i++) {
            mel[i] += grain * NORMAL[(from + i) % NORMAL.length];
        }
        hide(mel, frames, random);
    }

    /** Stretches the frequency axis of all frames by this factor. */
    private static void warp(float[] mel, int frames, double factor) {
        float[] row = new float[BANDS];
        for (int t = 0; t < frames; t++) {
            System.arraycopy(mel, t * BANDS, row, 0, BANDS);
            for (int b = 0; b < BANDS; b++) {
                double from = Math.max(0, Math.min(BANDS - 1.001, b * factor));
                int below = (int) from;
                double share = from - below;
                mel[t * BANDS + b] = (float) (row[below] + share * (row[below + 1] - row[below]));
            }
        }
    }

    private static void colour(float[] mel, int frames, double strength, Random random) {
        double offset = strength * LEVEL * random.nextGaussian();
        double[] amplitude = new double[4];
        double[] phase = new double[amplitude.length];
        for (int i = 0; i < amplitude.length; i++) {
            amplitude[i] = strength * COLOUR * random.nextGaussian() / (1 + i);
            phase[i] = random.nextDouble() * 2 * Math.PI;
        }
        for (int b = 0; b < BANDS; b++) {
            double change = offset;
            for (int i = 0; i < amplitude.length; i++) {
                change += amplitude[i] * Math.cos((i + 1) * Math.PI * b / BANDS + phase[i]);
            }
            for (int t = 0; t < frames; t++) {
                mel[t * BANDS + b] += (float) change;
            }
        }
    }

    /** A steady floor 8 to 40 dB below the loudest band, tilted by up to 12 dB. */
    private static void noise(float[] mel, int frames, Random random) {
        float loudest = -1e9f;
        for (int i = 0; i < frames * BANDS; i++) {
            loudest = Math.max(loudest, mel[i]);
        }
        double floor = loudest - (1.8 + 7.4 * random.nextDouble());
        double tilt = 2.8 * (2 * random.nextDouble() - 1);
        int from = random.nextInt(NORMAL.length);
        for (int b = 0; b < BANDS; b++) {
            float level = (float) (floor + tilt * (b / (BANDS - 1.0) - 0.5));
            for (int t = 0; t < frames; t++) {
                int i = t * BANDS + b;
                float here = level + 0.5f * NORMAL[(from + i) % NORMAL.length];
                float apart = Math.abs(mel[i] - here);
                float high = Math.max(mel[i], here);
                // The sum of two powers, far apart the larger one.
                mel[i] = apart > 6 ? high : (float) (high + Math.log1p(Math.exp(-apart)));
            }
        }
    }

    private static void hide(float[] mel, int frames, Random random) {
        double sum = 0;
        for (int i = 0; i < frames * BANDS; i++) {
            sum += mel[i];
        }
        float mean = (float) (sum / (frames * BANDS));
        int width = random.nextInt(WIDEST_BAND_GAP);
        int first = random.nextInt(BANDS - width);
        for (int t = 0; t < frames; t++) {
            java.util.Arrays.fill(mel, t * BANDS + first, t * BANDS + first + width, mean);
        }
        int length = Math.min(frames, random.nextInt(LONGEST_TIME_GAP));
        int start = random.nextInt(frames - length + 1);
        java.util.Arrays.fill(mel, start * BANDS, (start + length) * BANDS, mean);
    }
}
