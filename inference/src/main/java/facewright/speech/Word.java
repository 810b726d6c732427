package facewright.speech;

/**
 * One word of an utterance.
 *
 * @param text as it is written
 * @param startSeconds start of its first sound, at least 0
 * @param endSeconds end of its last sound, after the start
 */
public record Word(String text, double startSeconds, double endSeconds) {
    public Word {
        if (!(startSeconds >= 0)
                || !(endSeconds > startSeconds)
                || endSeconds == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "word "
                            + text
                            + " must have 0 <= start < end, was "
                            + startSeconds
                            + " to "
                            + endSeconds);
        }
    }
}
