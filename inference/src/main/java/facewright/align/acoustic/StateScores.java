package facewright.align.acoustic;

/**
 * Log likelihoods of all states of all phones, frame by frame. They are worked out when a frame is
 * asked for and never kept: all of them are 480 bytes per frame of 10 ms, ten times what they are
 * made from. Holds scratch: one per thread.
 */
public final class StateScores {
    private final AcousticModel model;
    private final Cepstra cepstra;
    private final FrameScorer scorer;
    private final float[] vector = new float[Cepstra.SIZE];

    StateScores(AcousticModel model, Cepstra cepstra) {
        this.model = model;
        this.cepstra = cepstra;
        this.scorer = new FrameScorer(model);
    }

    public int frameCount() {
        return cepstra.frameCount();
    }

    /**
     * Works out the scores of a frame.
     *
     * @param destination (phones x 3), the states of a phone together
     */
    public void copyFrame(int frame, float[] destination) {
        cepstra.copyFrame(frame, vector);
        for (int p = 0; p < model.phoneCount(); p++) {
            scorer.score(vector, p, destination, p * AcousticModel.STATES);
        }
    }
}
