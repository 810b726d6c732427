package facewright.align.acoustic;

import facewright.job.CancelToken;
import facewright.job.ProgressSink;

/**
 * Log likelihoods of all states of all phones, frame by frame: (T)(phones x 3), 480 bytes per frame
 * of 10 ms (29 MB for ten minutes). Immutable.
 */
public final class StateScores {
    private static final int CHECK_EVERY = 64;

    private final float[] scores;
    private final int width;
    private final int frameCount;

    private StateScores(float[] scores, int width) {
        this.scores = scores;
        this.width = width;
        this.frameCount = scores.length / width;
    }

    static StateScores of(
            AcousticModel model, Cepstra cepstra, ProgressSink progress, CancelToken cancel) {
        int width = model.phoneCount() * AcousticModel.STATES;
        int frames = cepstra.frameCount();
        float[] scores = new float[Math.multiplyExact(frames, width)];
        float[] frame = new float[Cepstra.SIZE];
        FrameScorer scorer = new FrameScorer(model);
        for (int t = 0; t < frames; t++) {
            if (t % CHECK_EVERY == 0) {
                cancel.throwIfCancelled();
                progress.report((double) t / frames);
            }
            cepstra.copyFrame(t, frame);
            for (int p = 0; p < model.phoneCount(); p++) {
                scorer.score(frame, p, scores, t * width + p * AcousticModel.STATES);
            }
        }
        return new StateScores(scores, width);
    }

    public int frameCount() {
        return frameCount;
    }

    /**
     * @param state 0 to 2
     */
    public float score(int frame, int phone, int state) {
        return scores[frame * width + phone * AcousticModel.STATES + state];
    }
}
