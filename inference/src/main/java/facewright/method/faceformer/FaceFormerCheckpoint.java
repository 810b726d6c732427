package facewright.method.faceformer;

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

/** Reads checkpoints of the original FaceFormer; sizes come from their tensors. */
final class FaceFormerCheckpoint {
    static final String NAME = "FaceFormer";

    private static final int PUBLISHED_PERIOD = 30;
    private static final int PUBLISHED_BIWI_PERIOD = 25;

    private FaceFormerCheckpoint() {}

    /**
     * Loads a network.
     *
     * @param told what tensors cannot tell
     * @throws StudioException when the file is no such checkpoint, naming the tensor. The caller
     *     closes the network
     */
    static FaceFormerNetwork load(Path file, CheckpointConfig told) throws StudioException {
        Torch.start();
        String name = String.valueOf(file.getFileName());
        try (WeightFile weights = WeightFile.open(file)) {
            FaceFormerNetwork network =
                    new FaceFormerNetwork(config(weights, name, told), Torch.newManager());
            try {
                new WeightReader(weights, name).fill(network, UnaryOperator.identity());
                return network;
            } catch (StudioException | RuntimeException e) {
                network.close();
                throw e;
            }
        }
    }

    static FaceFormerConfig config(WeightFile weights, String name, CheckpointConfig told)
            throws StudioException {
        CheckpointTensors tensors = new CheckpointTensors(weights, name, NAME);
        int subjects = tensors.size("obj_vector.weight", 2, 1);
        int width = tensors.size("audio_feature_map.weight", 2, 0);
        int outputs = tensors.size("vertice_map.weight", 2, 1);
        int layers = tensors.layers("transformer_decoder.layers.%d.self_attn.in_proj_weight");
        int inner = tensors.size("transformer_decoder.layers.0.linear1.weight", 2, 0);
        int period =
                tensors.period(
                        "PPE.pe",
                        width,
                        told.period(),
                        told.timing().equals(AudioTiming.BIWI)
                                ? PUBLISHED_BIWI_PERIOD
                                : PUBLISHED_PERIOD);
        try {
            return new FaceFormerConfig(
                    tensors.wav2vec2("audio_encoder.", told.encoderHeads()),
                    told.timing(),
                    period,
                    width,
                    inner,
                    layers,
                    told.decoderHeads().orElse(FaceFormerConfig.ORIGINAL_HEADS),
                    outputs,
                    subjects);
        } catch (IllegalArgumentException e) {
            throw new StudioException(
                    InferenceText.of("nn.odd-sizes", name, String.valueOf(e.getMessage())), e);
        }
    }
}
