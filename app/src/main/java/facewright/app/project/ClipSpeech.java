package facewright.app.project;

import facewright.align.recognise.RecognisedWord;
import facewright.speech.PhoneTrack;
import facewright.speech.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is said in a clip. Immutable.
 *
 * @param transcript as it was typed, read or recognised; may be empty
 * @param track words and phones with times; empty before the transcript was aligned
 * @param doubtfulWords words of the track, by index, that the sound does not confirm
 * @param doubtful whether the transcript as a whole does not seem to belong to the clip
 * @param confidences how sure the recogniser was of each word of the track, 0 to 1; empty for a
 *     transcript that a person gave
 * @param alignedTranscript the transcript that the track was found for; empty without a track
 */
public record ClipSpeech(
        String transcript,
        Optional<PhoneTrack> track,
        Set<Integer> doubtfulWords,
        boolean doubtful,
        List<Double> confidences,
        String alignedTranscript) {
    /** Of a clip about which nobody said anything. */
    public static final ClipSpeech NONE = new ClipSpeech("", Optional.empty(), Set.of(), false);

    public ClipSpeech {
        doubtfulWords = Set.copyOf(doubtfulWords);
        confidences = List.copyOf(confidences);
        int words = track.map(t -> t.words().size()).orElse(0);
        if (!confidences.isEmpty() && confidences.size() != words) {
            throw new IllegalArgumentException(
                    confidences.size() + " confidences do not fit " + words + " words");
        }
    }

    /** What a person gave, with the track that was found for it. */
    public ClipSpeech(
            String transcript,
            Optional<PhoneTrack> track,
            Set<Integer> doubtfulWords,
            boolean doubtful) {
        this(
                transcript,
                track,
                doubtfulWords,
                doubtful,
                List.of(),
                track.isPresent() ? transcript : "");
    }

    /** The same, as a draft of a recogniser. */
    public ClipSpeech withConfidences(List<Double> values) {
        return new ClipSpeech(
                transcript, track, doubtfulWords, doubtful, values, alignedTranscript);
    }

    /** Whether a recogniser wrote it and nobody corrected it yet. */
    public boolean isDraft() {
        return !confidences.isEmpty();
    }

    /** How sure the recogniser was of a word of the track. */
    public OptionalDouble confidence(int word) {
        return isDraft() ? OptionalDouble.of(confidences.get(word)) : OptionalDouble.empty();
    }

    /** Whether the text was changed since its words were looked for. */
    public boolean isOutOfStep() {
        return track.isPresent() && !transcript.strip().equals(alignedTranscript.strip());
    }

    /** Words of the track that somebody should listen to, in order. */
    public List<Integer> wordsToReview() {
        int words = track.map(t -> t.words().size()).orElse(0);
        return IntStream.range(0, words).filter(this::needsReview).boxed().toList();
    }

    private boolean needsReview(int word) {
        return doubtfulWords.contains(word)
                || (isDraft() && confidences.get(word) < RecognisedWord.SURE);
    }

    /** The same sounds with another text. */
    ClipSpeech withTranscript(String text) {
        return new ClipSpeech(text, track, doubtfulWords, doubtful, confidences, alignedTranscript);
    }

    /** After somebody listened to a word and found it right. */
    ClipSpeech confirmed(int word) {
        Set<Integer> doubts = new HashSet<>(doubtfulWords);
        doubts.remove(word);
        List<Double> sure = new ArrayList<>(confidences);
        if (isDraft()) {
            sure.set(word, 1.0);
        }
        return new ClipSpeech(transcript, track, doubts, doubtful, sure, alignedTranscript);
    }

    /** After a change of the track by hand; every word keeps what is known about it. */
    ClipSpeech edited(PhoneTrack changed) {
        List<Word> before = track.map(PhoneTrack::words).orElse(List.of());
        Set<Integer> doubts = new HashSet<>();
        List<Double> sure = new ArrayList<>();
        for (int w = 0; w < changed.words().size(); w++) {
            int old = earlier(before, changed.words(), w);
            if (doubtfulWords.contains(old)) {
                doubts.add(w);
            }
            if (isDraft()) {
                sure.add(old < confidences.size() ? confidences.get(old) : 1.0);
            }
        }
        return new ClipSpeech(
                transcript, Optional.of(changed), doubts, doubtful, sure, alignedTranscript);
    }

    /** Where a word was before: at its place, or shifted behind the words that went. */
    private static int earlier(List<Word> before, List<Word> now, int word) {
        int gone = before.size() - now.size();
        for (int w = 0; w <= word && gone != 0; w++) {
            if (!before.get(w).text().equals(now.get(w).text())) {
                return word + gone;
            }
        }
        return word;
    }
}
