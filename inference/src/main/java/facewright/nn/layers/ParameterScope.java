package facewright.nn.layers;

import java.util.function.Consumer;

/** A level of names inside a network, such as {@code encoder.layers.0}. */
public final class ParameterScope {
    private final NamedBlock block;
    private final String prefix;
    private final Consumer<Weight> listener;

    ParameterScope(NamedBlock block, String prefix) {
        this(block, prefix, weight -> {});
    }

    private ParameterScope(NamedBlock block, String prefix, Consumer<Weight> listener) {
        this.block = block;
        this.prefix = prefix;
        this.listener = listener;
    }

    /** The same level, which also tells of each parameter declared on it or below. */
    public ParameterScope recording(Consumer<Weight> next) {
        return new ParameterScope(block, prefix, listener.andThen(next));
    }

    /** The level below. */
    public ParameterScope at(String name) {
        return new ParameterScope(block, prefix + name + ".", listener);
    }

    /** The level of one element of a list. */
    public ParameterScope at(int index) {
        return at(Integer.toString(index));
    }

    /** Declares a parameter of this level. */
    public Weight weight(String name, Initial initial, long... shape) {
        Weight weight = block.declare(prefix + name, initial, shape);
        listener.accept(weight);
        return weight;
    }

    /** A linear layer with a bias. */
    public Linear linear(String name, int in, int out) {
        return new Linear(at(name), in, out, true);
    }

    /** Layer normalisation over the last axis. */
    public LayerNorm layerNorm(String name, int width) {
        return new LayerNorm(at(name), width);
    }
}
