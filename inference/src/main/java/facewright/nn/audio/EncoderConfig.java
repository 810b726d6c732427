package facewright.nn.audio;

import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.node.ObjectNode;
import facewright.nn.layers.ParameterScope;
import java.util.function.Supplier;

/** Sizes of an audio encoder; knows how to make it. */
public interface EncoderConfig {
    /**
     * Declares the encoder's parameters inside a network.
     *
     * @param manager of the network
     */
    AudioEncoder declare(ParameterScope scope, Supplier<NDManager> manager);

    /** For a bundle's description; {@code kind} says which encoder. */
    ObjectNode toJson();
}
