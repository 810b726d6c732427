package facewright.method.visemetcn;

import facewright.domain.AudioClip;
import facewright.domain.FrameRate;
import facewright.domain.SampleRate;
import facewright.features.MelSpectrum;
import facewright.job.CancelToken;

/**
 * What the network hears: log-mel bands at 60 frames per second, made independent of level and, in
 * part, of the colour of the recording. The same for a whole clip and for a stream: frame t depends
 * on sound up to frame t + {@link #LOOK_AHEAD} only.
 *
 * <pre>
 * p[t] = sum of the band energies m[t, b];   q[t] = mean of p over t-2 .. t+4
 * level R[t] = max(q[t], R[t-1] decaying by 1 dB/s), at least -50 dB
 * x[t, b] = ln(m[t, b] / R[t] + 1e-6)
 * M[t, b] = running mean of x over frames within 30 dB of R, 8 s long, starting at c[b]
 * y[t, b] = x[t, b] - (M[t, b] - c[b]) / 2
 * </pre>
 *
 * Push the band energies of one frame after the other, then pull. Not safe for concurrent use.
 */
final class SpeechInput {
    /** Frames of the network per second. */
    static final FrameRate RATE = FrameRate.FPS_60;

    /** Frames of sound after a frame that its values depend on. */
    static final int LOOK_AHEAD = 4;

    static final int BANDS = MelSpectrum.BANDS;

    private static final int BEHIND = 2;
    private static final double QUIETEST = 1e-5;
    private static final double FALL_PER_FRAME = Math.pow(10, -0.1 / 60);
    private static final double FLOOR = 1e-6;
    private static final double AUDIBLE = 1e-3;

    /** Below -70 dB there is no sound. */
    private static final double SILENT = 1e-7;

    private static final double MEAN_SHARE = 0.5;
    private static final double FORGET_PER_FRAME = Math.exp(-1.0 / (60 * 8));
    private static final double PRIOR_FRAMES = 60;
    private static final int CHECK_EVERY = 256;

    /** The input of a clip: (T)(80) frames, and (T) whether there is any sound. */
    static final class Heard {
        private final float[][] frames;
        private final boolean[] sounding;

        Heard(float[][] frames, boolean[] sounding) {
            this.frames = frames;
            this.sounding = sounding;
        }

        float[][] frames() {
            return frames;
        }

        boolean[] sounding() {
            return sounding;
        }
    }

    /** Energies of frames t-2 .. t+4 about the next frame to be made, a ring by frame number. */
    private final float[][] energies = new float[LOOK_AHEAD + BEHIND + 1][BANDS];

    private final double[] powers = new double[LOOK_AHEAD + BEHIND + 1];
    private final double[] mean = new double[BANDS];
    private double meanWeight;
    private double level = QUIETEST;
    private int pushed;
    private int pulled;

    SpeechInput() {
        meanWeight = PRIOR_FRAMES;
    }

    /** c[b], about what speech has on average. */
    private static double usual(int band) {
        return -6 - 3.0 * band / (BANDS - 1);
    }

    /**
     * Adds the next frame.
     *
     * @param bandEnergies (80), copied
     */
    void push(float[] bandEnergies) {
        int slot = pushed % energies.length;
        System.arraycopy(bandEnergies, 0, energies[slot], 0, BANDS);
        double sum = 0;
        for (float energy : bandEnergies) {
            sum += energy;
        }
        powers[slot] = sum;
        pushed++;
    }

    /** How many frames can be pulled before more must be pushed. */
    int ready() {
        return Math.max(0, pushed - LOOK_AHEAD - pulled);
    }

    /**
     * Makes the next frame.
     *
     * @param destination receives (80) values
     * @return whether there is any sound in the frame
     */
    boolean pull(float[] destination) {
        if (ready() == 0) {
            throw new IllegalStateException("push " + LOOK_AHEAD + " frames more");
        }
        int t = pulled++;
        double sum = 0;
        for (int s = t - BEHIND; s <= t + LOOK_AHEAD; s++) {
            sum += s < 0 ? 0 : powers[s % powers.length];
        }
        level = Math.max(sum / powers.length, Math.max(QUIETEST, level * FALL_PER_FRAME));
        float[] frame = energies[t % energies.length];
        boolean heard = powers[t % powers.length] > AUDIBLE * level;
        if (heard) {
            meanWeight = meanWeight * FORGET_PER_FRAME + 1;
        }
        for (int b = 0; b < BANDS; b++) {
            double x = Math.log(frame[b] / level + FLOOR);
            if (heard) {
                // mean[b] holds the sum of x - c.
                mean[b] = mean[b] * FORGET_PER_FRAME + x - usual(b);
            }
            destination[b] = (float) (x - MEAN_SHARE * mean[b] / meanWeight);
        }
        return powers[t % powers.length] > SILENT;
    }

    /** Samples at which the window of a frame begins; the window is centred on the frame's time. */
    static int windowStart(int frame) {
        return (int) SampleRate.SPEECH.samples(RATE.timeSeconds(frame))
                - MelSpectrum.WINDOW_SAMPLES / 2;
    }

    /**
     * The input of a whole clip.
     *
     * @param clip 16 kHz
     * @return T = round(60 x duration) frames; silence follows the clip
     */
    static Heard of(AudioClip clip, CancelToken cancel) {
        int frames = RATE.frameCount(clip.durationSeconds());
        SpeechInput input = new SpeechInput();
        MelSpectrum spectrum = new MelSpectrum();
        float[] window = new float[MelSpectrum.WINDOW_SAMPLES];
        float[] bands = new float[BANDS];
        float[][] result = new float[frames][BANDS];
        boolean[] sounding = new boolean[frames];
        for (int t = 0; t < frames + LOOK_AHEAD; t++) {
            if (t % CHECK_EVERY == 0) {
                cancel.throwIfCancelled();
            }
            clip.copySamples(windowStart(t), window);
            spectrum.measure(window, bands);
            input.push(bands);
            if (t >= LOOK_AHEAD) {
                sounding[t - LOOK_AHEAD] = input.pull(result[t - LOOK_AHEAD]);
            }
        }
        return new Heard(result, sounding);
    }
}
