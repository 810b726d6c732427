package facewright.align.acoustic;

import java.util.Arrays;

/**
 * The steady background of a clip: energy per mel band in its quietest tenth, and how far speech
 * stands above it. Immutable.
 */
public final class NoiseProfile {
    private static final int QUIET_SHARE = 10;

    /** Frames within this of the usual level count as speech. */
    private static final double SPEECH_RANGE_DECIBELS = 20;

    private final float[] bands;
    private final double decibelsAbove;
    private final double speechSeconds;

    private NoiseProfile(float[] bands, double decibelsAbove, double speechSeconds) {
        this.bands = bands;
        this.decibelsAbove = decibelsAbove;
        this.speechSeconds = speechSeconds;
    }

    static NoiseProfile of(MelSpectra spectra) {
        int frames = spectra.frameCount();
        float[] bands = new float[MelSpectra.BANDS];
        if (frames == 0) {
            return new NoiseProfile(bands, Double.POSITIVE_INFINITY, 0);
        }
        int quiet = Math.max(1, frames / QUIET_SHARE);
        float[] sorted = new float[frames];
        for (int b = 0; b < bands.length; b++) {
            for (int t = 0; t < frames; t++) {
                sorted[t] = spectra.energy(t, b);
            }
            Arrays.sort(sorted);
            double sum = 0;
            for (int i = 0; i < quiet; i++) {
                sum += sorted[i];
            }
            bands[b] = (float) (sum / quiet);
        }
        double[] levels = new double[frames];
        for (int t = 0; t < frames; t++) {
            for (int b = 0; b < bands.length; b++) {
                levels[t] += spectra.energy(t, b);
            }
        }
        Arrays.sort(levels);
        double speech = mean(levels, frames / 2, frames);
        double background = mean(levels, 0, quiet);
        double ratio = 10 * Math.log10(Math.max(1e-9, speech) / Math.max(1e-9, background));
        double limit = speech * Math.pow(10, -SPEECH_RANGE_DECIBELS / 10);
        long loud = Arrays.stream(levels).filter(level -> level > limit).count();
        return new NoiseProfile(bands, ratio, loud * SpeechAnalysis.FRAME_SECONDS);
    }

    /** Mean level of the louder half of the clip over that of its quietest tenth, decibels. */
    public double speechAboveNoiseDecibels() {
        return decibelsAbove;
    }

    /** About how long somebody speaks, pauses left out. */
    public double speechSeconds() {
        return speechSeconds;
    }

    float energy(int band) {
        return bands[band];
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / Math.max(1, to - from);
    }
}
