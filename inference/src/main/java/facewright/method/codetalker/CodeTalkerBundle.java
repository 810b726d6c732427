package facewright.method.codetalker;

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

/** The description of both stages of CodeTalker in one model bundle, and back. */
final class CodeTalkerBundle {
    /** Before the names of the first stage's tensors, as the original's second stage has them. */
    static final String CODEBOOK = "autoencoder.";

    private CodeTalkerBundle() {}

    static ObjectNode toJson(CodeTalkerConfig config, CodebookConfig codebook) {
        ObjectNode node = new ObjectMapper().createObjectNode();
        FrameRate rate = config.timing().rate();
        node.put("frameRate", rate.numerator() + "/" + rate.denominator());
        node.put("memoriesPerFrame", config.timing().memoriesPerFrame());
        node.put("period", config.period());
        node.put("width", config.width());
        node.put("inner", config.inner());
        node.put("layers", config.layers());
        node.put("heads", config.heads());
        node.put("subjects", config.subjects());
        node.set("encoder", config.encoder().toJson());
        ObjectNode own = node.putObject("codebook");
        own.put("outputs", codebook.outputs());
        own.put("width", codebook.width());
        own.put("layers", codebook.layers());
        own.put("heads", codebook.heads());
        own.put("inner", codebook.inner());
        own.put("codes", codebook.codes());
        own.put("codeWidth", codebook.codeWidth());
        own.put("codesPerFrame", codebook.codesPerFrame());
        own.put("adapters", codebook.adapters());
        own.put("outputBias", codebook.outputBias());
        return node;
    }

    /**
     * @throws IllegalArgumentException when it makes no sense
     */
    static CodebookConfig codebook(JsonNode network) {
        JsonNode node = network.path("codebook");
        return new CodebookConfig(
                node.path("outputs").asInt(),
                node.path("width").asInt(),
                node.path("layers").asInt(),
                node.path("heads").asInt(),
                node.path("inner").asInt(),
                node.path("codes").asInt(),
                node.path("codeWidth").asInt(),
                node.path("codesPerFrame").asInt(),
                node.path("adapters").asBoolean(),
                node.path("outputBias").asBoolean());
    }

    /**
     * @throws IllegalArgumentException when it makes no sense
     */
    static CodeTalkerConfig fromJson(JsonNode node) {
        return new CodeTalkerConfig(
                EncoderConfigs.fromJson(node.path("encoder")),
                new AudioTiming(
                        FrameRate.parse(node.path("frameRate").asText()),
                        node.path("memoriesPerFrame").asInt()),
                node.path("period").asInt(),
                node.path("width").asInt(),
                node.path("inner").asInt(),
                node.path("layers").asInt(),
                node.path("heads").asInt(),
                node.path("subjects").asInt());
    }

    /**
     * Builds both networks of a bundle. The caller closes the second stage and its codebook.
     *
     * @throws StudioException when weights and description do not go together
     */
    static CodeTalkerNetwork open(ModelBundle bundle) throws StudioException {
        CodeTalkerConfig config;
        CodebookConfig codebookConfig;
        try {
            config = fromJson(bundle.description().network());
            codebookConfig = codebook(bundle.description().network());
        } catch (IllegalArgumentException e) {
            throw new StudioException(
                    InferenceText.of("nn.odd-sizes", bundle.name(), String.valueOf(e.getMessage())),
                    e);
        }
        Torch.start();
        CodebookNetwork codebook = new CodebookNetwork(codebookConfig, Torch.newManager());
        CodeTalkerNetwork network = new CodeTalkerNetwork(config, codebook, Torch.newManager());
        try (WeightFile weights = bundle.openWeights()) {
            WeightReader reader = new WeightReader(weights, bundle.name());
            reader.fill(codebook, name -> CODEBOOK + name);
            reader.fill(network, UnaryOperator.identity());
            return network;
        } catch (StudioException | RuntimeException e) {
            network.close();
            codebook.close();
            throw e;
        }
    }
}
