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
    private static final double WORD_THRESHOLD = -14;

    /** How much worse words may fit whose sounds were guessed. */
    private static final double GUESS_ALLOWANCE = 6;

    /** How much the usual misfit of the clip, by voice or noise, lowers the threshold. */
    private static final double USUAL_WEIGHT = 2;

    /** Below this fit a word is doubtful. */
    static final double DOUBTFUL_FIT = 0.5;

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
     * How well words fit: 1 like any phones, 0.5 where they become doubtful, 0 not at all. Counts
     * how much worse they fit than is usual in their clip: voices unlike those that the model
     * knows, and noise, make all words fit worse.
     *
     * @param mismatches per word
     * @param frames lengths of the words
     * @param guessed whether their sounds are a guess
     */
    static double[] fits(double[] mismatches, int[] frames, boolean[] guessed) {
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
        double[] fits = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            double limit = threshold - (guessed[i] ? GUESS_ALLOWANCE : 0);
            fits[i] = Math.max(0, Math.min(1, 1 - (1 - DOUBTFUL_FIT) * scores[i] / limit));
        }
        return fits;
    }
}
