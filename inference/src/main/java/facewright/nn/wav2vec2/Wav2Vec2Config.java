package facewright.nn.wav2vec2;

import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import facewright.io.weights.TensorInfo;
import facewright.nn.audio.AudioEncoder;
import facewright.nn.audio.EncoderConfig;
import facewright.nn.layers.ParameterScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Sizes of a wav2vec 2.0 encoder of the base kind (Baevski et al. 2020): group normalisation in the
 * first convolution, normalisation after each layer of the transformer.
 *
 * @param kernels of the convolutions over samples
 * @param strides of the same
 * @param channels of the same
 * @param width of the transformer
 * @param layers of the transformer
 * @param heads of its attention
 * @param inner width of its feed-forward part
 * @param positionKernel taps of the convolution that encodes positions
 * @param positionGroups groups of the same
 */
public record Wav2Vec2Config(
        List<Integer> kernels,
        List<Integer> strides,
        List<Integer> channels,
        int width,
        int layers,
        int heads,
        int inner,
        int positionKernel,
        int positionGroups)
        implements EncoderConfig {
    /** What {@link #toJson} calls this kind of encoder. */
    public static final String KIND = "wav2vec2";

    /** Heads of the published base model are this wide. */
    private static final int BASE_HEAD_WIDTH = 64;

    private static final int FIRST_STRIDE = 5;

    public Wav2Vec2Config {
        kernels = List.copyOf(kernels);
        strides = List.copyOf(strides);
        channels = List.copyOf(channels);
        if (kernels.isEmpty()
                || kernels.size() != strides.size()
                || kernels.size() != channels.size()) {
            throw new IllegalArgumentException(
                    "kernels, strides and channels differ: " + kernels + strides + channels);
        }
        if (heads < 1 || width % heads != 0) {
            throw new IllegalArgumentException(
                    "a width of " + width + " cannot be shared by " + heads + " heads");
        }
        if (positionGroups < 1 || width % positionGroups != 0) {
            throw new IllegalArgumentException(
                    "a width of " + width + " cannot have " + positionGroups + " groups");
        }
    }

    /** The published base model. */
    public static Wav2Vec2Config base() {
        return new Wav2Vec2Config(
                List.of(10, 3, 3, 3, 3, 2, 2),
                List.of(5, 2, 2, 2, 2, 2, 2),
                List.of(512, 512, 512, 512, 512, 512, 512),
                768,
                12,
                12,
                3072,
                128,
                16);
    }

    /**
     * Reads the sizes from the tensors of a checkpoint. Strides are in no tensor: they are those of
     * the published models, 5 and then 2.
     *
     * @param tensors by their names without any prefix
     * @param heads of the transformer's attention; 0 for heads of the base model's width
     * @throws IllegalArgumentException when a tensor that tells a size is missing or odd; the
     *     message names it
     */
    public static Wav2Vec2Config of(Map<String, TensorInfo> tensors, int heads) {
        List<Integer> kernels = new ArrayList<>();
        List<Integer> strides = new ArrayList<>();
        List<Integer> channels = new ArrayList<>();
        for (int i = 0; ; i++) {
            String name = "feature_extractor.conv_layers." + i + ".conv.weight";
            if (i > 0 && !tensors.containsKey(name)) {
                break;
            }
            List<Long> shape = shape(tensors, name, 3);
            channels.add(shape.get(0).intValue());
            kernels.add(shape.get(2).intValue());
            strides.add(i == 0 ? FIRST_STRIDE : 2);
        }
        int width = shape(tensors, "encoder.layer_norm.weight", 1).get(0).intValue();
        int layers = 0;
        while (tensors.containsKey("encoder.layers." + layers + ".attention.q_proj.weight")) {
            layers++;
        }
        int inner =
                shape(tensors, "encoder.layers.0.feed_forward.intermediate_dense.bias", 1)
                        .get(0)
                        .intValue();
        List<Long> position = shape(tensors, WeightNorm.DIRECTION, 3);
        return new Wav2Vec2Config(
                kernels,
                strides,
                channels,
                width,
                layers,
                heads > 0 ? heads : Math.max(1, width / BASE_HEAD_WIDTH),
                inner,
                position.get(2).intValue(),
                width / position.get(1).intValue());
    }

    private static List<Long> shape(Map<String, TensorInfo> tensors, String name, int axes) {
        TensorInfo info = tensors.get(name);
        if (info == null) {
            throw new IllegalArgumentException(name);
        }
        if (info.shape().size() != axes) {
            throw new IllegalArgumentException(name + " " + info.shape());
        }
        return info.shape();
    }

    @Override
    public AudioEncoder declare(ParameterScope scope, Supplier<NDManager> manager) {
        return new Wav2Vec2(scope, this, manager);
    }

    @Override
    public ObjectNode toJson() {
        ObjectNode node = new ObjectMapper().createObjectNode();
        node.put("kind", KIND);
        kernels.forEach(node.putArray("kernels")::add);
        strides.forEach(node.putArray("strides")::add);
        channels.forEach(node.putArray("channels")::add);
        node.put("width", width);
        node.put("layers", layers);
        node.put("heads", heads);
        node.put("inner", inner);
        node.put("positionKernel", positionKernel);
        node.put("positionGroups", positionGroups);
        return node;
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws IllegalArgumentException when it makes no sense
     */
    public static Wav2Vec2Config fromJson(JsonNode node) {
        return new Wav2Vec2Config(
                integers(node.path("kernels")),
                integers(node.path("strides")),
                integers(node.path("channels")),
                node.path("width").asInt(),
                node.path("layers").asInt(),
                node.path("heads").asInt(),
                node.path("inner").asInt(),
                node.path("positionKernel").asInt(),
                node.path("positionGroups").asInt());
    }

    private static List<Integer> integers(JsonNode array) {
        List<Integer> result = new ArrayList<>();
        array.forEach(value -> result.add(value.asInt()));
        return result;
    }

    /** Samples from one feature row to the next. */
    public int hop() {
        return strides.stream().reduce(1, (a, b) -> a * b);
    }

    /** Samples that one feature row sees. */
    public int field() {
        int field = 1;
        for (int i = kernels.size() - 1; i >= 0; i--) {
            field = (field - 1) * strides.get(i) + kernels.get(i);
        }
        return field;
    }

    /** Feature rows of a clip. */
    public int rows(int samples) {
        int count = samples;
        for (int i = 0; i < kernels.size(); i++) {
            if (count < kernels.get(i)) {
                return 0;
            }
            count = (count - kernels.get(i)) / strides.get(i) + 1;
        }
        return count;
    }
}
