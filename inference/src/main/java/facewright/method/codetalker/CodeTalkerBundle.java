package facewright.method.codetalker;

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

/** The description of both stages of CodeTalker in one model bundle, and back. */
final class CodeTalkerBundle {
    /** Before the names of the first stage's tensors, as the original's second stage has them. */
    static final String CODEBOOK = "autoencoder.";

    private CodeTalkerBundle() {}

    static ObjectNode toJson(SpeechDecoderConfig config, CodebookConfig codebook) {
        ObjectNode node = new ObjectMapper().createObjectNode();
        config.write(node);
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
     * Builds both networks of a bundle. The caller closes the second stage and its codebook.
     *
     * @throws StudioException when weights and description do not go together
     */
    static CodeTalkerNetwork open(ModelBundle bundle) throws StudioException {
        SpeechDecoderConfig config;
        CodebookConfig codebookConfig;
        try {
            config = SpeechDecoderConfig.read(bundle.description().network());
            codebookConfig = codebook(bundle.description().network());
        } catch (IllegalArgumentException e) {
            throw new StudioException(
                    InferenceText.of("nn.odd-sizes", bundle.name(), String.valueOf(e.getMessage())),
                    e);
        }
        Torch.start();
        try (WeightFile weights = bundle.openWeights()) {
            WeightReader reader = new WeightReader(weights, bundle.name());
            CodebookNetwork codebook =
                    WeightFilling.filled(
                            new CodebookNetwork(codebookConfig, Torch.newManager()),
                            reader,
                            name -> CODEBOOK + name);
            try {
                return WeightFilling.filled(
                        new CodeTalkerNetwork(config, codebook, Torch.newManager()),
                        reader,
                        UnaryOperator.identity());
            } catch (StudioException | RuntimeException e) {
                codebook.close();
                throw e;
            }
        }
    }
}
