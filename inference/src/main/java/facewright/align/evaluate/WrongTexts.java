package facewright.align.evaluate;

import facewright.align.transcript.SpokenWord;
import facewright.align.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Transcripts with one content word replaced by one of another utterance. */
final class WrongTexts {
    private static final int SHORTEST = 4;

    private static final Set<String> FUNCTION_WORDS =
            Set.of(
                    "about", "above", "across", "after", "again", "also", "been", "before", "below",
                    "between", "could", "does", "down", "each", "every", "from", "have", "here",
                    "into", "just", "many", "might", "more", "most", "much", "must", "near", "only",
                    "other", "over", "same", "shall", "should", "some", "such", "than", "that",
                    "their", "them", "then", "there", "these", "they", "this", "those", "through",
                    "under", "until", "upon", "very", "were", "what", "when", "where", "which",
                    "while", "will", "with", "would", "your");

    private final List<SpokenWord> pool = new ArrayList<>();

    WrongTexts(List<Transcript> transcripts) {
        for (Transcript transcript : transcripts) {
            transcript.words().stream().filter(WrongTexts::isContent).forEach(pool::add);
        }
    }

    private static boolean isContent(SpokenWord word) {
        return word.spoken().length() >= SHORTEST && !FUNCTION_WORDS.contains(word.spoken());
    }

    /** Empty when the text has no content word, or the others have none that differs. */
    Optional<Transcript> replaced(Transcript transcript, SplittableRandom random) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < transcript.words().size(); i++) {
            if (isContent(transcript.words().get(i))) {
                places.add(i);
            }
        }
        if (places.isEmpty()) {
            return Optional.empty();
        }
        int place = places.get(random.nextInt(places.size()));
        String old = transcript.words().get(place).spoken();
        List<SpokenWord> others = pool.stream().filter(w -> differs(w.spoken(), old)).toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        SpokenWord other = others.get(random.nextInt(others.size()));
        List<SpokenWord> words = new ArrayList<>(transcript.words());
        words.set(
                place,
                new SpokenWord(
                        other.spoken(), other.text(), transcript.words().get(place).token()));
        return Optional.of(new Transcript(transcript.tokens(), words));
    }

    /** Another word, not another form of the same. */
    private static boolean differs(String word, String old) {
        return !word.startsWith(old.substring(0, 2));
    }
}
