package facewright.domain;

/**
 * A half-open span of time, [start, end).
 *
 * @param startSeconds start, at least 0
 * @param endSeconds end, not before the start
 */
public record TimeRange(double startSeconds, double endSeconds) {
    public TimeRange {
        if (!(startSeconds >= 0) || !(endSeconds >= startSeconds)) {
            throw new IllegalArgumentException(
                    "time range must be 0 <= start <= end, was "
                            + startSeconds
                            + " to "
                            + endSeconds);
        }
    }

    public double durationSeconds() {
        return endSeconds - startSeconds;
    }

    public boolean contains(double seconds) {
        return seconds >= startSeconds && seconds < endSeconds;
    }

    /** The nearest time inside the range, both ends allowed. */
    public double clamp(double seconds) {
        return Math.max(startSeconds, Math.min(endSeconds, seconds));
    }
}
