package facewright.metrics;

import java.util.Optional;

/**
 * Ground truth and prediction of one sequence; the longer one is cut at the end of the shorter.
 * Immutable.
 */
public final class SequencePair {
    private final String name;
    private final VertexFrames truth;
    private final VertexFrames prediction;
    private final Optional<double[]> template;

    /**
     * @param name what the sequence is called in reports
     * @param truth recorded motion
     * @param prediction produced motion, same vertices and unit
     * @param template (V x 3) neutral pose, needed only by dynamics
     * @throws IllegalArgumentException when numbers of vertices differ or there is no frame
     */
    public SequencePair(
            String name, VertexFrames truth, VertexFrames prediction, Optional<double[]> template) {
        if (truth.vertexCount() != prediction.vertexCount()) {
            throw new IllegalArgumentException(
                    "ground truth has "
                            + truth.vertexCount()
                            + " vertices, the prediction "
                            + prediction.vertexCount());
        }
        if (template.isPresent() && template.get().length != truth.vertexCount() * 3) {
            throw new IllegalArgumentException(
                    "template needs "
                            + truth.vertexCount() * 3
                            + " values, had "
                            + template.get().length);
        }
        if (Math.min(truth.frameCount(), prediction.frameCount()) == 0) {
            throw new IllegalArgumentException("sequence " + name + " has no frame in common");
        }
        this.name = name;
        this.truth = truth;
        this.prediction = prediction;
        this.template = template.map(double[]::clone);
    }

    public String name() {
        return name;
    }

    public VertexFrames truth() {
        return truth;
    }

    public VertexFrames prediction() {
        return prediction;
    }

    /** Frames that both have. */
    public int frameCount() {
        return Math.min(truth.frameCount(), prediction.frameCount());
    }

    /** The neutral pose, where it matters. */
    double[] neutral() {
        return template.orElseThrow(
                () -> new IllegalArgumentException("sequence " + name + " needs a template"));
    }
}
