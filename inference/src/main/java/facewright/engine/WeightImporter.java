package facewright.engine;

import facewright.domain.StudioException;
import facewright.io.weights.WeightFile;
import java.util.Map;

/**
 * Turns weights that somebody else trained into a bundle of one method. Found by {@link
 * java.util.ServiceLoader}; stateless.
 */
public interface WeightImporter {
    /**
     * What an import needs besides the file: answers that the weights cannot give.
     *
     * @param options texts by key, as given on the command line with {@code --set}
     */
    record Options(Map<String, String> options) {
        public Options {
            options = Map.copyOf(options);
        }
    }

    /**
     * The bundle to be written.
     *
     * @param description without a hash
     * @param tensors name in the file by name in the bundle
     */
    record Plan(BundleDescription description, Map<String, String> tensors) {
        public Plan {
            tensors = Map.copyOf(tensors);
        }
    }

    /** Method that the weights are for. */
    String methodId();

    /**
     * Maps the tensors of a file to those of the method's network.
     *
     * @param file open; read its shapes, and values where they are needed
     * @param fileName for messages
     * @throws StudioException when the weights are not of this method, naming the first difference
     */
    Plan plan(WeightFile file, String fileName, Options options) throws StudioException;
}
