package facewright.audio.augment;

import facewright.domain.AudioClip;
import facewright.domain.SampleRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A chain of changes drawn from a seed: another throat, microphone, room, noise, line and level.
 * The same seed gives the same chain, and the chain the same samples. Immutable.
 */
public final class Augmentation {
    private final List<AudioEffect> effects;
    private final double tempo;

    private Augmentation(List<AudioEffect> effects, double tempo) {
        this.effects = List.copyOf(effects);
        this.tempo = tempo;
    }

    /** Draws a chain. */
    public static Augmentation draw(long seed) {
        Random random = new Random(seed);
        List<AudioEffect> effects = new ArrayList<>();
        double tempo = 1;
        if (random.nextDouble() < 0.75) {
            Resampling resampling = new Resampling(84 + random.nextInt(37));
            tempo = resampling.tempo();
            effects.add(resampling);
        }
        if (random.nextDouble() < 0.5) {
            effects.add(new FormantWarp(between(random, 0.88, 1.12)));
        }
        int bands = 1 + random.nextInt(3);
        for (int i = 0; i < bands; i++) {
            double hertz = 100 * Math.pow(65, random.nextDouble());
            double decibels = between(random, -10, 10);
            effects.add(new PeakingEqualizer(hertz, decibels, between(random, 0.5, 2)));
        }
        if (random.nextDouble() < 0.5) {
            double seconds = between(random, 0.05, 0.5);
            effects.add(new Reverb(seconds, between(random, 0.1, 0.7), random.nextLong()));
        }
        if (random.nextDouble() < 0.8) {
            double snr = between(random, 5, 35);
            effects.add(new ColouredNoise(snr, between(random, 0, 0.97), random.nextLong()));
        }
        double line = random.nextDouble();
        if (line < 0.12) {
            effects.add(new LowPass(3400));
        } else if (line < 0.25) {
            effects.add(new LowPass(7000));
        }
        double codec = random.nextDouble();
        if (codec < 0.1) {
            effects.add(new MuLawCodec());
        } else if (codec < 0.2) {
            effects.add(new AdpcmCodec());
        }
        effects.add(new Level(between(random, -18, 6)));
        return new Augmentation(effects, tempo);
    }

    private static double between(Random random, double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** By how much the copy is faster: times of the original divided by this are its times. */
    public double tempo() {
        return tempo;
    }

    /** What is done, in order. */
    public List<String> steps() {
        return effects.stream().map(AudioEffect::description).toList();
    }

    /**
     * Makes a copy.
     *
     * @param clip 16 kHz
     * @return round(samples / tempo) samples, within [-1, 1]
     */
    public AudioClip apply(AudioClip clip) {
        if (!clip.rate().equals(SampleRate.SPEECH)) {
            throw new IllegalArgumentException("clip must have 16 kHz, had " + clip.rate());
        }
        float[] samples = clip.toArray();
        for (AudioEffect effect : effects) {
            samples = effect.apply(samples);
        }
        return AudioClip.of(samples, clip.rate());
    }

    static String text(String pattern, Object... numbers) {
        return String.format(Locale.ROOT, pattern, numbers);
    }
}
