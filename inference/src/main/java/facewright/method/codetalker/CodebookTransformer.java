package facewright.method.codetalker;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import facewright.engine.Nd;
import facewright.nn.layers.Initial;
import facewright.nn.layers.Linear;
import facewright.nn.layers.ParameterScope;
import facewright.nn.layers.Scoped;
import facewright.nn.layers.Slices;
import facewright.nn.layers.Weight;
import java.util.ArrayList;
import java.util.List;

/**
 * What encoder and decoder of the codebook have in common: a convolution over time whose result is
 * normalised over all frames of the clip, a linear layer, and a transformer. The original adds the
 * first row of its table of positions to every frame; so does this.
 */
final class CodebookTransformer {
    static final int KERNEL = 5;

    private static final int MARGIN = KERNEL / 2;
    private static final double EPSILON = 1e-5;
    private static final double LEAK = 0.2;

    private final int width;
    private final Weight kernel;
    private final Weight bias;
    private final Linear embedding;
    private final List<CodebookLayer> layers = new ArrayList<>();

    /**
     * @param convolution name of the convolution
     * @param prefix {@code encoder} or {@code decoder}
     */
    CodebookTransformer(
            ParameterScope scope, String convolution, String prefix, CodebookConfig config) {
        width = config.width();
        ParameterScope first = scope.at(convolution).at(0).at(0);
        kernel = first.weight("weight", Initial.FAN_IN, width, width, KERNEL);
        bias = first.weight("bias", Initial.within(1 / Math.sqrt(width * KERNEL)), width);
        embedding = scope.at(prefix + "_linear_embedding").linear("net", width, width);
        ParameterScope blocks = scope.at(prefix + "_transformer").at("net");
        for (int i = 0; i < config.layers(); i++) {
            layers.add(new CodebookLayer(blocks, i, config));
        }
    }

    /** (B, T, width) to the same shape; T at least 2. */
    NDArray whole(NDArray x) {
        return transform(convolve(x.transpose(0, 2, 1), MARGIN, MARGIN));
    }

    /**
     * The convolution with its first and last frames repeated, and the leaky rectifier.
     *
     * @param x (B, width, T)
     * @param before how often the first frame is repeated
     * @param after how often the last one is
     * @return (B, width, T + before + after - 4)
     */
    NDArray convolve(NDArray x, int before, int after) {
        long frames = x.getShape().get(2);
        NDArray padded = x;
        if (before > 0) {
            padded = Slices.of(x, 2, 0, 1).repeat(2, before).concat(padded, 2);
        }
        if (after > 0) {
            padded = padded.concat(Slices.of(x, 2, frames - 1, frames).repeat(2, after), 2);
        }
        return Nd.leakyRelu(Nd.conv1d(padded, kernel.array(), bias.array(), 1, 0, 1, 1), LEAK);
    }

    /** Everything after the convolution, for all frames; (B, width, T) to (B, T, width). */
    NDArray transform(NDArray convolved) {
        NDArray x = Scoped.of(() -> embed(convolved));
        for (CodebookLayer layer : layers) {
            NDArray in = x;
            x = Scoped.of(() -> layer.whole(in));
        }
        return x;
    }

    /** As {@link #transform}, but only its last frame: (B, 1, width). */
    NDArray transformLast(NDArray convolved) {
        NDArray x = Scoped.of(() -> embed(convolved));
        for (int i = 0; i < layers.size(); i++) {
            NDArray in = x;
            CodebookLayer layer = layers.get(i);
            boolean end = i == layers.size() - 1;
            x = Scoped.of(() -> end ? layer.last(in) : layer.whole(in));
        }
        return x;
    }

    private NDArray embed(NDArray convolved) {
        return embedding.apply(normalised(convolved).transpose(0, 2, 1)).add(firstPosition());
    }

    /** Every channel to mean 0 and variance 1 over time, outside training too. */
    private static NDArray normalised(NDArray x) {
        NDManager manager = x.getManager();
        Shape frames = new Shape(x.getShape().get(2));
        return Nd.layerNorm(x, manager.ones(frames), manager.zeros(frames), EPSILON);
    }

    private NDArray firstPosition() {
        float[] values = new float[width];
        for (int i = 1; i < width; i += 2) {
            values[i] = 1;
        }
        return Nd.constants(kernel.array().getManager(), values, 1, 1, width);
    }
}
