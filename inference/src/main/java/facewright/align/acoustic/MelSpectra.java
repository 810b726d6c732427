package facewright.align.acoustic;

import be.tarsos.dsp.util.fft.FFT;
import facewright.domain.AudioClip;
import facewright.domain.SampleRate;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Mel band energies as the acoustic model was trained on: windows of 25.6 ms every 10 ms,
 * pre-emphasis 0.97, Hamming window, 25 triangular bands from 130 to 6800 Hz. Window t starts at
 * sample 160 t. Samples are scaled to 16 bits and dithered by less than one step, always the same,
 * because the logarithm of digital silence is like nothing the model knows.
 */
final class MelSpectra {
    static final int BANDS = 25;
    static final int HOP_SAMPLES = 160;
    static final int WINDOW_SAMPLES = 410;

    private static final int FFT_SIZE = 512;
    private static final double LOW_HERTZ = 130;
    private static final double HIGH_HERTZ = 6800;
    private static final float PRE_EMPHASIS = 0.97f;
    private static final float FULL_SCALE = 32768;
    private static final int DITHER_LENGTH = 8191;
    private static final int CHECK_EVERY = 256;

    private static final float[] WINDOW = window();
    private static final float[] DITHER = dither();
    private static final int[] FIRST_BIN = new int[BANDS];
    private static final float[][] WEIGHTS = filters(FIRST_BIN);

    private final float[] energies;
    private final int frameCount;

    private MelSpectra(float[] energies) {
        this.energies = energies;
        this.frameCount = energies.length / BANDS;
    }

    /** Frames of a clip of so many samples; 0 when it is shorter than a window. */
    static int frameCount(int samples) {
        return samples < WINDOW_SAMPLES ? 0 : (samples - WINDOW_SAMPLES) / HOP_SAMPLES + 1;
    }

    /**
     * Measures a clip.
     *
     * @param clip 16 kHz
     */
    static MelSpectra measure(AudioClip clip, ProgressSink progress, CancelToken cancel) {
        if (!clip.rate().equals(SampleRate.SPEECH)) {
            throw new IllegalArgumentException(
                    "speech is aligned at 16000 Hz, the clip has " + clip.rate().hertz());
        }
        int frames = frameCount(clip.sampleCount());
        float[] energies = new float[frames * BANDS];
        FFT fft = new FFT(FFT_SIZE);
        float[] samples = new float[WINDOW_SAMPLES + 1];
        float[] transform = new float[FFT_SIZE];
        float[] power = new float[FFT_SIZE / 2 + 1];
        for (int t = 0; t < frames; t++) {
            if (t % CHECK_EVERY == 0) {
                cancel.throwIfCancelled();
                progress.report((double) t / frames);
            }
            int start = t * HOP_SAMPLES - 1;
            clip.copySamples(start, samples);
            for (int i = 0; i < samples.length; i++) {
                samples[i] =
                        samples[i] * FULL_SCALE + DITHER[Math.floorMod(start + i, DITHER_LENGTH)];
            }
            for (int i = 0; i < WINDOW_SAMPLES; i++) {
                transform[i] = (samples[i + 1] - PRE_EMPHASIS * samples[i]) * WINDOW[i];
            }
            Arrays.fill(transform, WINDOW_SAMPLES, FFT_SIZE, 0);
            fft.forwardTransform(transform);
            power[0] = transform[0] * transform[0];
            power[FFT_SIZE / 2] = transform[1] * transform[1];
            for (int k = 1; k < FFT_SIZE / 2; k++) {
                power[k] =
                        transform[2 * k] * transform[2 * k]
                                + transform[2 * k + 1] * transform[2 * k + 1];
            }
            for (int b = 0; b < BANDS; b++) {
                float sum = 0;
                for (int k = 0; k < WEIGHTS[b].length; k++) {
                    sum += WEIGHTS[b][k] * power[FIRST_BIN[b] + k];
                }
                energies[t * BANDS + b] = sum;
            }
        }
        return new MelSpectra(energies);
    }

    int frameCount() {
        return frameCount;
    }

    float energy(int frame, int band) {
        return energies[frame * BANDS + band];
    }

    private static float[] window() {
        float[] window = new float[WINDOW_SAMPLES];
        for (int i = 0; i < window.length; i++) {
            window[i] = (float) (0.54 - 0.46 * Math.cos(2 * Math.PI * i / (WINDOW_SAMPLES - 1)));
        }
        return window;
    }

    private static float[] dither() {
        SplittableRandom random = new SplittableRandom(7);
        float[] dither = new float[DITHER_LENGTH];
        for (int i = 0; i < dither.length; i++) {
            dither[i] = (float) (random.nextDouble() - 0.5);
        }
        return dither;
    }

    /** Triangles whose edges lie on bins of the spectrum, each with an area of 1 over hertz. */
    private static float[][] filters(int[] firstBin) {
        double binHertz = (double) SampleRate.SPEECH.hertz() / FFT_SIZE;
        double[] edges = new double[BANDS + 2];
        double low = mel(LOW_HERTZ);
        double step = (mel(HIGH_HERTZ) - low) / (BANDS + 1);
        for (int i = 0; i < edges.length; i++) {
            double hertz = 700 * (Math.pow(10, (low + step * i) / 2595) - 1);
            edges[i] = Math.round(hertz / binHertz) * binHertz;
        }
        float[][] weights = new float[BANDS][];
        for (int b = 0; b < BANDS; b++) {
            int first = (int) Math.round(edges[b] / binHertz);
            int last = (int) Math.round(edges[b + 2] / binHertz);
            firstBin[b] = first;
            weights[b] = new float[last - first + 1];
            for (int k = first; k <= last; k++) {
                double hertz = k * binHertz;
                double up = (hertz - edges[b]) / (edges[b + 1] - edges[b]);
                double down = (edges[b + 2] - hertz) / (edges[b + 2] - edges[b + 1]);
                double height = 2 / (edges[b + 2] - edges[b]);
                weights[b][k - first] = (float) (Math.max(0, Math.min(up, down)) * height);
            }
        }
        return weights;
    }

    private static double mel(double hertz) {
        return 2595 * Math.log10(1 + hertz / 700);
    }
}
