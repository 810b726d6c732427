package facewright.nn.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import facewright.engine.Nd;

/**
 * Multi-head attention with Torch's packed projection: {@code in_proj_weight} holds the rows of
 * query, key and value in this order.
 */
final class PackedAttention {
    final int width;
    final int heads;
    private final Weight projection;
    private final Weight bias;
    private final Linear out;

    PackedAttention(ParameterScope scope, int width, int heads) {
        if (heads < 1 || width % heads != 0) {
            throw new IllegalArgumentException(
                    "a width of " + width + " cannot be shared by " + heads + " heads");
        }
        this.width = width;
        this.heads = heads;
        projection = scope.weight("in_proj_weight", Initial.XAVIER, 3L * width, width);
        bias = scope.weight("in_proj_bias", Initial.ZEROS, 3L * width);
        out = new Linear(scope.at("out_proj"), width, width, true, Initial.FAN_IN);
    }

    /** Which third of the packed projection. */
    enum Part {
        QUERY(0),
        KEY(1),
        VALUE(2);

        private final int place;

        Part(int place) {
            this.place = place;
        }
    }

    /** A third of the projection, cut out once and used many times. */
    record Projection(NDArray weight, NDArray bias) {
        NDArray apply(NDArray x) {
            return Nd.linear(x, weight, bias);
        }
    }

    Projection part(Part part) {
        long from = (long) part.place * width;
        return new Projection(
                Slices.of(projection.array(), 0, from, from + width),
                Slices.of(bias.array(), 0, from, from + width));
    }

    double scale() {
        return 1 / Math.sqrt((double) width / heads);
    }

    /** (B, T, width) to (B, heads, T, width / heads). */
    NDArray split(NDArray x) {
        Shape shape = x.getShape();
        return x.reshape(shape.get(0), shape.get(1), heads, width / heads).transpose(0, 2, 1, 3);
    }

    /** (B, heads, T, width / heads) through the output projection to (B, T, width). */
    NDArray join(NDArray mixed) {
        Shape shape = mixed.getShape();
        return out.apply(mixed.transpose(0, 2, 1, 3).reshape(shape.get(0), shape.get(2), width));
    }

    /** The output projection of values that are attended to alone. */
    NDArray project(NDArray values) {
        return out.apply(values);
    }

    /**
     * Everything at once.
     *
     * @param mask added to the scores, broadcast to (B, heads, T, M)
     */
    NDArray attend(NDArray x, NDArray memory, NDArray mask, Dropout dropout) {
        NDArray q = Nd.scale(split(part(Part.QUERY).apply(x)), scale());
        NDArray k = split(part(Part.KEY).apply(memory));
        NDArray v = split(part(Part.VALUE).apply(memory));
        NDArray shares = q.matMul(k.transpose(0, 1, 3, 2)).add(mask).softmax(-1);
        return join(dropout.apply(shares).matMul(v));
    }
}
