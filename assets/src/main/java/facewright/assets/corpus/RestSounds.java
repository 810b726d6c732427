package facewright.assets.corpus;

import facewright.domain.AudioClip;
import facewright.domain.SampleRate;
import facewright.io.corpus.UtteranceKind;
import java.util.Random;

/**
 * Sounds that move no lips: rooms, breath, laughter-like bursts, music. Made from noise and sines;
 * the same seed gives the same sound.
 */
final class RestSounds {
    private static final int HERTZ = SampleRate.SPEECH.hertz();

    private final Random random;

    private RestSounds(long seed) {
        random = new Random(seed);
    }

    /** A sound of 1.5 to 5 seconds. */
    static AudioClip of(UtteranceKind kind, long seed) {
        RestSounds sounds = new RestSounds(seed);
        float[] samples = new float[(int) (HERTZ * sounds.between(1.5, 5))];
        sounds.addNoise(samples, Math.pow(10, sounds.between(-75, -45) / 20), 0.8);
        switch (kind) {
            case BREATH -> sounds.addBreaths(samples);
            case LAUGHTER -> sounds.addBursts(samples);
            case MUSIC -> sounds.addMusic(samples);
            case SILENCE -> {}
            case SPEECH -> throw new IllegalArgumentException("speech comes from engines");
        }
        for (int i = 0; i < samples.length; i++) {
            samples[i] = Math.max(-1, Math.min(1, samples[i]));
        }
        return AudioClip.of(samples, SampleRate.SPEECH);
    }

    private double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    private void addNoise(float[] samples, double level, double colour) {
        double last = 0;
        double scale = level * Math.sqrt(1 - colour * colour);
        for (int i = 0; i < samples.length; i++) {
            last = colour * last + random.nextGaussian();
            samples[i] += (float) (scale * last);
        }
    }

    /** Noise through a resonance that swells and fades, in and out. */
    private void addBreaths(float[] samples) {
        int at = (int) (HERTZ * between(0.1, 0.4));
        while (at < samples.length) {
            int length = (int) (HERTZ * between(0.5, 1.2));
            double centre = between(700, 2200);
            double level = between(0.02, 0.12);
            addResonance(samples, at, length, centre, level);
            at += length + (int) (HERTZ * between(0.15, 0.6));
        }
    }

    private void addResonance(
            float[] samples, int from, int length, double centreHertz, double level) {
        double radius = 0.93;
        double first = 2 * radius * Math.cos(2 * Math.PI * centreHertz / HERTZ);
        double y1 = 0;
        double y2 = 0;
        for (int i = 0; i < length && from + i < samples.length; i++) {
            double y = first * y1 - radius * radius * y2 + (1 - radius) * random.nextGaussian();
            y2 = y1;
            y1 = y;
            double swell = Math.sin(Math.PI * i / length);
            samples[from + i] += (float) (3 * level * swell * swell * y);
        }
    }

    /** About five bursts a second, each a breathy pulse train that falls in pitch. */
    private void addBursts(float[] samples) {
        int at = (int) (HERTZ * between(0.1, 0.5));
        double pitch = between(140, 320);
        while (at < samples.length) {
            int length = (int) (HERTZ * between(0.07, 0.12));
            double level = between(0.08, 0.25);
            double phase = 0;
            for (int i = 0; i < length && at + i < samples.length; i++) {
                double swell = Math.sin(Math.PI * i / length);
                phase += pitch * (1 - 0.15 * i / length) / HERTZ;
                double tone = 0;
                for (int h = 1; h <= 8; h++) {
                    tone += Math.sin(2 * Math.PI * h * phase) / h;
                }
                double noise = 0.5 * random.nextGaussian();
                samples[at + i] += (float) (0.4 * level * swell * (tone + noise));
            }
            at += length + (int) (HERTZ * between(0.06, 0.16));
            pitch *= between(0.93, 1.02);
        }
    }

    /** Chords of decaying tones in a minor or major scale. */
    private void addMusic(float[] samples) {
        int[] scale = random.nextBoolean() ? new int[] {0, 2, 4, 5, 7, 9, 11} : MINOR;
        double base = between(90, 220);
        double beat = between(0.22, 0.5);
        for (double time = 0; time < (double) samples.length / HERTZ; time += beat) {
            int notes = 1 + random.nextInt(3);
            for (int n = 0; n < notes; n++) {
                int step = scale[random.nextInt(scale.length)] + 12 * random.nextInt(3);
                double hertz = base * Math.pow(2, step / 12.0);
                addTone(samples, time, between(0.3, 1.2), hertz, between(0.03, 0.12));
            }
        }
    }

    private static final int[] MINOR = {0, 2, 3, 5, 7, 8, 10};

    private void addTone(
            float[] samples, double start, double seconds, double hertz, double level) {
        int from = (int) (HERTZ * start);
        int length = (int) (HERTZ * seconds);
        double bright = between(0.3, 0.8);
        for (int i = 0; i < length && from + i < samples.length; i++) {
            double attack = Math.min(1, i / (0.01 * HERTZ));
            double decay = Math.exp(-4.0 * i / length);
            double tone = 0;
            double part = 1;
            for (int h = 1; h <= 6 && h * hertz < HERTZ / 2.0; h++) {
                tone += part * Math.sin(2 * Math.PI * h * hertz * i / HERTZ);
                part *= bright;
            }
            samples[from + i] += (float) (level * attack * decay * tone);
        }
    }
}
