package facewright.align.search;

import facewright.align.acoustic.AcousticModel;
import facewright.align.acoustic.StateScores;
import facewright.job.CancelToken;
import java.util.Arrays;

/**
 * How well a clip can be explained by any sequence of phones at all: what an alignment is compared
 * with. Immutable.
 */
public final class FreeLoop {
    private static final int CHECK_EVERY = 128;

    private final double[] bestUntil;

    private FreeLoop(double[] bestUntil) {
        this.bestUntil = bestUntil;
    }

    /** Runs every phone after every other, without a grammar. */
    public static FreeLoop of(AcousticModel model, StateScores scores, CancelToken cancel) {
        int phones = model.phoneCount();
        int states = AcousticModel.STATES;
        double[] now = new double[phones * states];
        double[] next = new double[phones * states];
        Arrays.fill(now, Double.NEGATIVE_INFINITY);
        double[] bestUntil = new double[scores.frameCount() + 1];
        double entry = 0;
        for (int t = 0; t < scores.frameCount(); t++) {
            if (t % CHECK_EVERY == 0) {
                cancel.throwIfCancelled();
            }
            double best = Double.NEGATIVE_INFINITY;
            double exit = Double.NEGATIVE_INFINITY;
            for (int p = 0; p < phones; p++) {
                int base = p * states;
                for (int to = 0; to < states; to++) {
                    double score = to == 0 ? entry : Double.NEGATIVE_INFINITY;
                    for (int from = 0; from <= to; from++) {
                        score = Math.max(score, now[base + from] + model.transition(p, from, to));
                    }
                    score += scores.score(t, p, to);
                    next[base + to] = score;
                    best = Math.max(best, score);
                    exit = Math.max(exit, score + model.transition(p, to, states));
                }
            }
            bestUntil[t + 1] = best;
            entry = exit;
            double[] swap = now;
            now = next;
            next = swap;
        }
        return new FreeLoop(bestUntil);
    }

    /** Log score of these frames, from the first to before the last. */
    public double score(int fromFrame, int toFrame) {
        return bestUntil[toFrame] - bestUntil[fromFrame];
    }
}
