package facewright.align.transcript;

import java.util.List;

/**
 * What one or more written tokens are spoken as.
 *
 * @param words lower case; may be empty
 * @param tokens how many tokens it took, at least 1
 */
record Expansion(List<String> words, int tokens) {
    Expansion {
        words = List.copyOf(words);
    }

    static Expansion of(List<String> words) {
        return new Expansion(words, 1);
    }
}
