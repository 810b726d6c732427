package facewright.align.transcript;

import java.util.ArrayList;
import java.util.List;

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

    /** A transcript of plain text. */
    public static Transcript of(String text) {
        List<String> tokens = new ArrayList<>();
        List<SpokenWord> words = new ArrayList<>();
        for (String token : text.strip().split("\\s+")) {
            String core = token.replaceAll("^[^\\p{L}\\p{N}']+|[^\\p{L}\\p{N}']+$", "");
            if (!core.isEmpty()) {
                words.add(
                        new SpokenWord(
                                core.toLowerCase(java.util.Locale.ROOT), core, tokens.size()));
            }
            tokens.add(token);
        }
        return new Transcript(tokens, words);
    }
}
