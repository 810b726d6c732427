package facewright.nn.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import facewright.engine.Nd;
import java.util.SplittableRandom;

/** One named parameter of a network, float32. */
public final class Weight {
    private final String name;
    private final Shape shape;
    private final Parameter parameter;
    private final Initial initial;

    Weight(String name, Shape shape, Parameter parameter, Initial initial) {
        this.name = name;
        this.shape = shape;
        this.parameter = parameter;
        this.initial = initial;
    }

    /** As in the state dictionary. */
    public String name() {
        return name;
    }

    public Shape shape() {
        return shape;
    }

    public boolean isSet() {
        return parameter.isInitialized();
    }

    /** The values; owned by the network. */
    public NDArray array() {
        return parameter.getArray();
    }

    void create(NDManager manager, SplittableRandom random) {
        int count = Math.toIntExact(shape.size());
        set(Nd.constants(manager, initial.values(count, shape, random), shape.getShape()));
    }

    /**
     * Gives the parameter its values, once.
     *
     * @param values float32 of this shape; owned by the network's manager
     */
    public void set(NDArray values) {
        if (isSet()
                || !values.getShape().equals(shape)
                || values.getDataType() != DataType.FLOAT32) {
            throw new IllegalArgumentException(
                    name + " of " + shape + " is set, or does not take " + values.getShape());
        }
        parameter.setArray(values);
    }
}
