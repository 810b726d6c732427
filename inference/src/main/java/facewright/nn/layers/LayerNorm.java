package facewright.nn.layers;

import ai.djl.ndarray.NDArray;
import facewright.engine.Nd;

/** Layer normalisation over the last axis, epsilon 1e-5, with a scale and a shift. */
public final class LayerNorm {
    private static final double EPSILON = 1e-5;

    private final Weight weight;
    private final Weight bias;

    public LayerNorm(ParameterScope scope, int width) {
        weight = scope.weight("weight", Initial.ONES, width);
        bias = scope.weight("bias", Initial.ZEROS, width);
    }

    public NDArray apply(NDArray x) {
        return Nd.layerNorm(x, weight.array(), bias.array(), EPSILON);
    }
}
