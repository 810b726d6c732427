package facewright.align;

import facewright.speech.PhoneTrack;
import java.util.List;

/**
 * A transcript laid over a clip. Immutable.
 *
 * @param track phones and words with times, ARPAbet
 * @param words the words of the track in the same order, with what is known about each
 * @param mismatch of the whole clip, as {@link AlignedWord#mismatch()}
 * @param doubtful whether the transcript as a whole does not seem to belong to the clip
 * @param speechAboveNoiseDecibels how far speech stands above the background
 */
public record Alignment(
        PhoneTrack track,
        List<AlignedWord> words,
        double mismatch,
        boolean doubtful,
        double speechAboveNoiseDecibels) {
    public Alignment {
        words = List.copyOf(words);
    }

    /** Whether the clip or any word is doubtful. */
    public boolean needsReview() {
        return doubtful || words.stream().anyMatch(AlignedWord::doubtful);
    }
}
