package facewright.app.project;

import facewright.speech.PhoneTrack;
import java.util.Optional;
import java.util.Set;

/**
 * What is said in a clip. Immutable.
 *
 * @param transcript as it was typed or read; may be empty
 * @param track words and phones with times; empty before the transcript was aligned
 * @param doubtfulWords words of the track, by index, that the sound does not confirm
 * @param doubtful whether the transcript as a whole does not seem to belong to the clip
 */
public record ClipSpeech(
        String transcript,
        Optional<PhoneTrack> track,
        Set<Integer> doubtfulWords,
        boolean doubtful) {
    /** Of a clip about which nobody said anything. */
    public static final ClipSpeech NONE = new ClipSpeech("", Optional.empty(), Set.of(), false);

    public ClipSpeech {
        doubtfulWords = Set.copyOf(doubtfulWords);
    }

    /** The same sounds with another text. */
    ClipSpeech withTranscript(String text) {
        return new ClipSpeech(text, track, doubtfulWords, doubtful);
    }

    /** After a change by hand; words keep their doubts while there are as many as before. */
    ClipSpeech edited(PhoneTrack changed) {
        boolean sameWords =
                track.isPresent() && track.get().words().size() == changed.words().size();
        return new ClipSpeech(
                transcript, Optional.of(changed), sameWords ? doubtfulWords : Set.of(), doubtful);
    }
}
