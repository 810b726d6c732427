package facewright.nn.model;

import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.nn.audio.FeatureMatrix;
import facewright.nn.layers.Linear;

/** A decoder of encoded speech whose outputs are a linear map of its last rows. */
public interface RowDecoder {
    /** Number of styles. */
    int subjects();

    /** From rows to displacements or weights. */
    Linear outputMap();

    /**
     * Decodes a clip. Gradients are off; what it makes is freed before it returns.
     *
     * @param hidden encoded speech
     * @param frames T, at least 1
     * @param shares of the subjects, one row for each sequence; the mean of all sequences is wanted
     * @return (T)(row width)
     * @throws java.util.concurrent.CancellationException soon after {@code cancel} was called
     */
    FeatureMatrix decode(
            FeatureMatrix hidden,
            int frames,
            float[][] shares,
            ProgressSink progress,
            CancelToken cancel);
}
