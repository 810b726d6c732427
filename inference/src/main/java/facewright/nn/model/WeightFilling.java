package facewright.nn.model;

import facewright.domain.StudioException;
import facewright.nn.layers.NamedBlock;
import facewright.nn.layers.WeightReader;
import java.util.function.UnaryOperator;

/** Fills networks with weights. */
public final class WeightFilling {
    private WeightFilling() {}

    /**
     * Fills a network that was just built, and closes it when that fails.
     *
     * @param names from the network's names to those of the file
     * @throws StudioException naming the tensor that is missing or has another shape
     */
    public static <T extends NamedBlock> T filled(
            T network, WeightReader reader, UnaryOperator<String> names) throws StudioException {
        try {
            reader.fill(network, names);
            return network;
        } catch (StudioException | RuntimeException e) {
            network.close();
            throw e;
        }
    }
}
