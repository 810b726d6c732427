package facewright.method.faceformer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import facewright.engine.ModelBundle;
import facewright.engine.Torch;
import facewright.io.weights.WeightFile;
import facewright.nn.layers.WeightReader;
import facewright.nn.model.SpeechDecoderConfig;
import facewright.nn.model.WeightFilling;
import java.util.function.UnaryOperator;

/** The description of a FaceFormer network in a model bundle, and back. */
final class FaceFormerBundle {
    private FaceFormerBundle() {}

    static ObjectNode toJson(FaceFormerConfig config) {
        ObjectNode node = new ObjectMapper().createObjectNode();
        config.speech().write(node);
        node.put("outputs", config.outputs());
        return node;
    }

    /**
     * @throws IllegalArgumentException when it makes no sense
     */
    static FaceFormerConfig fromJson(JsonNode node) {
        return new FaceFormerConfig(SpeechDecoderConfig.read(node), node.path("outputs").asInt());
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
        try (WeightFile weights = bundle.openWeights()) {
            return WeightFilling.filled(
                    new FaceFormerNetwork(config, Torch.newManager()),
                    new WeightReader(weights, bundle.name()),
                    UnaryOperator.identity());
        }
    }
}
