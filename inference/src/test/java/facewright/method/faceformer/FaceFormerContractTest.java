package facewright.method.faceformer;

import ai.djl.ndarray.NDArray;
import facewright.domain.FrameRate;
import facewright.engine.Nd;
import facewright.engine.Torch;
import facewright.method.AnimationMethod;
import facewright.method.AnimationMethodContractTest;
import facewright.method.Parameter;
import facewright.nn.SpeechBundles;
import facewright.nn.audio.AudioTiming;
import facewright.nn.mel.MelConfig;
import facewright.nn.model.BundleWriting;
import facewright.nn.model.SpeechDecoderConfig;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

@Tag("engine")
class FaceFormerContractTest extends AnimationMethodContractTest {
    private static final int STYLES = 3;

    @BeforeEach
    void writeABundle() throws Exception {
        Torch.inferenceMode();
        FaceFormerConfig config =
                new FaceFormerConfig(
                        new SpeechDecoderConfig(
                                new MelConfig(8, 1, 2, 16),
                                AudioTiming.VOCASET,
                                30,
                                16,
                                32,
                                1,
                                4,
                                STYLES),
                        3);
        try (FaceFormerNetwork network = new FaceFormerNetwork(config, Torch.newManager())) {
            network.initialise(5);
            Map<String, NDArray> tensors = new LinkedHashMap<>();
            network.weights().forEach((name, weight) -> tensors.put(name, weight.array()));
            // So loud that positions and past frames hardly matter: silence is still.
            SpeechBundles.scale(tensors, "audio_feature_map.weight", 3000);
            Random random = new Random(1);
            float[] out = new float[48];
            for (int i = 0; i < out.length; i++) {
                out[i] = (float) random.nextGaussian() * 0.02f;
            }
            tensors.put("vertice_map_r.weight", Nd.constants(network.manager(), out, 3, 16));
            tensors.put(
                    "vertice_map_r.bias",
                    Nd.constants(network.manager(), new float[] {0.5f, 0.5f, 0.5f}, 3));
            BundleWriting.write(
                    folder.resolve("bundles").resolve("small"),
                    FaceFormerMethod.ID,
                    FaceFormerBundle.toJson(config),
                    FrameRate.FPS_30,
                    List.of(),
                    tensors,
                    SpeechBundles.provenance(STYLES));
        }
    }

    @Override
    protected AnimationMethod method() {
        return new FaceFormerMethod();
    }

    @Override
    protected List<String> limits(Parameter parameter) {
        return parameter.key().equals("style") || parameter.key().equals("secondStyle")
                ? List.of("0", Integer.toString(STYLES - 1))
                : super.limits(parameter);
    }
}
