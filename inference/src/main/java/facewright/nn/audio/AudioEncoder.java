package facewright.nn.audio;

import ai.djl.ndarray.NDArray;
import facewright.job.CancelToken;
import facewright.nn.layers.Weight;
import java.util.List;
import java.util.Random;

/**
 * Turns speech into features for a decoder, in two parts: {@link #analyse} never learns, so its
 * result can be kept on disk; {@link #encode} may learn. Part of a {@link NamedBlock}.
 */
public interface AudioEncoder {
    /** Columns of {@link #encode}. */
    int width();

    /** Columns of {@link #analyse}. */
    int featureColumns();

    /**
     * Parameters that {@link #analyse} depends on, by the end of their names; empty when there is
     * none.
     */
    List<Weight> analysisWeights();

    /** Parameters of {@link #encode}. */
    List<Weight> encodingWeights();

    /**
     * The part that never learns: a whole clip to features at {@link AudioTiming#FEATURE_RATE}.
     * Memory does not grow with the clip, but for the result.
     *
     * @param samples 16 kHz mono speech
     * @return no row for clips too short to say anything
     * @throws java.util.concurrent.CancellationException soon after {@code cancel} was called
     */
    FeatureMatrix analyse(float[] samples, CancelToken cancel);

    /**
     * Makes the features of an example sound like other voices and rooms, in place; for training.
     * Leaves them as they are where an encoder knows many voices already.
     *
     * @param features rows as {@link #analyse} makes them
     * @param strength 0 changes nothing, 1 is usual
     */
    default void vary(float[] features, double strength, Random random) {}

    /**
     * The part that may learn.
     *
     * @param features (1, rows, {@link #featureColumns})
     * @return (1, rows, {@link #width})
     */
    NDArray encode(NDArray features);
}
