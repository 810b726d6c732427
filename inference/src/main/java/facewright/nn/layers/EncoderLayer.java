package facewright.nn.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import facewright.engine.Nd;

/**
 * One layer of a transformer that sees all rows: attention and feed-forward (with an exact GELU),
 * each normalised after it is added. Names are those of wav2vec 2.0.
 */
public final class EncoderLayer {
    private final int heads;
    private final int width;
    private final Linear query;
    private final Linear key;
    private final Linear value;
    private final Linear out;
    private final LayerNorm attentionNorm;
    private final Linear widen;
    private final Linear narrow;
    private final LayerNorm finalNorm;

    public EncoderLayer(ParameterScope scope, int width, int heads, int inner) {
        this.heads = heads;
        this.width = width;
        ParameterScope attention = scope.at("attention");
        key = attention.linear("k_proj", width, width);
        value = attention.linear("v_proj", width, width);
        query = attention.linear("q_proj", width, width);
        out = attention.linear("out_proj", width, width);
        attentionNorm = scope.layerNorm("layer_norm", width);
        ParameterScope forward = scope.at("feed_forward");
        widen = forward.linear("intermediate_dense", width, inner);
        narrow = forward.linear("output_dense", inner, width);
        finalNorm = scope.layerNorm("final_layer_norm", width);
    }

    /** (batch, rows, width) to the same shape. */
    public NDArray apply(NDArray x) {
        double scale = 1 / Math.sqrt((double) width / heads);
        NDArray q = split(Nd.scale(query.apply(x), scale));
        NDArray scores = q.matMul(split(key.apply(x)).transpose(0, 1, 3, 2));
        NDArray mixed = scores.softmax(-1).matMul(split(value.apply(x)));
        NDArray joined = mixed.transpose(0, 2, 1, 3).reshape(x.getShape());
        NDArray h = attentionNorm.apply(x.add(out.apply(joined)));
        NDArray inner = widen.apply(h).getNDArrayInternal().gelu();
        return finalNorm.apply(h.add(narrow.apply(inner)));
    }

    private NDArray split(NDArray x) {
        Shape shape = x.getShape();
        return x.reshape(shape.get(0), shape.get(1), heads, width / heads).transpose(0, 2, 1, 3);
    }
}
