package facewright.nn.mel;

import ai.djl.ndarray.NDArray;
import facewright.engine.Nd;
import facewright.job.CancelToken;
import facewright.nn.audio.AudioEncoder;
import facewright.nn.audio.FeatureMatrix;
import facewright.nn.layers.Initial;
import facewright.nn.layers.LayerNorm;
import facewright.nn.layers.ParameterScope;
import facewright.nn.layers.Scoped;
import facewright.nn.layers.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An audio encoder that needs no weights of others: log-mel bands, two convolutions over time that
 * also tell where a row stands among its neighbours, and a small transformer.
 */
final class MelEncoder implements AudioEncoder {
    private static final int NEAR = 5;
    private static final int FAR = 15;

    private final MelConfig config;
    private final Weight nearWeight;
    private final Weight nearBias;
    private final Weight farWeight;
    private final Weight farBias;
    private final LayerNorm norm;
    private final List<MelLayer> layers = new ArrayList<>();
    private final List<Weight> all = new ArrayList<>();

    MelEncoder(ParameterScope outer, MelConfig config) {
        this.config = config;
        ParameterScope scope = outer.recording(all::add);
        int width = config.width();
        nearWeight =
                scope.at("near").weight("weight", Initial.FAN_IN, width, MelFeatures.COLUMNS, NEAR);
        nearBias = scope.at("near").weight("bias", Initial.ZEROS, width);
        // One filter a channel: cheap, and enough for context.
        farWeight = scope.at("far").weight("weight", Initial.FAN_IN, width, 1, FAR);
        farBias = scope.at("far").weight("bias", Initial.ZEROS, width);
        norm = scope.layerNorm("layer_norm", width);
        for (int i = 0; i < config.layers(); i++) {
            layers.add(
                    new MelLayer(scope.at("layers").at(i), width, config.heads(), config.inner()));
        }
    }

    @Override
    public int width() {
        return config.width();
    }

    @Override
    public int featureColumns() {
        return MelFeatures.COLUMNS;
    }

    @Override
    public List<Weight> analysisWeights() {
        return List.of();
    }

    @Override
    public List<Weight> encodingWeights() {
        return List.copyOf(all);
    }

    @Override
    public FeatureMatrix analyse(float[] samples, CancelToken cancel) {
        return MelFeatures.of(samples, cancel);
    }

    @Override
    public void vary(float[] features, double strength, Random random) {
        MelFeatures.vary(features, strength, random);
    }

    @Override
    public NDArray encode(NDArray features) {
        NDArray x = Scoped.of(() -> embed(features));
        for (MelLayer layer : layers) {
            NDArray in = x;
            x = Scoped.of(() -> layer.apply(in));
        }
        return x;
    }

    private NDArray embed(NDArray features) {
        NDArray x = Nd.scale(features.sub(MelFeatures.MEAN), 1 / MelFeatures.DEVIATION);
        x = x.transpose(0, 2, 1);
        NDArray near =
                Nd.gelu(Nd.conv1d(x, nearWeight.array(), nearBias.array(), 1, NEAR / 2, 1, 1));
        NDArray far =
                Nd.gelu(
                        Nd.conv1d(
                                near,
                                farWeight.array(),
                                farBias.array(),
                                1,
                                FAR / 2,
                                1,
                                config.width()));
        return norm.apply(near.add(far).transpose(0, 2, 1));
    }
}
