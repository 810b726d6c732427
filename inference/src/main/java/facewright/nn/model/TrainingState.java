package facewright.nn.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import facewright.nn.layers.NamedBlock;
import facewright.nn.layers.Weight;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The parameters of networks under training. */
public final class TrainingState {
    private final Map<String, NDArray> all = new LinkedHashMap<>();
    private final Set<String> frozen = new LinkedHashSet<>();

    /**
     * Adds a network.
     *
     * @param prefix of its names
     * @param still parameters that never learn and are not part of a checkpoint
     */
    public void add(String prefix, NamedBlock network, List<Weight> still) {
        network.weights().forEach((name, weight) -> all.put(prefix + name, weight.array()));
        still.forEach(weight -> frozen.add(prefix + weight.name()));
    }

    /** Everything, for a bundle. */
    public Map<String, NDArray> all() {
        return all;
    }

    /** What a checkpoint holds. */
    public Map<String, NDArray> arrays() {
        Map<String, NDArray> arrays = new LinkedHashMap<>(all);
        arrays.keySet().removeAll(frozen);
        return arrays;
    }

    /** Names of all that learns. */
    public Set<String> learning() {
        return arrays().keySet();
    }

    /** Biases and the gains of normalisations. */
    public Set<String> undecayed() {
        return learning().stream()
                .filter(name -> name.endsWith("bias") || name.contains("norm"))
                .collect(Collectors.toSet());
    }

    /** A seed for initial values from the engine's generator, which the loop has seeded. */
    public static long drawnSeed(NDManager manager) {
        try (NDArray drawn =
                manager.randomInteger(0, Integer.MAX_VALUE, new Shape(1), DataType.INT64)) {
            return drawn.getLong(0);
        }
    }
}
