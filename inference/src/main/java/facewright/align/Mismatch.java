package facewright.align;

import facewright.align.acoustic.NoiseProfile;
import facewright.align.search.FreeLoop;
import facewright.align.search.PhoneSpan;
import java.util.List;

/**
 * Compares the path of the transcript with the free loop. Thresholds were calibrated on one set of
 * utterances and measured on another, see docs/alignment.md.
 */
final class Mismatch {
    private static final double CLIP_THRESHOLD = -1.6;
    private static final double WORD_THRESHOLD = -4;

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

    static boolean clipIsDoubtful(double mismatch, NoiseProfile noise) {
        return mismatch < CLIP_THRESHOLD;
    }

    static boolean wordIsDoubtful(double mismatch, int phones, NoiseProfile noise) {
        return mismatch < WORD_THRESHOLD;
    }
}
