package facewright.align.recognise;

/**
 * A word that was recognised.
 *
 * @param word lower case, as in the dictionary
 * @param confidence 0 to 1: its posterior probability among the alternatives that were considered;
 *     high values are often too high; 1 where it is not known
 */
public record RecognisedWord(String word, double confidence) {
    /** Words below this confidence should be listened to. */
    public static final double SURE = 0.8;

    public RecognisedWord {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be 0 to 1, was " + confidence);
        }
    }
}
