package facewright.nn.layers;

import ai.djl.ndarray.NDArray;
import facewright.engine.Nd;
import org.jspecify.annotations.Nullable;

/** y = x W^T + b over the last axis, with Torch's names {@code weight} and {@code bias}. */
public final class Linear {
    private final Weight weight;
    private final @Nullable Weight bias;

    public Linear(ParameterScope scope, int in, int out, boolean hasBias) {
        this(scope, in, out, hasBias, Initial.FAN_IN);
    }

    /**
     * @param start of the weight; the bias starts like Torch's, or at zero with a start of zeros
     */
    public Linear(ParameterScope scope, int in, int out, boolean hasBias, Initial start) {
        weight = scope.weight("weight", start, out, in);
        bias =
                hasBias
                        ? scope.weight(
                                "bias",
                                start == Initial.FAN_IN
                                        ? Initial.within(1 / Math.sqrt(in))
                                        : Initial.ZEROS,
                                out)
                        : null;
    }

    /** (..., in) to (..., out). */
    public NDArray apply(NDArray x) {
        return Nd.linear(x, weight.array(), bias == null ? null : bias.array());
    }

    /** (out, in). */
    public NDArray weight() {
        return weight.array();
    }

    /** (out). */
    public NDArray bias() {
        if (bias == null) {
            throw new IllegalStateException(weight.name() + " has no bias");
        }
        return bias.array();
    }

    public boolean hasBias() {
        return bias != null;
    }
}
