package facewright.align.dictionary;

import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import facewright.io.files.AtomicFiles;
import facewright.io.files.FileErrors;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Words that a person spelled with sounds. As a file: UTF-8 text, one pronunciation a line, the
 * word, blanks or a tab, then ARPAbet sounds; a word may have several lines; lines that start with
 * a hash are comments. Immutable.
 */
public final class UserDictionary {
    /** Without words. */
    public static final UserDictionary EMPTY = new UserDictionary(new TreeMap<>());

    private static final String HEADER =
            "# Own words: the word, then its sounds (ARPAbet). One pronunciation a line.\n";

    private final SortedMap<String, List<Pronunciation>> words;

    private UserDictionary(SortedMap<String, List<Pronunciation>> words) {
        this.words = Collections.unmodifiableSortedMap(words);
    }

    /**
     * Reads a file.
     *
     * @throws StudioException when it cannot be read, or a line is no entry; the message names it
     */
    public static UserDictionary read(Path file) throws StudioException {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new StudioException(InferenceText.of("align.not-utf8", file), e);
        } catch (IOException e) {
            throw FileErrors.reading(file, e);
        }
        SortedMap<String, List<Pronunciation>> words = new TreeMap<>();
        String[] lines = text.split("\\R");
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split("\\s+", 2);
            if (parts.length < 2) {
                throw new StudioException(
                        InferenceText.of("align.own-word-without-sounds", file, i + 1, line));
            }
            words.computeIfAbsent(parts[0].toLowerCase(Locale.ROOT), w -> new ArrayList<>())
                    .add(Pronunciation.parse(parts[1]));
        }
        words.replaceAll((word, list) -> List.copyOf(list));
        return new UserDictionary(words);
    }

    /** Writes the file, complete or not at all. */
    public void write(Path file) throws StudioException {
        StringBuilder text = new StringBuilder(HEADER);
        words.forEach(
                (word, list) ->
                        list.forEach(p -> text.append(word).append('\t').append(p).append('\n')));
        AtomicFiles.writeText(file, text.toString());
    }

    /** The words with their pronunciations, sorted. */
    public Map<String, List<Pronunciation>> words() {
        return words;
    }

    /** Pronunciations of a word; empty when it is not in here. */
    public List<Pronunciation> find(String word) {
        return words.getOrDefault(word.toLowerCase(Locale.ROOT), List.of());
    }

    /**
     * With these pronunciations of a word instead of those it had; without the word when there is
     * none.
     *
     * @param word without blanks
     */
    public UserDictionary with(String word, List<Pronunciation> pronunciations) {
        if (word.isBlank() || word.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("not one word: " + word);
        }
        SortedMap<String, List<Pronunciation>> changed = new TreeMap<>(words);
        String key = word.toLowerCase(Locale.ROOT);
        if (pronunciations.isEmpty()) {
            changed.remove(key);
        } else {
            changed.put(key, List.copyOf(pronunciations));
        }
        return new UserDictionary(changed);
    }
}
