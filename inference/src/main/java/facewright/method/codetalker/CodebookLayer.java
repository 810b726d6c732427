package facewright.method.codetalker;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import facewright.engine.Nd;
import facewright.nn.layers.Initial;
import facewright.nn.layers.LayerNorm;
import facewright.nn.layers.Linear;
import facewright.nn.layers.ParameterScope;
import facewright.nn.layers.Slices;
import facewright.nn.layers.Weight;

/**
 * One layer of the transformers around the codebook: attention over all frames, then feed-forward,
 * each normalised before. Scores are divided by the root of the whole width, not of a head's, and
 * the GELU is the one with the hyperbolic tangent: both as in the original.
 */
final class CodebookLayer {
    private static final double CUBE = 0.044715;
    private static final double TWICE = 2 * Math.sqrt(2 / Math.PI);

    private final int width;
    private final int heads;
    private final LayerNorm attentionNorm;
    private final Weight projection;
    private final Linear out;
    private final LayerNorm forwardNorm;
    private final Linear widen;
    private final Linear narrow;

    /**
     * @param scope of the list of blocks, attention and feed-forward in turn
     * @param index of this layer
     */
    CodebookLayer(ParameterScope scope, int index, CodebookConfig config) {
        width = config.width();
        heads = config.heads();
        ParameterScope attention = scope.at(2 * index).at("fn");
        attentionNorm = attention.layerNorm("norm", width);
        projection =
                attention.at("fn").at("to_qkv").weight("weight", Initial.FAN_IN, 3L * width, width);
        out = attention.at("fn").linear("to_out", width, width);
        ParameterScope forward = scope.at(2 * index + 1).at("fn");
        forwardNorm = forward.layerNorm("norm", width);
        widen = forward.at("fn").linear("l1", width, config.inner());
        narrow = forward.at("fn").linear("l2", config.inner(), width);
    }

    /** All frames, (B, T, width) to the same shape. */
    NDArray whole(NDArray x) {
        NDArray qkv = Nd.linear(attentionNorm.apply(x), projection.array(), null);
        NDArray attended =
                attend(
                        Slices.of(qkv, 2, 0, width),
                        Slices.of(qkv, 2, width, 2L * width),
                        Slices.of(qkv, 2, 2L * width, 3L * width));
        return forward(x.add(attended));
    }

    /** The last frame only, (B, T, width) to (B, 1, width); the same as the last of all. */
    NDArray last(NDArray x) {
        long frames = x.getShape().get(1);
        NDArray normal = attentionNorm.apply(x);
        NDArray end = Slices.of(normal, 1, frames - 1, frames);
        NDArray weight = projection.array();
        NDArray query = Nd.linear(end, Slices.of(weight, 0, 0, width), null);
        NDArray rest = Nd.linear(normal, Slices.of(weight, 0, width, 3L * width), null);
        NDArray attended =
                attend(query, Slices.of(rest, 2, 0, width), Slices.of(rest, 2, width, 2L * width));
        return forward(Slices.of(x, 1, frames - 1, frames).add(attended));
    }

    private NDArray attend(NDArray query, NDArray key, NDArray value) {
        NDArray scores =
                Nd.scale(split(query), 1 / Math.sqrt(width))
                        .matMul(split(key).transpose(0, 1, 3, 2));
        NDArray mixed = scores.softmax(-1).matMul(split(value));
        return out.apply(mixed.transpose(0, 2, 1, 3).reshape(query.getShape()));
    }

    private NDArray split(NDArray x) {
        Shape shape = x.getShape();
        return x.reshape(shape.get(0), shape.get(1), heads, width / heads).transpose(0, 2, 1, 3);
    }

    private NDArray forward(NDArray h) {
        return h.add(narrow.apply(gelu(widen.apply(forwardNorm.apply(h)))));
    }

    /** 0.5 x (1 + tanh(u)) = x sigmoid(2 u), u = sqrt(2 / pi) (x + 0.044715 x^3). */
    private static NDArray gelu(NDArray x) {
        NDArray bracket = Nd.scale(x.mul(x), TWICE * CUBE).add(TWICE);
        return x.mul(Activation.sigmoid(bracket.mul(x)));
    }
}
