package facewright.align.search;

import facewright.align.acoustic.AcousticModel;
import java.util.Arrays;

/**
 * How well a clip can be explained by any sequence of phones at all, every phone after every other
 * without a grammar: what an alignment is compared with. Takes the scores frame by frame; use once.
 */
public final class FreeLoop {
    private final AcousticModel model;
    private final double[] bestUntil;
    private double[] now;
    private double[] next;
    private double entry;
    private int frames;

    /**
     * @param frameCount of the clip
     */
    public FreeLoop(AcousticModel model, int frameCount) {
        this.model = model;
        this.bestUntil = new double[frameCount + 1];
        this.now = new double[model.phoneCount() * AcousticModel.STATES];
        this.next = new double[now.length];
        Arrays.fill(now, Double.NEGATIVE_INFINITY);
    }

    /**
     * Takes the next frame.
     *
     * @param scores (phones x 3)
     */
    public void advance(float[] scores) {
        int states = AcousticModel.STATES;
        double best = Double.NEGATIVE_INFINITY;
        double exit = Double.NEGATIVE_INFINITY;
        for (int p = 0; p < model.phoneCount(); p++) {
            int base = p * states;
            for (int to = 0; to < states; to++) {
                double score = to == 0 ? entry : Double.NEGATIVE_INFINITY;
                for (int from = 0; from <= to; from++) {
                    score = Math.max(score, now[base + from] + model.transition(p, from, to));
                }
                score += scores[base + to];
                next[base + to] = score;
                best = Math.max(best, score);
                exit = Math.max(exit, score + model.transition(p, to, states));
            }
        }
        bestUntil[++frames] = best;
        entry = exit;
        double[] swap = now;
        now = next;
        next = swap;
    }

    /** Log score of these frames, from the first to before the last. */
    public double score(int fromFrame, int toFrame) {
        return bestUntil[toFrame] - bestUntil[fromFrame];
    }
}
