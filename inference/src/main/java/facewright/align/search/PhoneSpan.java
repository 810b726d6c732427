package facewright.align.search;

/**
 * A phone on the best path.
 *
 * @param phone number in the model
 * @param word number of its word, {@link PhoneGraph#NO_WORD} for silence
 * @param variant which pronunciation of the word
 * @param startFrame first frame
 * @param endFrame behind the last frame
 * @param score log score of the path over these frames
 */
public record PhoneSpan(
        int phone, int word, int variant, int startFrame, int endFrame, double score) {}
