package facewright.method.faceformer;

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

/** Reads checkpoints of the original FaceFormer; sizes come from their tensors. */
final class FaceFormerCheckpoint {
    static final String NAME = "FaceFormer";

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
            return WeightFilling.filled(
                    new FaceFormerNetwork(config(weights, name, told), Torch.newManager()),
                    new WeightReader(weights, name),
                    UnaryOperator.identity());
        }
    }

    static FaceFormerConfig config(WeightFile weights, String name, CheckpointConfig told)
            throws StudioException {
        CheckpointTensors tensors = new CheckpointTensors(weights, name, NAME);
        int subjects = tensors.size("obj_vector.weight", 2, 1);
        int outputs = tensors.size("vertice_map.weight", 2, 1);
        SpeechDecoderConfig speech = tensors.decoder(told, subjects);
        return tensors.sensible(() -> new FaceFormerConfig(speech, outputs));
    }
}
