package facewright.nn.wav2vec2;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import facewright.domain.StudioException;
import facewright.engine.Nd;
import facewright.engine.Torch;
import facewright.job.CancelToken;
import facewright.nn.NetworkBenchmark;
import facewright.nn.audio.AudioTiming;
import facewright.nn.audio.FeatureMatrix;
import facewright.nn.layers.Scoped;
import java.util.List;
import java.util.Random;

/** The base encoder against its convolutions and matrix products alone. */
public final class Wav2Vec2Benchmark implements NetworkBenchmark {
    @Override
    public String id() {
        return "wav2vec2";
    }

    @Override
    public Session open(double seconds, CancelToken cancel) throws StudioException {
        Torch.inferenceMode();
        Wav2Vec2Network network = new Wav2Vec2Network(Wav2Vec2Config.base(), Torch.newManager());
        network.initialise(1);
        float[] samples = new float[(int) (16_000 * seconds)];
        Random random = new Random(1);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) random.nextGaussian() * 0.1f;
        }
        return new Session() {
            @Override
            public List<Work> works() {
                return List.of(
                        new Work("products", () -> products(network, samples)),
                        new Work("encoder", () -> encode(network, samples, cancel)));
            }

            @Override
            public void close() {
                network.close();
            }
        };
    }

    private static void encode(Wav2Vec2Network network, float[] samples, CancelToken cancel) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            FeatureMatrix fit = AudioTiming.VOCASET.fit(network.encoder().analyse(samples, cancel));
            NDArray in =
                    Nd.constants(network.manager(), fit.values(), 1, fit.rows(), fit.columns());
            network.encoder().encode(in).toFloatArray();
        }
    }

    /** Only what multiplies matrices, in the encoder's shapes. */
    private static void products(Wav2Vec2Network network, float[] samples) {
        Wav2Vec2Config config = network.config();
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray x = Nd.constants(network.manager(), samples, 1, 1, samples.length);
            for (int i = 0; i < config.kernels().size(); i++) {
                NDArray in = x;
                String name = "feature_extractor.conv_layers." + i + ".conv.weight";
                int stride = config.strides().get(i);
                x = Scoped.of(() -> Nd.conv1d(in, weight(network, name), null, stride, 0, 1, 1));
            }
            int rows = AudioTiming.VOCASET.rows((int) x.getShape().get(2));
            NDArray h = network.manager().ones(new Shape(1, rows, config.width()));
            NDArray features = network.manager().ones(new Shape(1, rows, x.getShape().get(1)));
            Nd.linear(features, weight(network, "feature_projection.projection.weight"), null);
            Nd.conv1d(
                    h.transpose(0, 2, 1),
                    weight(network, WeightNorm.DIRECTION),
                    null,
                    1,
                    config.positionKernel() / 2,
                    1,
                    config.positionGroups());
            for (int i = 0; i < config.layers(); i++) {
                layer(network, "encoder.layers." + i + ".", h);
            }
        }
    }

    private static void layer(Wav2Vec2Network network, String layer, NDArray h) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            int heads = network.config().heads();
            NDArray mixed = h;
            for (String name : List.of("q_proj", "k_proj", "v_proj", "out_proj")) {
                mixed =
                        Nd.linear(
                                h, weight(network, layer + "attention." + name + ".weight"), null);
            }
            NDArray split = mixed.reshape(1, h.getShape().get(1), heads, -1).transpose(0, 2, 1, 3);
            split.matMul(split.transpose(0, 1, 3, 2)).matMul(split);
            NDArray wide =
                    Nd.linear(
                            h,
                            weight(network, layer + "feed_forward.intermediate_dense.weight"),
                            null);
            Nd.linear(wide, weight(network, layer + "feed_forward.output_dense.weight"), null);
        }
    }

    private static NDArray weight(Wav2Vec2Network network, String name) {
        return java.util.Objects.requireNonNull(network.weights().get(name)).array();
    }
}
