package facewright.nn.wav2vec2;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import facewright.engine.Nd;
import facewright.job.CancelToken;
import facewright.nn.audio.FeatureMatrix;
import facewright.nn.layers.Initial;
import facewright.nn.layers.ParameterScope;
import facewright.nn.layers.Scoped;
import facewright.nn.layers.Weight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The convolutions of wav2vec 2.0 over samples. Works through a clip in pieces that overlap by what
 * a row sees; the normalisation of the first layer takes its statistics from the whole clip first,
 * so that the pieces give what the whole would.
 */
final class ConvolutionStack {
    /** About ten seconds: the first layer then takes some 70 MB a tensor. */
    private static final int ROWS_PER_PIECE = 512;

    private static final float EPSILON = 1e-5f;

    private final Wav2Vec2Config config;
    private final List<Weight> kernels = new ArrayList<>();
    private final Weight scale;
    private final Weight shift;

    ConvolutionStack(ParameterScope scope, Wav2Vec2Config config) {
        this.config = config;
        int in = 1;
        ParameterScope layers = scope.at("conv_layers");
        for (int i = 0; i < config.kernels().size(); i++) {
            int out = config.channels().get(i);
            kernels.add(
                    layers.at(i)
                            .at("conv")
                            .weight("weight", Initial.FAN_IN, out, in, config.kernels().get(i)));
            in = out;
        }
        ParameterScope norm = layers.at(0).at("layer_norm");
        scale = norm.weight("weight", Initial.ONES, config.channels().get(0));
        shift = norm.weight("bias", Initial.ZEROS, config.channels().get(0));
    }

    int channels() {
        return config.channels().get(config.channels().size() - 1);
    }

    List<Weight> weights() {
        List<Weight> all = new ArrayList<>(kernels);
        all.add(scale);
        all.add(shift);
        return all;
    }

    /**
     * @param samples of a whole clip, normalised
     */
    FeatureMatrix apply(float[] samples, NDManager manager, CancelToken cancel) {
        return apply(samples, manager, cancel, ROWS_PER_PIECE);
    }

    FeatureMatrix apply(float[] samples, NDManager manager, CancelToken cancel, int most) {
        int rows = config.rows(samples.length);
        float[] values = new float[Math.multiplyExact(rows, channels())];
        if (rows > 0) {
            try (NDScope whole = new NDScope()) {
                whole.suppressNotUsedWarning();
                Statistics statistics =
                        rows <= most
                                ? Statistics.ofThePiece(manager, config.channels().get(0))
                                : ofTheClip(samples, manager, cancel);
                for (int first = 0; first < rows; first += Math.min(most, rows)) {
                    cancel.throwIfCancelled();
                    int count = Math.min(most, rows - first);
                    int start = first * config.hop();
                    // A clip in one piece keeps its last samples: they count in the statistics.
                    int end =
                            rows <= most
                                    ? samples.length
                                    : start + (count - 1) * config.hop() + config.field();
                    try (NDScope piece = new NDScope()) {
                        piece.suppressNotUsedWarning();
                        float[] part = Arrays.copyOfRange(samples, start, end);
                        NDArray x = Nd.constants(manager, part, 1, 1, part.length);
                        float[] result = features(x, statistics).toFloatArray();
                        System.arraycopy(result, 0, values, first * channels(), result.length);
                    }
                }
            }
        }
        return new FeatureMatrix(rows, channels(), values);
    }

    private record Statistics(NDArray mean, NDArray variance, boolean measure) {
        static Statistics ofThePiece(NDManager manager, int channels) {
            return new Statistics(
                    manager.zeros(new Shape(channels)), manager.ones(new Shape(channels)), true);
        }
    }

    /** Mean and variance of every channel of the first layer over all of the clip. */
    private Statistics ofTheClip(float[] samples, NDManager manager, CancelToken cancel) {
        int channels = config.channels().get(0);
        int hop = config.strides().get(0);
        int total = (samples.length - config.kernels().get(0)) / hop + 1;
        int perPiece = ROWS_PER_PIECE * config.hop() / hop;
        double[] sum = new double[channels];
        double[] squares = new double[channels];
        for (int first = 0; first < total; first += perPiece) {
            cancel.throwIfCancelled();
            int count = Math.min(perPiece, total - first);
            try (NDScope piece = new NDScope()) {
                piece.suppressNotUsedWarning();
                int start = first * hop;
                float[] part =
                        Arrays.copyOfRange(
                                samples,
                                start,
                                start + (count - 1) * hop + config.kernels().get(0));
                NDArray y = convolve(Nd.constants(manager, part, 1, 1, part.length), 0);
                float[] means = y.mean(new int[] {2}).toFloatArray();
                NDArray centred = y.sub(y.mean(new int[] {2}, true));
                float[] variances = centred.square().mean(new int[] {2}).toFloatArray();
                for (int c = 0; c < channels; c++) {
                    sum[c] += (double) means[c] * count;
                    squares[c] += (variances[c] + (double) means[c] * means[c]) * count;
                }
            }
        }
        float[] mean = new float[channels];
        float[] variance = new float[channels];
        for (int c = 0; c < channels; c++) {
            double m = sum[c] / total;
            mean[c] = (float) m;
            variance[c] = (float) Math.max(0, squares[c] / total - m * m);
        }
        return new Statistics(
                Nd.constants(manager, mean, channels),
                Nd.constants(manager, variance, channels),
                false);
    }

    /** (1, 1, samples) to (1, rows, channels). */
    private NDArray features(NDArray samples, Statistics statistics) {
        NDArray x = samples;
        for (int i = 0; i < kernels.size(); i++) {
            NDArray in = x;
            int layer = i;
            x = Scoped.of(() -> layer(in, layer, statistics));
        }
        return x.transpose(0, 2, 1);
    }

    private NDArray layer(NDArray x, int layer, Statistics statistics) {
        NDArray y = convolve(x, layer);
        if (layer == 0) {
            // With one channel a group, group and batch normalisation of a single clip are one.
            y =
                    y.getNDArrayInternal()
                            .batchNorm(
                                    y,
                                    statistics.mean(),
                                    statistics.variance(),
                                    scale.array(),
                                    shift.array(),
                                    1,
                                    0.1f,
                                    EPSILON,
                                    statistics.measure())
                            .singletonOrThrow();
        }
        return y.getNDArrayInternal().gelu();
    }

    private NDArray convolve(NDArray x, int layer) {
        return Nd.conv1d(x, kernels.get(layer).array(), null, config.strides().get(layer), 0, 1, 1);
    }
}
