package facewright.speech;

/**
 * One sound of an utterance.
 *
 * @param symbol in one of the {@link PhoneAlphabet}s
 * @param startSeconds start, at least 0; for a stop the start of its closure
 * @param endSeconds end, after the start
 */
public record Phone(String symbol, double startSeconds, double endSeconds) {
    public Phone {
        if (!(startSeconds >= 0)
                || !(endSeconds > startSeconds)
                || endSeconds == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "phone "
                            + symbol
                            + " must have 0 <= start < end, was "
                            + startSeconds
                            + " to "
                            + endSeconds);
        }
    }
}
