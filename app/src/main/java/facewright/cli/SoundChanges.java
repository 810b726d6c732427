package facewright.cli;

import facewright.domain.AudioClip;
import java.util.Random;

/** Changes of a recording that leave what is said as it is. */
final class SoundChanges {
    private static final double BELL_WIDTH = 0.8;
    private static final int WINDOW = 640;
    private static final int SEARCH = 160;

    private SoundChanges() {}

    /** A bell of +8 dB at 400 Hz and one of -8 dB at 2500 Hz. */
    static AudioClip equalised(AudioClip clip) {
        float[] samples = clip.toArray();
        bell(samples, clip.rate().hertz(), 400, 8);
        bell(samples, clip.rate().hertz(), 2500, -8);
        return AudioClip.of(samples, clip.rate());
    }

    /** A peaking filter of second order, in place. */
    private static void bell(float[] x, int rate, double hertz, double decibels) {
        double w = 2 * Math.PI * hertz / rate;
        double gain = Math.pow(10, decibels / 40);
        double alpha = Math.sin(w) / (2 * BELL_WIDTH);
        double a0 = 1 + alpha / gain;
        double b0 = (1 + alpha * gain) / a0;
        double b1 = -2 * Math.cos(w) / a0;
        double b2 = (1 - alpha * gain) / a0;
        double a2 = (1 - alpha / gain) / a0;
        double x1 = 0;
        double x2 = 0;
        double y1 = 0;
        double y2 = 0;
        for (int i = 0; i < x.length; i++) {
            double y = b0 * x[i] + b1 * x1 + b2 * x2 - b1 * y1 - a2 * y2;
            x2 = x1;
            x1 = x[i];
            y2 = y1;
            y1 = y;
            x[i] = (float) y;
        }
    }

    /** White noise this much below the recording; always the same noise. */
    static AudioClip noisy(AudioClip clip, double decibels) {
        float[] samples = clip.toArray();
        double power = 0;
        for (float sample : samples) {
            power += sample * sample;
        }
        double size = Math.sqrt(power / Math.max(1, samples.length)) * Math.pow(10, -decibels / 20);
        Random random = new Random(1);
        for (int i = 0; i < samples.length; i++) {
            samples[i] += (float) (size * random.nextGaussian());
        }
        return AudioClip.of(samples, clip.rate());
    }

    /** Another pitch, formants with it, at the same pace: resampled, then stretched back. */
    static AudioClip pitched(AudioClip clip, double semitones) {
        double factor = Math.pow(2, semitones / 12);
        float[] samples = clip.toArray();
        float[] shifted = new float[(int) (samples.length / factor)];
        for (int i = 0; i < shifted.length; i++) {
            double at = i * factor;
            int below = (int) at;
            float next = below + 1 < samples.length ? samples[below + 1] : 0;
            shifted[i] = (float) (samples[below] + (at - below) * (next - samples[below]));
        }
        return AudioClip.of(stretched(shifted, samples.length), clip.rate());
    }

    /** Overlapping windows, each taken where it continues the one before best. */
    private static float[] stretched(float[] x, int length) {
        float[] y = new float[length + 2 * WINDOW];
        int hop = WINDOW / 2;
        double pace = (double) x.length / length;
        int from = 0;
        for (int out = 0; out < length; out += hop) {
            int wanted = (int) (out * pace);
            int start = out == 0 ? 0 : best(x, from + hop, wanted);
            for (int i = 0; i < WINDOW; i++) {
                double window = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / WINDOW);
                if (out == 0 && i < hop) {
                    window = 1;
                }
                y[out + i] += (float) (window * at(x, start + i));
            }
            from = start;
        }
        return java.util.Arrays.copyOf(y, length);
    }

    private static int best(float[] x, int continued, int wanted) {
        int best = wanted;
        double most = -Double.MAX_VALUE;
        for (int shift = -SEARCH; shift <= SEARCH; shift += 2) {
            double likeness = 0;
            for (int i = 0; i < WINDOW / 2; i += 2) {
                likeness += at(x, continued + i) * at(x, wanted + shift + i);
            }
            if (likeness > most) {
                most = likeness;
                best = wanted + shift;
            }
        }
        return best;
    }

    private static float at(float[] x, int i) {
        return i >= 0 && i < x.length ? x[i] : 0;
    }
}
