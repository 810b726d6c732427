package facewright.method.codetalker;

import facewright.domain.StudioException;
import facewright.engine.Torch;
import facewright.io.weights.WeightFile;
import facewright.nn.layers.WeightReader;
import facewright.nn.model.CheckpointConfig;
import facewright.nn.model.CheckpointTensors;
import facewright.nn.model.SpeechDecoderConfig;
import facewright.nn.model.WeightFilling;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** Reads the two checkpoints of the original CodeTalker; sizes come from their tensors. */
final class CodeTalkerCheckpoint {
    static final String NAME = "CodeTalker";

    private static final String CODEBOOK_NAME = "CodeTalker (stage 1)";

    private CodeTalkerCheckpoint() {}

    /**
     * Loads the first stage. The caller closes it.
     *
     * @throws StudioException when the file is no such checkpoint, naming the tensor
     */
    static CodebookNetwork loadCodebook(Path file, CheckpointConfig told) throws StudioException {
        Torch.start();
        String name = String.valueOf(file.getFileName());
        try (WeightFile weights = WeightFile.open(file)) {
            return WeightFilling.filled(
                    new CodebookNetwork(codebookConfig(weights, name, told), Torch.newManager()),
                    new WeightReader(weights, name),
                    UnaryOperator.identity());
        }
    }

    static CodebookConfig codebookConfig(WeightFile weights, String name, CheckpointConfig told)
            throws StudioException {
        CheckpointTensors tensors = new CheckpointTensors(weights, name, CODEBOOK_NAME);
        int codes = tensors.size("quantize.embedding.weight", 2, 0);
        int codeWidth = tensors.size("quantize.embedding.weight", 2, 1);
        int width = tensors.size("encoder.vertice_mapping.0.weight", 2, 0);
        int outputs = tensors.size("encoder.vertice_mapping.0.weight", 2, 1);
        boolean adapters = tensors.has("encoder.encoder_linear_embedding_post.net.weight");
        int tokens =
                adapters
                        ? tensors.size("encoder.encoder_linear_embedding_post.net.weight", 2, 0)
                        : width;
        int blocks = codebookLayers(tensors);
        return tensors.sensible(
                () ->
                        new CodebookConfig(
                                outputs,
                                width,
                                blocks,
                                told.codebookHeads().orElse(CodebookConfig.ORIGINAL_HEADS),
                                tensors.size(
                                        "decoder.decoder_transformer.net.1.fn.fn.l1.weight", 2, 0),
                                codes,
                                codeWidth,
                                tokens / codeWidth,
                                adapters,
                                tensors.has("decoder.vertice_map_reverse.bias")));
    }

    /** Attention and feed-forward blocks take turns in the list. */
    private static int codebookLayers(CheckpointTensors tensors) {
        int layers = 0;
        while (tensors.has("decoder.decoder_transformer.net." + 2 * layers + ".fn.norm.weight")) {
            layers++;
        }
        return layers;
    }

    /**
     * Loads the second stage. The caller closes it.
     *
     * @param codebook of the first stage; stays open
     * @throws StudioException when the file is no such checkpoint, naming the tensor, or was not
     *     trained with this codebook
     */
    static CodeTalkerNetwork load(Path file, CodebookNetwork codebook, CheckpointConfig told)
            throws StudioException {
        String name = String.valueOf(file.getFileName());
        try (WeightFile weights = WeightFile.open(file)) {
            SpeechDecoderConfig config = config(weights, name, told);
            return WeightFilling.filled(
                    new CodeTalkerNetwork(config, codebook, Torch.newManager()),
                    new WeightReader(weights, name),
                    UnaryOperator.identity());
        }
    }

    static SpeechDecoderConfig config(WeightFile weights, String name, CheckpointConfig told)
            throws StudioException {
        CheckpointTensors tensors = new CheckpointTensors(weights, name, NAME);
        return tensors.decoder(told, tensors.size("learnable_style_emb.weight", 2, 0));
    }
}
