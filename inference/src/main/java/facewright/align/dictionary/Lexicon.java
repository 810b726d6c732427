package facewright.align.dictionary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where pronunciations are looked up: the project's own words first, then the dictionary, then a
 * guess. Safe for concurrent use when the pronouncer is.
 */
public final class Lexicon {
    private final UserDictionary own;
    private final CmuDictionary dictionary;
    private final Pronouncer pronouncer;

    /** Where a pronunciation is from. */
    public enum Source {
        /** The project's own dictionary. */
        OWN,
        /** The CMU dictionary. */
        DICTIONARY,
        /** Guessed from the letters: worth a look. */
        GUESSED
    }

    /**
     * What was found for a word.
     *
     * @param pronunciations at least one, the usual one first
     */
    public record Entry(List<Pronunciation> pronunciations, Source source) {
        public Entry {
            pronunciations = List.copyOf(pronunciations);
        }
    }

    public Lexicon(UserDictionary own, CmuDictionary dictionary, Pronouncer pronouncer) {
        this.own = own;
        this.dictionary = dictionary;
        this.pronouncer = pronouncer;
    }

    /** The same with other own words. */
    public Lexicon with(UserDictionary words) {
        return new Lexicon(words, dictionary, pronouncer);
    }

    /** Whether the dictionary or the own words have it; asks no engine. */
    public boolean knows(String word) {
        String key = word.toLowerCase(Locale.ROOT);
        return !own.find(key).isEmpty() || !written(key).isEmpty();
    }

    /**
     * Looks a word up.
     *
     * @param word in any case
     * @return empty when nobody knows it
     */
    public Optional<Entry> find(String word) {
        String key = word.toLowerCase(Locale.ROOT);
        List<Pronunciation> found = own.find(key);
        if (!found.isEmpty()) {
            return Optional.of(new Entry(found, Source.OWN));
        }
        found = written(key);
        if (!found.isEmpty()) {
            return Optional.of(new Entry(found, Source.DICTIONARY));
        }
        return pronouncer.guess(key).map(p -> new Entry(List.of(p), Source.GUESSED));
    }

    /** All words of a text that nobody knows, each once, in order. */
    public List<String> unknown(List<String> words) {
        Map<String, Boolean> seen = new LinkedHashMap<>();
        for (String word : words) {
            seen.computeIfAbsent(word.toLowerCase(Locale.ROOT), key -> find(key).isEmpty());
        }
        return seen.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
    }

    private List<Pronunciation> written(String key) {
        List<Pronunciation> found = dictionary.find(key);
        if (!found.isEmpty()) {
            return found;
        }
        if (key.endsWith("'s")) {
            return stem(key, 2).stream().map(Endings::withS).toList();
        }
        if (key.endsWith("s'")) {
            return stem(key, 1);
        }
        if (key.endsWith("in'")) {
            return dictionary.find(key.substring(0, key.length() - 1) + "g").stream()
                    .map(Endings::withoutG)
                    .toList();
        }
        return List.of();
    }

    /** Pronunciations of the word without its last letters, own words included. */
    private List<Pronunciation> stem(String key, int letters) {
        String stem = key.substring(0, key.length() - letters);
        List<Pronunciation> found = own.find(stem);
        return found.isEmpty() ? dictionary.find(stem) : found;
    }
}
