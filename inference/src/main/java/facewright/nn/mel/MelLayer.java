package facewright.nn.mel;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import facewright.engine.Nd;
import facewright.nn.layers.Initial;
import facewright.nn.layers.LayerNorm;
import facewright.nn.layers.Linear;
import facewright.nn.layers.ParameterScope;
import facewright.nn.layers.Weight;

/**
 * One layer of the transformer of {@link MelEncoder}: attention to all rows, then a feed-forward
 * part that sees three rows, each normalised before and added to what comes in. Both parts begin as
 * nothing, so that a network of several layers learns as readily as one without.
 */
final class MelLayer {
    private static final int KERNEL = 3;

    private final int heads;
    private final int width;
    private final LayerNorm attentionNorm;
    private final Linear query;
    private final Linear key;
    private final Linear value;
    private final Linear out;
    private final LayerNorm forwardNorm;
    private final Weight widen;
    private final Weight widenBias;
    private final Linear narrow;

    MelLayer(ParameterScope scope, int width, int heads, int inner) {
        this.heads = heads;
        this.width = width;
        ParameterScope attention = scope.at("attention");
        attentionNorm = attention.layerNorm("layer_norm", width);
        query = attention.linear("q_proj", width, width);
        key = attention.linear("k_proj", width, width);
        value = attention.linear("v_proj", width, width);
        out = new Linear(attention.at("out_proj"), width, width, true, Initial.ZEROS);
        ParameterScope forward = scope.at("feed_forward");
        forwardNorm = forward.layerNorm("layer_norm", width);
        widen = forward.at("widen").weight("weight", Initial.FAN_IN, inner, width, KERNEL);
        widenBias = forward.at("widen").weight("bias", Initial.ZEROS, inner);
        narrow = new Linear(forward.at("narrow"), inner, width, true, Initial.ZEROS);
    }

    /** (B, rows, width) to the same shape. */
    NDArray apply(NDArray x) {
        NDArray normal = attentionNorm.apply(x);
        double scale = 1 / Math.sqrt((double) width / heads);
        NDArray mixed =
                Nd.attention(
                        split(query.apply(normal)),
                        split(key.apply(normal)),
                        split(value.apply(normal)),
                        null,
                        scale);
        NDArray h = x.add(out.apply(mixed.transpose(0, 2, 1, 3).reshape(x.getShape())));
        NDArray rows = forwardNorm.apply(h).transpose(0, 2, 1);
        NDArray inner =
                Nd.gelu(Nd.conv1d(rows, widen.array(), widenBias.array(), 1, KERNEL / 2, 1, 1));
        return h.add(narrow.apply(inner.transpose(0, 2, 1)));
    }

    private NDArray split(NDArray x) {
        Shape shape = x.getShape();
        return x.reshape(shape.get(0), shape.get(1), heads, width / heads).transpose(0, 2, 1, 3);
    }
}
