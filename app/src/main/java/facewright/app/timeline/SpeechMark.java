package facewright.app.timeline;

/**
 * What is doubtful about a word, shown beside it.
 *
 * @param level how bad it is
 * @param text what is doubtful and what to do, for people
 */
public record SpeechMark(Level level, String text) {
    /** How much a word fails to fit the sound. */
    public enum Level {
        DOUBTFUL,
        WRONG
    }
}
