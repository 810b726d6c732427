package facewright.assets.corpus.formant;

import facewright.assets.corpus.formant.FormantSound.Noise;
import java.util.HashMap;
import java.util.Map;

/** How a voice goes about its sounds. Immutable. */
final class Manner {
    private static final double FRICTION = 0.35;

    /** A voiced stop opens so late, or for this share of a short one. */
    private static final double VOICED_OPENING_SECONDS = 0.012;

    private static final double VOICED_OPENING_SHARE = 0.3;

    private final Map<FormantSound, Habit> habits = new HashMap<>();
    private final double slurSeconds;
    private final double breathiness;
    private final double voiceBar;
    private final double openingSeconds;
    private final double closureShare;
    private final double nasalWidth;

    /** How loud the voice and the noise of a sound are. */
    private record Habit(double level, Noise noise) {}

    private Manner(Draws draws) {
        double friction = draws.factor(0.5);
        for (FormantSound sound : FormantSound.ALL.values()) {
            double level = sound.voicing() * draws.factor(0.25);
            Noise usual = sound.noise();
            double hertz = Math.min(7500, usual.hertz() * draws.factor(0.2));
            double width = usual.widthHertz() * draws.factor(0.3);
            double loudness = FRICTION * friction * usual.level() * draws.factor(0.5);
            habits.put(sound, new Habit(level, new Noise(hertz, width, loudness)));
        }
        slurSeconds = draws.octaves(0.008, 0.035);
        breathiness = 0.75 * draws.factor(0.5);
        voiceBar = draws.between(0, 0.5);
        openingSeconds = draws.between(0.012, 0.055);
        closureShare = draws.between(0.5, 0.8);
        nasalWidth = 2.2 * draws.factor(0.3);
    }

    static Manner draw(Draws draws) {
        return new Manner(draws);
    }

    /** Amplitude of the voice in a sound. */
    double level(FormantSound sound) {
        return habit(sound).level();
    }

    /** Its noise. */
    Noise noise(FormantSound sound) {
        return habit(sound).noise();
    }

    private Habit habit(FormantSound sound) {
        Habit habit = habits.get(sound);
        if (habit == null) {
            throw new IllegalArgumentException("no sound " + sound.name());
        }
        return habit;
    }

    /** Standard deviation of the window in which formants glide. */
    double slurSeconds() {
        return slurSeconds;
    }

    /** Amplitude of breath in /h/ and after a voiceless stop opens, relative to a voice's. */
    double breathiness() {
        return breathiness;
    }

    /** Amplitude of the voice that is heard through a voiced stop before it opens. */
    double voiceBar() {
        return voiceBar;
    }

    /** How long before its end a stop opens. */
    double openingSeconds(SoundSpan stop) {
        return stop.voiced()
                ? Math.min(VOICED_OPENING_SECONDS, VOICED_OPENING_SHARE * stop.seconds())
                : Math.min(openingSeconds, (1 - closureShare) * stop.seconds());
    }

    /** By how much resonances are wider in nasals. */
    double nasalWidth() {
        return nasalWidth;
    }
}
