package facewright.nn.wav2vec2;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import facewright.job.CancelToken;
import facewright.nn.audio.AudioEncoder;
import facewright.nn.audio.FeatureMatrix;
import facewright.nn.layers.EncoderLayer;
import facewright.nn.layers.LayerNorm;
import facewright.nn.layers.Linear;
import facewright.nn.layers.ParameterScope;
import facewright.nn.layers.Scoped;
import facewright.nn.layers.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * wav2vec 2.0 (Baevski et al. 2020), base architecture, as FaceFormer and CodeTalker use it: the
 * convolutions never learn, the features are brought to the animation's rate after them, then the
 * transformer encodes them. Names are those of the published checkpoints.
 */
public final class Wav2Vec2 implements AudioEncoder {
    private static final double NORMALISATION_EPSILON = 1e-5;

    private final Wav2Vec2Config config;
    private final Supplier<NDManager> manager;
    private final ConvolutionStack convolutions;
    private final LayerNorm projectionNorm;
    private final Linear projection;
    private final WeightNorm positions;
    private final LayerNorm norm;
    private final List<EncoderLayer> layers = new ArrayList<>();
    private final List<Weight> encoding = new ArrayList<>();

    /**
     * Declares the encoder's parameters.
     *
     * @param manager of the network that it is part of
     */
    public Wav2Vec2(ParameterScope scope, Wav2Vec2Config config, Supplier<NDManager> manager) {
        this.config = config;
        this.manager = manager;
        convolutions = new ConvolutionStack(scope.at("feature_extractor"), config);
        ParameterScope recorded = scope.recording(encoding::add);
        ParameterScope project = recorded.at("feature_projection");
        projectionNorm = project.layerNorm("layer_norm", convolutions.channels());
        projection = project.linear("projection", convolutions.channels(), config.width());
        ParameterScope encoder = recorded.at("encoder");
        positions =
                new WeightNorm(
                        encoder.at("pos_conv_embed").at("conv"),
                        config.width(),
                        config.positionKernel(),
                        config.positionGroups());
        norm = encoder.layerNorm("layer_norm", config.width());
        for (int i = 0; i < config.layers(); i++) {
            layers.add(
                    new EncoderLayer(
                            encoder.at("layers").at(i),
                            config.width(),
                            config.heads(),
                            config.inner()));
        }
    }

    @Override
    public int width() {
        return config.width();
    }

    @Override
    public int featureColumns() {
        return convolutions.channels();
    }

    @Override
    public List<Weight> analysisWeights() {
        return convolutions.weights();
    }

    @Override
    public List<Weight> encodingWeights() {
        return List.copyOf(encoding);
    }

    @Override
    public FeatureMatrix analyse(float[] samples, CancelToken cancel) {
        return convolutions.apply(normalised(samples), manager.get(), cancel);
    }

    /** As {@link #analyse}, whatever memory it takes: the measure for the pieces. */
    FeatureMatrix analyseInOnePiece(float[] samples) {
        return convolutions.apply(
                normalised(samples), manager.get(), new CancelToken(), Integer.MAX_VALUE);
    }

    /** Zero mean and unit variance over the whole clip. */
    static float[] normalised(float[] samples) {
        double sum = 0;
        for (float sample : samples) {
            sum += sample;
        }
        double mean = samples.length == 0 ? 0 : sum / samples.length;
        double squares = 0;
        for (float sample : samples) {
            squares += (sample - mean) * (sample - mean);
        }
        double variance = samples.length == 0 ? 0 : squares / samples.length;
        double scale = 1 / Math.sqrt(variance + NORMALISATION_EPSILON);
        float[] result = new float[samples.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (float) ((samples[i] - mean) * scale);
        }
        return result;
    }

    @Override
    public NDArray encode(NDArray features) {
        NDArray x = Scoped.of(() -> embed(features));
        for (EncoderLayer layer : layers) {
            NDArray in = x;
            x = Scoped.of(() -> layer.apply(in));
        }
        return x;
    }

    private NDArray embed(NDArray features) {
        NDArray x = projection.apply(projectionNorm.apply(features));
        NDArray position = positions.apply(x.transpose(0, 2, 1)).getNDArrayInternal().gelu();
        return norm.apply(x.add(position.transpose(0, 2, 1)));
    }
}
