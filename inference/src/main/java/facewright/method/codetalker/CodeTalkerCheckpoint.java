package facewright.method.codetalker;

import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import facewright.engine.Torch;
import facewright.io.weights.WeightFile;
import facewright.nn.audio.AudioTiming;
import facewright.nn.layers.WeightReader;
import facewright.nn.model.CheckpointConfig;
import facewright.nn.model.CheckpointTensors;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** Reads the two checkpoints of the original CodeTalker; sizes come from their tensors. */
final class CodeTalkerCheckpoint {
    static final String NAME = "CodeTalker";

    private static final String CODEBOOK_NAME = "CodeTalker (stage 1)";
    private static final int PUBLISHED_PERIOD = 30;
    private static final int PUBLISHED_BIWI_PERIOD = 25;

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
            CodebookNetwork network =
                    new CodebookNetwork(codebookConfig(weights, name, told), Torch.newManager());
            try {
                new WeightReader(weights, name).fill(network, UnaryOperator.identity());
                return network;
            } catch (StudioException | RuntimeException e) {
                network.close();
                throw e;
            }
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
        // Attention and feed-forward blocks take turns in the list.
        int blocks = 0;
        while (tensors.has("decoder.decoder_transformer.net." + 2 * blocks + ".fn.norm.weight")) {
            blocks++;
        }
        try {
            return new CodebookConfig(
                    outputs,
                    width,
                    blocks,
                    told.codebookHeads().orElse(CodebookConfig.ORIGINAL_HEADS),
                    tensors.size("decoder.decoder_transformer.net.1.fn.fn.l1.weight", 2, 0),
                    codes,
                    codeWidth,
                    tokens / codeWidth,
                    adapters,
                    tensors.has("decoder.vertice_map_reverse.bias"));
        } catch (IllegalArgumentException e) {
            throw new StudioException(
                    InferenceText.of("nn.odd-sizes", name, String.valueOf(e.getMessage())), e);
        }
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
            CodeTalkerNetwork network =
                    new CodeTalkerNetwork(
                            config(weights, name, told), codebook, Torch.newManager());
            try {
                new WeightReader(weights, name).fill(network, UnaryOperator.identity());
                return network;
            } catch (StudioException | RuntimeException e) {
                network.close();
                throw e;
            }
        }
    }

    static CodeTalkerConfig config(WeightFile weights, String name, CheckpointConfig told)
            throws StudioException {
        CheckpointTensors tensors = new CheckpointTensors(weights, name, NAME);
        int subjects = tensors.size("learnable_style_emb.weight", 2, 0);
        int width = tensors.size("audio_feature_map.weight", 2, 0);
        try {
            return new CodeTalkerConfig(
                    tensors.wav2vec2("audio_encoder.", told.encoderHeads()),
                    told.timing(),
                    tensors.period(
                            "PPE.pe",
                            width,
                            told.period(),
                            told.timing().equals(AudioTiming.BIWI)
                                    ? PUBLISHED_BIWI_PERIOD
                                    : PUBLISHED_PERIOD),
                    width,
                    tensors.size("transformer_decoder.layers.0.linear1.weight", 2, 0),
                    tensors.layers("transformer_decoder.layers.%d.self_attn.in_proj_weight"),
                    told.decoderHeads().orElse(CodeTalkerConfig.ORIGINAL_HEADS),
                    subjects);
        } catch (IllegalArgumentException e) {
            throw new StudioException(
                    InferenceText.of("nn.odd-sizes", name, String.valueOf(e.getMessage())), e);
        }
    }
}
