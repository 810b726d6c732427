package facewright.align.transcript;

/**
 * A word as it is said.
 *
 * @param spoken lower case, as in a dictionary: {@code twenty}
 * @param text as it is shown: the written word where it is one spoken word, else the spoken one
 * @param token number of the written token that it belongs to
 */
public record SpokenWord(String spoken, String text, int token) {}
