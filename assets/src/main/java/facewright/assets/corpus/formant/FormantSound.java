package facewright.assets.corpus.formant;

import facewright.domain.TextResource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a made-up adult man says a sound.
 *
 * @param name of its articulatory class, or {@code ng}
 * @param formants first three, Hz
 * @param voicing amplitude of the voice, or of the breath of /h/; 1 is an open vowel
 * @param noise of a fricative while it lasts, of a stop when it opens; level 0 for other sounds
 */
record FormantSound(String name, Kind kind, List<Double> formants, double voicing, Noise noise) {
    /** What the mouth does. */
    enum Kind {
        PAUSE,
        VOWEL,
        GLIDE,
        NASAL,
        FRICATIVE,
        STOP,
        BREATH
    }

    /**
     * Noise about a frequency.
     *
     * @param hertz centre
     * @param widthHertz between its 3 dB points
     * @param level amplitude relative to the voice
     */
    record Noise(double hertz, double widthHertz, double level) {}

    /** All sounds by name, in table order. */
    static final Map<String, FormantSound> ALL = load();

    /** The sound of a name. */
    static FormantSound of(String name) {
        FormantSound sound = ALL.get(name);
        if (sound == null) {
            throw new IllegalArgumentException("no sound " + name);
        }
        return sound;
    }

    private static Map<String, FormantSound> load() {
        Map<String, FormantSound> sounds = new LinkedHashMap<>();
        for (String line :
                TextResource.lines(
                        FormantSound.class, "/facewright/assets/corpus/formant/sounds.tsv")) {
            FormantSound sound = parse(line.split("\t"));
            sounds.put(sound.name(), sound);
        }
        return Collections.unmodifiableMap(sounds);
    }

    private static FormantSound parse(String[] row) {
        double[] numbers = new double[row.length - 2];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Double.parseDouble(row[i + 2]);
        }
        return new FormantSound(
                row[0],
                Kind.valueOf(row[1].toUpperCase(Locale.ROOT)),
                List.of(numbers[0], numbers[1], numbers[2]),
                numbers[3],
                new Noise(numbers[4], numbers[5], numbers[6]));
    }
}
