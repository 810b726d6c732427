package facewright.nn.mel;

import facewright.domain.AudioClip;
import facewright.domain.FrameRate;
import facewright.domain.SampleRate;
import facewright.features.FeatureExtractor;
import facewright.features.FeatureFrame;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.nn.audio.FeatureMatrix;
import java.util.Arrays;
import java.util.Random;

/**
 * Log-mel bands at 50 rows per second, two windows 10 ms apart in each row, relative to the level
 * of the clip's loud parts, so that the gain of a recording does not matter.
 */
final class MelFeatures {
    private static final FrameRate RATE = FrameRate.of(100);
    private static final int WINDOWS_PER_ROW = 2;

    /** Columns of a row. */
    static final int COLUMNS = WINDOWS_PER_ROW * FeatureFrame.MEL_BANDS;

    /** Share of the windows that are louder than the level. */
    private static final double LOUD_SHARE = 0.05;

    /** The lowest level, natural logarithm of a band's power: quieter clips stay quiet. */
    private static final float QUIETEST_LEVEL = -9;

    /** Below the level, natural logarithm of power; what is deeper, and silence, is 0. */
    private static final float DEEPEST = -14;

    private static final float SPREAD = 4;

    /** About what speech has on average, and how far it is from that. */
    static final float MEAN = 1.25f;

    static final float DEVIATION = 0.75f;

    private MelFeatures() {}

    /** 16 kHz mono samples to rows; row r is centred at r / 50 s. */
    static FeatureMatrix of(float[] samples, CancelToken cancel) {
        AudioClip clip = AudioClip.of(samples, SampleRate.SPEECH);
        int rows = (int) (clip.durationSeconds() * 50);
        float[] values = new float[rows * COLUMNS];
        float[] peaks = new float[rows * WINDOWS_PER_ROW];
        float[] bands = new float[FeatureFrame.MEL_BANDS];
        new FeatureExtractor(RATE)
                .extract(
                        clip,
                        0,
                        rows * WINDOWS_PER_ROW,
                        (window, frame) -> {
                            frame.copyLogMel(bands);
                            System.arraycopy(bands, 0, values, window * bands.length, bands.length);
                            peaks[window] = highest(bands);
                        },
                        ProgressSink.NONE,
                        cancel);
        float level = level(peaks);
        for (int i = 0; i < values.length; i++) {
            values[i] = (Math.max(DEEPEST, values[i] - level) - DEEPEST) / SPREAD;
        }
        return new FeatureMatrix(rows, COLUMNS, values);
    }

    /**
     * Makes rows sound like other voices and rooms, in place; for training.
     *
     * @param values rows as {@link #of} makes them
     * @param strength 0 leaves them as they are
     */
    static void vary(float[] values, double strength, Random random) {
        if (strength <= 0) {
            return;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] *= SPREAD;
        }
        int windows = values.length / FeatureFrame.MEL_BANDS;
        MelAugmentation.apply(values, windows, strength, random);
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(0, values[i]) / SPREAD;
        }
    }

    private static float highest(float[] bands) {
        float highest = bands[0];
        for (float band : bands) {
            highest = Math.max(highest, band);
        }
        return highest;
    }

    private static float level(float[] peaks) {
        if (peaks.length == 0) {
            return QUIETEST_LEVEL;
        }
        float[] sorted = peaks.clone();
        Arrays.sort(sorted);
        int loud = (int) ((1 - LOUD_SHARE) * (sorted.length - 1));
        return Math.max(QUIETEST_LEVEL, sorted[loud]);
    }
}
