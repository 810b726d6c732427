package facewright.nn.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * A network whose parameters carry the names of a Torch state dictionary, such as {@code
 * encoder.layers.0.attention.q_proj.weight}. Owns the native memory of its parameters: close it. A
 * network is used by one thread at a time while it is trained; reading it from several is fine.
 */
public abstract class NamedBlock extends AbstractBlock implements AutoCloseable {
    private static final byte VERSION = 1;

    private final NDManager manager;
    private final Map<String, Weight> weights = new LinkedHashMap<>();

    /**
     * @param manager holds the parameters; closed with the network
     */
    protected NamedBlock(NDManager manager) {
        super(VERSION);
        this.manager = manager;
    }

    /** Where subclasses declare their parameters; once, in their constructor. */
    protected final ParameterScope scope() {
        return new ParameterScope(this, "");
    }

    final Weight declare(String name, Initial initial, long... shape) {
        Parameter parameter =
                addParameter(
                        Parameter.builder().setName(name).setType(Parameter.Type.OTHER).build());
        Weight weight = new Weight(name, new Shape(shape), parameter, initial);
        weights.put(name, weight);
        return weight;
    }

    /** Owns everything that lives as long as the network. */
    public final NDManager manager() {
        return manager;
    }

    /** All parameters by their name, in the order of their declaration. */
    public final Map<String, Weight> weights() {
        return Collections.unmodifiableMap(weights);
    }

    /** Number of parameters. */
    public final long parameterCount() {
        return weights.values().stream().mapToLong(w -> w.shape().size()).sum();
    }

    /** Makes all parameters that have no value yet, drawn from this seed. */
    public final void initialise(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (Weight weight : weights.values()) {
            SplittableRandom own = random.split();
            if (!weight.isSet()) {
                weight.create(manager, own);
            }
        }
    }

    /**
     * Decides which parameters learn; the others are left as they are.
     *
     * @return those that learn
     */
    public final Map<String, NDArray> train(Predicate<String> learns) {
        Map<String, NDArray> chosen = new LinkedHashMap<>();
        for (Weight weight : weights.values()) {
            boolean chosenOne = learns.test(weight.name());
            weight.array().setRequiresGradient(chosenOne);
            if (chosenOne) {
                chosen.put(weight.name(), weight.array());
            }
        }
        return chosen;
    }

    /** Names of parameters that have no value yet. */
    public final List<String> missing() {
        List<String> names = new ArrayList<>();
        weights.values().stream().filter(w -> !w.isSet()).forEach(w -> names.add(w.name()));
        return names;
    }

    @Override
    protected void initializeChildBlocks(NDManager own, DataType type, Shape... inputShapes) {
        initialise(0);
    }

    @Override
    public void close() {
        manager.close();
    }
}
