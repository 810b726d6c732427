package facewright.speech;

/**
 * Some frames of a clip, [first, end).
 *
 * @param first at least 0
 * @param end one behind the last, at least first
 */
public record FrameSpan(int first, int end) {
    public FrameSpan {
        if (first < 0 || end < first) {
            throw new IllegalArgumentException(
                    "frames must be 0 <= first <= end, were " + first + " to " + end);
        }
    }

    public int count() {
        return end - first;
    }
}
