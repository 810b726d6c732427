package facewright.align.recognise;

import facewright.align.transcript.SpokenWord;
import facewright.align.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;

/**
 * What a recogniser understood, for a person to correct. Immutable.
 *
 * @param words in order; may be empty
 */
public record DraftTranscript(List<RecognisedWord> words) {
    public DraftTranscript {
        words = List.copyOf(words);
    }

    /** The words separated by blanks. */
    public String text() {
        return String.join(" ", words.stream().map(RecognisedWord::word).toList());
    }

    /** As a transcript with one token and one spoken word for each. */
    public Transcript transcript() {
        List<String> tokens = new ArrayList<>();
        List<SpokenWord> spoken = new ArrayList<>();
        for (RecognisedWord word : words) {
            spoken.add(new SpokenWord(word.word(), word.word(), tokens.size()));
            tokens.add(word.word());
        }
        return new Transcript(tokens, spoken);
    }
}
