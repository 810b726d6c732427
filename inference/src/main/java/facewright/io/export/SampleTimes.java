package facewright.io.export;

import facewright.domain.FrameRate;
import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import facewright.domain.TimeRange;
import java.util.Optional;

/**
 * Where in a motion the frames of an export lie. Target frame 0 is at the start of the range;
 * frames past the last source frame hold it.
 */
final class SampleTimes {
    /** Closer than this to a source frame, in frames, counts as that frame exactly. */
    private static final double SNAP_FRAMES = 1e-6;

    private final double startSeconds;
    private final int count;
    private final int sourceCount;
    private final FrameRate source;
    private final FrameRate target;

    /**
     * @throws StudioException when there is nothing to export
     */
    SampleTimes(int sourceCount, FrameRate source, Optional<TimeRange> range, FrameRate target)
            throws StudioException {
        if (sourceCount == 0) {
            throw new StudioException(InferenceText.of("export.no-frames"));
        }
        double end = source.timeSeconds(sourceCount);
        if (range.isPresent()) {
            end = Math.min(end, range.get().endSeconds());
        }
        this.startSeconds = range.map(TimeRange::startSeconds).orElse(0.0);
        if (!(end > startSeconds)) {
            throw new StudioException(
                    InferenceText.of("export.empty-range", source.timeSeconds(sourceCount)));
        }
        this.count = Math.max(1, target.frameCount(end - startSeconds));
        this.sourceCount = sourceCount;
        this.source = source;
        this.target = target;
    }

    /** Number of frames of the export. */
    int count() {
        return count;
    }

    double startSeconds() {
        return startSeconds;
    }

    /** Where the last target frame ends, in source frames. */
    double endPosition() {
        double seconds = startSeconds + target.timeSeconds(count);
        return seconds * source.numerator() / source.denominator();
    }

    /** Position of a target frame in source frames, 0 to the last one. */
    double position(int frame) {
        double seconds = startSeconds + target.timeSeconds(frame);
        double position = seconds * source.numerator() / source.denominator();
        double nearest = Math.rint(position);
        if (Math.abs(position - nearest) < SNAP_FRAMES) {
            position = nearest;
        }
        return Math.max(0, Math.min(sourceCount - 1, position));
    }
}
