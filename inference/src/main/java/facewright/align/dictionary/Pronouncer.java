package facewright.align.dictionary;

import java.util.Optional;

/** Guesses how a word is said from its letters. */
@FunctionalInterface
public interface Pronouncer {
    /** Guesses nothing. */
    Pronouncer NONE = word -> Optional.empty();

    /**
     * @param word lower case
     * @return empty when it cannot say
     */
    Optional<Pronunciation> guess(String word);
}
