package facewright.app.timeline;

import java.util.OptionalDouble;

/**
 * What there is to know about a word, shown beside it.
 *
 * @param level how bad it is
 * @param confidence how sure the recogniser was of it, 0 to 1; empty where a person wrote it
 * @param text what is doubtful and what to do, for people
 */
public record SpeechMark(Level level, OptionalDouble confidence, String text) {
    /** How much a word fails to fit the sound. */
    public enum Level {
        FINE,
        DOUBTFUL,
        WRONG
    }
}
