package facewright.nn;

import ai.djl.Device;
import facewright.domain.StudioException;
import facewright.domain.UserText;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * How the network of a method is trained. Found by {@link ServiceLoader}; stateless; has a public
 * constructor without arguments. The training and the method build the network with the same code,
 * and validation decodes as the method does.
 */
public interface TrainingRecipe {
    /** The id of the method that opens the bundle. */
    String id();

    /**
     * The recipe's own settings, in the order of display, for example {@code network.width}. The
     * loop adds those of {@link #loopDefaults}.
     */
    List<TrainingOption> options();

    /**
     * Defaults of the loop that suit this recipe, by key, for example {@code steps}; for recipes of
     * several stages {@code <stage>.steps}.
     */
    Map<String, String> loopDefaults();

    /**
     * Stages that follow each other in one run, each with steps, an optimiser and a best score of
     * its own. One stage unless a network is trained in parts.
     */
    default List<String> stages() {
        return List.of("network");
    }

    /** What the validation score is, with its unit, for example {@code LVE, mm}. */
    String scoreName();

    /**
     * Why the data set cannot be used, as a text for people; empty when it can.
     *
     * @param config settings
     * @param data facts of the data set
     */
    default Optional<UserText> refuses(TrainingConfig config, TrainingData data) {
        return Optional.empty();
    }

    /** Keys of settings that change what the encoder makes; others leave the cache valid. */
    Set<String> encodingKeys();

    /** Raised when the encoder makes something else from the same settings. */
    int encodingVersion();

    /**
     * Forms of each training example: 1, or more with augmentation. Which form a step sees is drawn
     * by the loop.
     */
    default int variants(TrainingConfig config) {
        return 1;
    }

    /**
     * Opens the encoder. The caller closes it.
     *
     * @throws StudioException when it needs a file that is not there
     */
    ExampleEncoder openEncoder(TrainingConfig config, TrainingData data, Device device)
            throws StudioException;

    /**
     * Builds the network with fresh weights: the only place where training makes one. The engine's
     * random generator is seeded before. The caller closes it.
     *
     * @throws StudioException when settings and data do not go together, or a file of pretrained
     *     weights is missing
     */
    TrainableNetwork open(NetworkRequest request) throws StudioException;

    /** All recipes on the class path, sorted by id. */
    static List<TrainingRecipe> all() {
        return ServiceLoader.load(TrainingRecipe.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(TrainingRecipe::id))
                .toList();
    }
}
