package facewright.nn.wav2vec2;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import facewright.engine.Nd;
import facewright.engine.Torch;
import facewright.io.weights.TensorInfo;
import facewright.io.weights.WeightFile;
import facewright.job.CancelToken;
import facewright.nn.audio.FeatureMatrix;
import facewright.nn.layers.NamedBlock;
import facewright.nn.layers.WeightReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A wav2vec 2.0 encoder by itself, as {@code facebook/wav2vec2-base-960h} is published. Forward
 * takes 16 kHz samples, (1, S), and gives hidden states at 50 per second, (1, rows, width).
 */
public final class Wav2Vec2Network extends NamedBlock {
    private final Wav2Vec2 encoder;
    private final Wav2Vec2Config config;

    /**
     * @param manager closed with the network
     */
    public Wav2Vec2Network(Wav2Vec2Config config, NDManager manager) {
        super(manager);
        this.config = config;
        this.encoder = new Wav2Vec2(scope(), config, this::manager);
    }

    /**
     * Loads a checkpoint: {@code .bin, .pth, .pt} or {@code .safetensors}, with or without the
     * prefix {@code wav2vec2.}, with old or new names of the normalised weight.
     *
     * @param heads of its attention; 0 for heads as wide as the base model's
     * @throws StudioException when the file is no such checkpoint, naming what is missing
     */
    public static Wav2Vec2Network load(Path file, int heads) throws StudioException {
        Torch.start();
        String name = String.valueOf(file.getFileName());
        try (WeightFile weights = WeightFile.open(file)) {
            Wav2Vec2Config config;
            try {
                config = Wav2Vec2Config.of(canonical(weights.tensors()), heads);
            } catch (IllegalArgumentException e) {
                throw new StudioException(
                        InferenceText.of("nn.not-wav2vec2", name, String.valueOf(e.getMessage())),
                        e);
            }
            Wav2Vec2Network network = new Wav2Vec2Network(config, Torch.newManager());
            try {
                new WeightReader(weights, name).fill(network, UnaryOperator.identity());
                return network;
            } catch (StudioException | RuntimeException e) {
                network.close();
                throw e;
            }
        }
    }

    private static Map<String, TensorInfo> canonical(Map<String, TensorInfo> tensors) {
        Map<String, TensorInfo> result = new LinkedHashMap<>();
        tensors.forEach((name, info) -> result.put(WeightReader.canonical(name), info));
        return result;
    }

    public Wav2Vec2Config config() {
        return config;
    }

    public Wav2Vec2 encoder() {
        return encoder;
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store,
            NDList inputs,
            boolean training,
            PairList<String, Object> arguments) {
        FeatureMatrix features =
                encoder.analyse(inputs.singletonOrThrow().toFloatArray(), new CancelToken());
        NDArray rows =
                Nd.constants(manager(), features.values(), 1, features.rows(), features.columns());
        return new NDList(encoder.encode(rows));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        int samples = Math.toIntExact(inputs[0].get(1));
        return new Shape[] {new Shape(1, config.rows(samples), config.width())};
    }
}
