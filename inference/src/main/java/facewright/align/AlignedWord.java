package facewright.align;

import facewright.align.dictionary.Lexicon;
import facewright.align.dictionary.Pronunciation;
import facewright.align.transcript.SpokenWord;

/**
 * A word in its place.
 *
 * @param word what was to be found
 * @param startSeconds start of its first phone
 * @param endSeconds end of its last phone
 * @param pronunciation the variant that fitted best
 * @param source where its pronunciations are from
 * @param mismatch how much worse the word explains its stretch of sound than any phones could, log
 *     score per frame of 10 ms; at most about 0, the lower the worse
 * @param fit what the mismatch means in this clip: 1 the word fits, 0 it does not
 */
public record AlignedWord(
        SpokenWord word,
        double startSeconds,
        double endSeconds,
        Pronunciation pronunciation,
        Lexicon.Source source,
        double mismatch,
        double fit) {
    /** Whether something else seems to have been said there. */
    public boolean doubtful() {
        return fit < Mismatch.DOUBTFUL_FIT;
    }
}
