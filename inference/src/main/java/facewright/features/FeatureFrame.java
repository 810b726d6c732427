package facewright.features;

import facewright.domain.SampleRate;

/**
 * The features of one frame. The extractor reuses one object for all frames: copy what you keep.
 */
public final class FeatureFrame {
    /** Length of the spectrum's transform, samples. */
    public static final int FFT_SIZE = 512;

    /** Number of mel bands. */
    public static final int MEL_BANDS = 80;

    /** The lowest energy that is reported, dB. */
    public static final float SILENT_DECIBELS = -120;

    private static final double BIN_HERTZ = (double) SampleRate.SPEECH.hertz() / FFT_SIZE;
    private static final float[] BIN_OCTAVES = binOctaves();

    final float[] power = new float[FFT_SIZE / 2 + 1];
    final float[] logMel = new float[MEL_BANDS];
    float energyDecibels;
    float zeroCrossings;
    float centroidHertz;
    float onset;
    float pitchHertz;
    float voicing;

    FeatureFrame() {}

    /** Mean power of the window in dB relative to full scale, at least -120. */
    public float energyDecibels() {
        return energyDecibels;
    }

    /** Sign changes per second. */
    public float zeroCrossings() {
        return zeroCrossings;
    }

    /** Centre of mass of the power spectrum in Hz; 0 in silence. */
    public float centroidHertz() {
        return centroidHertz;
    }

    /** How fast the log-mel bands rise, mean over all bands, per second; at least 0. */
    public float onset() {
        return onset;
    }

    /** Fundamental frequency in Hz; 0 where there is none. */
    public float pitchHertz() {
        return pitchHertz;
    }

    /** How surely the sound is voiced, 0 to 1. */
    public float voicing() {
        return voicing;
    }

    /** One log-mel value: natural logarithm of the band's power. */
    public float logMel(int band) {
        return logMel[band];
    }

    /** Copies all (80) log-mel values. */
    public void copyLogMel(float[] destination) {
        System.arraycopy(logMel, 0, destination, 0, MEL_BANDS);
    }

    /** Power between two frequencies in dB relative to full scale, at least -120. */
    public float bandDecibels(double lowHertz, double highHertz) {
        double sum = 0;
        int last = Math.min(power.length - 1, (int) (highHertz / BIN_HERTZ));
        for (int k = (int) Math.ceil(lowHertz / BIN_HERTZ); k <= last; k++) {
            sum += power[k];
        }
        return decibels(sum);
    }

    /** Centre of mass of the power between two frequencies in Hz; their middle in silence. */
    public float bandCentroidHertz(double lowHertz, double highHertz) {
        double sum = 1e-12;
        double moment = sum * (lowHertz + highHertz) / 2;
        int last = Math.min(power.length - 1, (int) (highHertz / BIN_HERTZ));
        for (int k = (int) Math.ceil(lowHertz / BIN_HERTZ); k <= last; k++) {
            sum += power[k];
            moment += power[k] * k * BIN_HERTZ;
        }
        return (float) (moment / sum);
    }

    /**
     * Centre of mass of the magnitudes between two frequencies on a logarithmic axis, in octaves
     * above 1 Hz; their geometric middle in silence. Less tied to the strongest harmonic than
     * {@link #bandCentroidHertz}.
     */
    public float magnitudeCentreOctaves(double lowHertz, double highHertz) {
        int first = (int) Math.ceil(lowHertz / BIN_HERTZ);
        int last = Math.min(power.length - 1, (int) (highHertz / BIN_HERTZ));
        double sum = 1e-9;
        double moment = sum * 0.5 * (log2(lowHertz) + log2(highHertz));
        for (int k = first; k <= last; k++) {
            double magnitude = Math.sqrt(power[k]) / k;
            sum += magnitude;
            moment += magnitude * BIN_OCTAVES[k];
        }
        return (float) (moment / sum);
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    private static float[] binOctaves() {
        float[] octaves = new float[FFT_SIZE / 2 + 1];
        for (int k = 1; k < octaves.length; k++) {
            octaves[k] = (float) log2(k * BIN_HERTZ);
        }
        return octaves;
    }

    static float decibels(double power) {
        return (float) Math.max(SILENT_DECIBELS, 10 * Math.log10(Math.max(power, 1e-13)));
    }
}
