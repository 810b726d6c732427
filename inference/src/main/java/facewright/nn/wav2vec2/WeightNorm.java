package facewright.nn.wav2vec2;

import ai.djl.ndarray.NDArray;
import facewright.engine.Nd;
import facewright.nn.layers.Initial;
import facewright.nn.layers.ParameterScope;
import facewright.nn.layers.Slices;
import facewright.nn.layers.Weight;

/**
 * The convolution that encodes positions: weight = g x v / |v|, where the norm runs over both
 * channel axes (Salimans and Kingma 2016, along the last axis as in the originals).
 */
final class WeightNorm {
    static final String DIRECTION = "encoder.pos_conv_embed.conv.weight_v";

    private final int kernel;
    private final int groups;
    private final Weight size;
    private final Weight direction;
    private final Weight bias;

    WeightNorm(ParameterScope scope, int width, int kernel, int groups) {
        this.kernel = kernel;
        this.groups = groups;
        size = scope.weight("weight_g", Initial.ONES, 1, 1, kernel);
        direction = scope.weight("weight_v", Initial.FAN_IN, width, width / groups, kernel);
        bias = scope.weight("bias", Initial.ZEROS, width);
    }

    /** (1, width, rows) to the same shape. */
    NDArray apply(NDArray x) {
        NDArray v = direction.array();
        NDArray norm = v.square().sum(new int[] {0, 1}, true).sqrt();
        NDArray weight = v.mul(size.array().div(norm));
        NDArray y = Nd.conv1d(x, weight, bias.array(), 1, kernel / 2, 1, groups);
        // An even kernel centred with half of it on both sides gives one row too many.
        return kernel % 2 == 0 ? Slices.of(y, 2, 0, y.getShape().get(2) - 1) : y;
    }
}
