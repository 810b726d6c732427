package facewright.align;

import facewright.align.search.FreeLoop;
import facewright.align.search.PhoneSpan;
import java.util.Arrays;
import java.util.List;

/**
 * Compares the path of the transcript with the free loop. Thresholds were calibrated on one set of
 * utterances and measured on another, see docs/alignment.md.
 */
final class Mismatch {
    private static final double CLIP_THRESHOLD = -2.0;

    /**
     * Of a word, for the mismatch times the root of the frames (long words scatter less), where the
     * words of the clip fit perfectly.
     */
    private static final double WORD_THRESHOLD = -13;

    /** How much the usual misfit of the clip, by voice or noise, lowers the threshold. */
    private static final double USUAL_WEIGHT = 2;

    private Mismatch() {}

    /** Log score of neighbouring spans minus that of the loop, per frame. */
    static double of(List<PhoneSpan> spans, FreeLoop loop) {
        int from = spans.get(0).startFrame();
        int to = spans.get(spans.size() - 1).endFrame();
        double score = 0;
        for (PhoneSpan span : spans) {
            score += span.score();
        }
        return (score - loop.score(from, to)) / (to - from);
    }

    static boolean clipIsDoubtful(double mismatch) {
        return mismatch < CLIP_THRESHOLD;
    }

    /**
     * Which words are doubtful: those that fit much worse than is usual in their clip. Voices
     * unlike those that the model knows, and noise, make all words fit worse.
     *
     * @param mismatches per word
     * @param frames lengths of the words
     */
    static boolean[] doubtfulWords(double[] mismatches, int[] frames) {
        double[] scores = new double[mismatches.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = mismatches[i] * Math.sqrt(frames[i]);
        }
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double usual =
                sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        double threshold = WORD_THRESHOLD + USUAL_WEIGHT * Math.min(0, usual);
        boolean[] doubtful = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            doubtful[i] = scores[i] < threshold;
        }
        return doubtful;
    }
}
