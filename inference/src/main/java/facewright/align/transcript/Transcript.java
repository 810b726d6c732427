package facewright.align.transcript;

import java.util.List;
import java.util.function.Predicate;

/**
 * A text with the words in which it is spoken. Immutable.
 *
 * @param tokens the text split at blanks, punctuation included
 * @param words in order; may be empty
 */
public record Transcript(List<String> tokens, List<SpokenWord> words) {
    public Transcript {
        tokens = List.copyOf(tokens);
        words = List.copyOf(words);
    }

    /** {@link #of(String, Predicate)} without a dictionary. */
    public static Transcript of(String text) {
        return of(text, word -> false);
    }

    /**
     * Reads plain text: numbers, dates, times, money and short forms become words; what stands in
     * square brackets or angle brackets is not spoken.
     *
     * @param known whether a lower-case word is in the dictionary; unknown compounds are split,
     *     unknown words in capitals are spelled
     */
    public static Transcript of(String text, Predicate<String> known) {
        return new TextReader(text, known).read();
    }

    /** The words as a dictionary has them, separated by blanks. */
    public String spokenText() {
        return String.join(" ", words.stream().map(SpokenWord::spoken).toList());
    }
}
