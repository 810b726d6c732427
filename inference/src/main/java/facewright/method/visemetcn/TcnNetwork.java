package facewright.method.visemetcn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import facewright.domain.StudioException;
import facewright.engine.ModelBundle;
import facewright.engine.Nd;
import facewright.engine.Tensors;
import facewright.io.weights.WeightFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Dilated residual temporal convolutions from log-mel frames to the mouth. B examples, T frames, W
 * width:
 *
 * <pre>
 * h = conv5((x - mean) / deviation) + W_style s          (B, W, T)
 * h = h + conv1(r(conv3_dilated(r(n(h)))))               six times
 * channels = conv5(r(h)), contacts = conv5(r(h)), phones = conv1(r(h))
 * </pre>
 *
 * with r(x) = x above 0, x / 10 below, and n(x) = g x / sqrt(mean of x^2 over the W values of a
 * frame + 0.001) with learned g (W). Outside the clip every layer reads zeros. Parameters carry
 * PyTorch names. Used by one thread.
 */
final class TcnNetwork implements AutoCloseable {
    private static final double SLOPE = 0.1;
    private static final double LEAST_SQUARE = 1e-3;
    private static final String NORM = ".norm.weight";

    /** Mean of the input, a buffer. */
    static final String MEAN = "input.mean";

    /** Standard deviation of the input, a buffer. */
    static final String DEVIATION = "input.deviation";

    /**
     * What comes out, before any limit.
     *
     * @param channels (B, outputs, T)
     * @param contacts (B, 2, T) scores before the sigmoid
     * @param phones (B, classes, T) scores before the softmax; empty unless asked for
     */
    record Outputs(NDArray channels, NDArray contacts, NDList phones) {}

    private final TcnConfig config;
    private final NDManager manager;
    private final Map<String, NDArray> state = new LinkedHashMap<>();

    private TcnNetwork(TcnConfig config, NDManager manager) {
        this.config = config;
        this.manager = manager;
    }

    /**
     * A network with fresh weights from the engine's random generator.
     *
     * @param manager owned by the network from now on
     */
    static TcnNetwork fresh(TcnConfig config, NDManager manager) {
        TcnNetwork network = new TcnNetwork(config, manager);
        shapes(config).forEach((name, shape) -> network.state.put(name, network.draw(name, shape)));
        return network;
    }

    /**
     * The network of a bundle.
     *
     * @throws StudioException when the weights do not fit their description
     */
    static TcnNetwork open(ModelBundle bundle, TcnConfig config, NDManager manager)
            throws StudioException {
        TcnNetwork network = new TcnNetwork(config, manager);
        Map<String, Shape> shapes = shapes(config);
        Map<String, List<Long>> wanted = new LinkedHashMap<>();
        shapes.forEach((name, shape) -> wanted.put(name, sizes(shape)));
        bundle.requireTensors(wanted);
        try (WeightFile weights = bundle.openWeights()) {
            for (String name : shapes.keySet()) {
                network.state.put(name, Tensors.read(manager, weights, name));
            }
        }
        return network;
    }

    private static List<Long> sizes(Shape shape) {
        List<Long> sizes = new ArrayList<>();
        for (long size : shape.getShape()) {
            sizes.add(size);
        }
        return sizes;
    }

    /** Names and shapes of all parameters and buffers. */
    static Map<String, Shape> shapes(TcnConfig config) {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        int w = config.width();
        shapes.put(MEAN, new Shape(config.hearing().inputs()));
        shapes.put(DEVIATION, new Shape(config.hearing().inputs()));
        layer(shapes, "stem", w, config.hearing().inputs(), TcnConfig.EDGE_KERNEL);
        shapes.put("style.weight", new Shape(w, MouthChannels.STYLE_VALUES));
        for (int i = 0; i < config.dilations().size(); i++) {
            if (config.normalised()) {
                shapes.put("blocks." + i + NORM, new Shape(w));
            }
            layer(shapes, "blocks." + i + ".dilated", w, w, TcnConfig.KERNEL);
            layer(shapes, "blocks." + i + ".mix", w, w, 1);
        }
        layer(shapes, "channels", MouthChannels.COUNT, w, TcnConfig.EDGE_KERNEL);
        layer(shapes, "contacts", TcnConfig.CONTACTS, w, TcnConfig.EDGE_KERNEL);
        layer(shapes, "phones", config.phoneClasses(), w, 1);
        return shapes;
    }

    private static void layer(Map<String, Shape> shapes, String name, int out, int in, int kernel) {
        shapes.put(name + ".weight", new Shape(out, in, kernel));
        shapes.put(name + ".bias", new Shape(out));
    }

    /** Whether a parameter is the learned size of a normalisation. */
    static boolean isNorm(String name) {
        return name.endsWith(NORM);
    }

    /** Kaiming's uniform range for weights, zeros for biases, small last layers of blocks. */
    private NDArray draw(String name, Shape shape) {
        if (name.equals(DEVIATION) || isNorm(name)) {
            return manager.ones(shape);
        }
        if (!name.endsWith(".weight")) {
            return manager.zeros(shape);
        }
        long fanIn = shape.size() / shape.get(0);
        double bound = Math.sqrt(3.0 / fanIn);
        if (name.endsWith(".mix.weight") || name.startsWith("channels")) {
            bound *= 0.3;
        }
        return manager.randomUniform((float) -bound, (float) bound, shape, DataType.FLOAT32);
    }

    TcnConfig config() {
        return config;
    }

    NDManager manager() {
        return manager;
    }

    /** Parameters and buffers by name; the live arrays. */
    Map<String, NDArray> state() {
        return state;
    }

    private NDArray get(String name) {
        NDArray array = state.get(name);
        if (array == null) {
            throw new IllegalArgumentException("no parameter " + name);
        }
        return array;
    }

    /**
     * Runs the network. Make it inside a tensor scope.
     *
     * @param input (B, T, inputs) as {@link Hearing} makes it
     * @param style (B, 5)
     * @param dropout share of hidden values that are set to zero; 0 outside training
     * @param withPhones whether the auxiliary output is wanted
     */
    Outputs run(NDArray input, NDArray style, double dropout, boolean withPhones) {
        NDArray x = input.sub(get(MEAN)).div(get(DEVIATION)).transpose(0, 2, 1);
        NDArray h = conv("stem", x, 1, TcnConfig.EDGE_KERNEL / 2);
        h = h.add(Nd.linear(style, get("style.weight"), null).expandDims(2));
        for (int i = 0; i < config.dilations().size(); i++) {
            int dilation = config.dilations().get(i);
            NDArray y =
                    conv(
                            "blocks." + i + ".dilated",
                            rectify(normalised(i, h)),
                            dilation,
                            config.lookAheads().get(i));
            y = rectify(y);
            if (dropout > 0) {
                y = Nd.dropout(y, dropout);
            }
            h = h.add(conv("blocks." + i + ".mix", y, 1, 0));
        }
        h = rectify(h);
        int middle = TcnConfig.EDGE_KERNEL / 2;
        return new Outputs(
                conv("channels", h, 1, middle),
                conv("contacts", h, 1, middle),
                withPhones ? new NDList(conv("phones", h, 1, 0)) : new NDList());
    }

    /** The values of each frame at one size, so that deep blocks learn as fast as the first. */
    private NDArray normalised(int block, NDArray h) {
        if (!config.normalised()) {
            return h;
        }
        NDArray size = h.mul(h).mean(new int[] {1}, true).add(LEAST_SQUARE).sqrt();
        return h.div(size).mul(get("blocks." + block + NORM).expandDims(1));
    }

    private static NDArray rectify(NDArray x) {
        return Nd.leakyRelu(x, SLOPE);
    }

    /** A convolution with as many frames out as in, that looks ahead so many frames. */
    private NDArray conv(String name, NDArray x, int dilation, int ahead) {
        NDArray weight = get(name + ".weight");
        NDArray bias = get(name + ".bias");
        long span = (weight.getShape().get(2) - 1) * dilation;
        long behind = span - ahead;
        if (behind == ahead) {
            return Nd.conv1d(x, weight, bias, 1, ahead, dilation, 1);
        }
        NDArray padded = x.pad(new Shape(behind, ahead), 0);
        return Nd.conv1d(padded, weight, bias, 1, 0, dilation, 1);
    }

    @Override
    public void close() {
        manager.close();
    }
}
