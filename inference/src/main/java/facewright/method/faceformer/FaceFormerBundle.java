package facewright.method.faceformer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import facewright.domain.FrameRate;
import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import facewright.engine.ModelBundle;
import facewright.engine.Torch;
import facewright.io.weights.WeightFile;
import facewright.nn.audio.AudioTiming;
import facewright.nn.layers.WeightReader;
import facewright.nn.model.EncoderConfigs;
import java.util.function.UnaryOperator;

/** The description of a FaceFormer network in a model bundle, and back. */
final class FaceFormerBundle {
    private FaceFormerBundle() {}

    static ObjectNode toJson(FaceFormerConfig config) {
        ObjectNode node = new ObjectMapper().createObjectNode();
        FrameRate rate = config.timing().rate();
        node.put("frameRate", rate.numerator() + "/" + rate.denominator());
        node.put("memoriesPerFrame", config.timing().memoriesPerFrame());
        node.put("period", config.period());
        node.put("width", config.width());
        node.put("inner", config.inner());
        node.put("layers", config.layers());
        node.put("heads", config.heads());
        node.put("outputs", config.outputs());
        node.put("subjects", config.subjects());
        node.set("encoder", config.encoder().toJson());
        return node;
    }

    /**
     * @throws IllegalArgumentException when it makes no sense
     */
    static FaceFormerConfig fromJson(JsonNode node) {
        return new FaceFormerConfig(
                EncoderConfigs.fromJson(node.path("encoder")),
                new AudioTiming(
                        FrameRate.parse(node.path("frameRate").asText()),
                        node.path("memoriesPerFrame").asInt()),
                node.path("period").asInt(),
                node.path("width").asInt(),
                node.path("inner").asInt(),
                node.path("layers").asInt(),
                node.path("heads").asInt(),
                node.path("outputs").asInt(),
                node.path("subjects").asInt());
    }

    /**
     * Builds the network of a bundle. The caller closes it.
     *
     * @throws StudioException when weights and description do not go together
     */
    static FaceFormerNetwork open(ModelBundle bundle) throws StudioException {
        FaceFormerConfig config;
        try {
            config = fromJson(bundle.description().network());
        } catch (IllegalArgumentException e) {
            throw new StudioException(
                    InferenceText.of("nn.odd-sizes", bundle.name(), String.valueOf(e.getMessage())),
                    e);
        }
        Torch.start();
        FaceFormerNetwork network = new FaceFormerNetwork(config, Torch.newManager());
        try (WeightFile weights = bundle.openWeights()) {
            new WeightReader(weights, bundle.name()).fill(network, UnaryOperator.identity());
            return network;
        } catch (StudioException | RuntimeException e) {
            network.close();
            throw e;
        }
    }
}
