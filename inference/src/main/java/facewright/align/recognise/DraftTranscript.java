package facewright.align.recognise;

import facewright.align.Alignment;
import facewright.align.transcript.SpokenWord;
import facewright.align.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

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

    /**
     * How sure each word is: what the recogniser thinks, or how well the word fits the sound where
     * that is worse.
     *
     * @param alignment of {@link #transcript()}
     */
    public List<Double> confidences(Alignment alignment) {
        return IntStream.range(0, words.size())
                .mapToObj(w -> Math.min(words.get(w).confidence(), alignment.words().get(w).fit()))
                .toList();
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
