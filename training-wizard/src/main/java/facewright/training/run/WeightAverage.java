package facewright.training.run;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import facewright.engine.Nd;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A running average of the weights over the steps, which often validates better than the weights
 * themselves: a = d a + (1 - d) w with d = min(decay, (1 + t) / (10 + t)) at step t. Owns its
 * arrays; close it.
 */
final class WeightAverage implements AutoCloseable {
    private final NDManager manager;
    private final Map<String, NDArray> parameters;
    private final Map<String, NDArray> averages = new LinkedHashMap<>();
    private final double decay;

    /**
     * @param parameters live weights by name, where the average starts
     * @param decay in (0, 1)
     */
    WeightAverage(NDManager manager, Map<String, NDArray> parameters, double decay) {
        this.manager = manager.newSubManager();
        this.parameters = new LinkedHashMap<>(parameters);
        this.decay = decay;
        parameters.forEach(
                (name, parameter) -> averages.put(name, this.manager.zeros(parameter.getShape())));
        restart();
    }

    /** Begins again with the present weights. */
    void restart() {
        averages.forEach((name, average) -> LiveArrays.copy(parameter(name), average));
    }

    /**
     * Takes in the weights after a step.
     *
     * @param number of the step, from 1
     */
    void update(long number) {
        double share = Math.min(decay, (1.0 + number) / (10.0 + number));
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            averages.forEach(
                    (name, average) -> {
                        average.muli(Nd.constant(average, share));
                        average.addi(Nd.scale(parameter(name), 1 - share));
                    });
        }
    }

    /**
     * Exchanges the weights and their average, in both directions; call it again to go back. In
     * between the network has the averaged weights.
     */
    void swap() {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            averages.forEach(
                    (name, average) -> {
                        NDArray kept = average.duplicate();
                        LiveArrays.copy(parameter(name), average);
                        LiveArrays.copy(kept, parameter(name));
                    });
        }
    }

    /** The averages by {@code average.<parameter>}; live. */
    Map<String, NDArray> state() {
        Map<String, NDArray> state = new LinkedHashMap<>();
        averages.forEach((name, array) -> state.put("average." + name, array));
        return state;
    }

    private NDArray parameter(String name) {
        NDArray parameter = parameters.get(name);
        if (parameter == null) {
            throw new IllegalStateException("no parameter " + name);
        }
        return parameter;
    }

    @Override
    public void close() {
        manager.close();
    }
}
