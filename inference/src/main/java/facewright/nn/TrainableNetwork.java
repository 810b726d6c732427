package facewright.nn;

import ai.djl.ndarray.NDArray;
import facewright.domain.StudioException;
import facewright.job.CancelToken;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * A network under training. Owns its native memory. The loop owns everything else: the order of
 * examples, gradients, the optimiser, seeds, checkpoints. Used by one thread.
 */
public interface TrainableNetwork extends AutoCloseable {
    /**
     * Everything that a checkpoint must hold to go on: parameters and buffers by their PyTorch
     * names, in a stable order. The arrays are the live ones: the loop writes into them when it
     * restores a checkpoint, and updates parameters in place. The map and its arrays stay the same
     * objects until the network is closed. Frozen weights that come from a file of their own need
     * not be here.
     */
    Map<String, NDArray> state();

    /**
     * Names of the parameters that a stage trains, out of {@link #state}. The loop attaches
     * gradients to these, and detaches all others.
     */
    Set<String> trainable(String stage);

    /**
     * The names of a stage that the optimiser must not decay, for example biases and the gains of
     * normalisations.
     */
    default Set<String> undecayed(String stage) {
        return Set.of();
    }

    /**
     * Called before the first step of a stage, and when a run is resumed inside one. The weights
     * are then those that the stage begins or goes on with.
     */
    default void beginStage(String stage) throws StudioException {}

    /**
     * The loss of a batch in training mode (dropout on). Called inside a tensor scope with
     * gradients on; everything it makes is closed after the step.
     */
    TrainingLoss loss(TrainingBatch batch, TrainingStep step) throws StudioException;

    /**
     * Measures the network in the form in which it is shipped: with its real decoding, dropout off,
     * no teacher forcing. Called with gradients off.
     *
     * @param examples of the validation split, never empty
     * @throws java.util.concurrent.CancellationException soon after {@code cancel} was called
     */
    TrainingScore validate(String stage, EncodedExamples examples, CancelToken cancel)
            throws StudioException;

    /**
     * Writes the present weights as a model bundle that the method opens.
     *
     * @param folder of the bundle; replaced as a whole when it is there
     */
    void writeBundle(Path folder, TrainingProvenance provenance) throws StudioException;

    @Override
    void close();
}
