package facewright.method.codetalker;

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
class CodeTalkerContractTest extends AnimationMethodContractTest {
    private static final int STYLES = 3;

    @BeforeEach
    void writeABundle() throws Exception {
        Torch.inferenceMode();
        SpeechDecoderConfig config =
                new SpeechDecoderConfig(
                        new MelConfig(8, 1, 2, 16), AudioTiming.VOCASET, 30, 16, 32, 1, 4, STYLES);
        CodebookConfig codes = new CodebookConfig(3, 16, 1, 2, 24, 12, 4, 4, false, true);
        try (CodebookNetwork codebook = new CodebookNetwork(codes, Torch.newManager());
                CodeTalkerNetwork network =
                        new CodeTalkerNetwork(config, codebook, Torch.newManager())) {
            codebook.initialise(4);
            network.initialise(5);
            Map<String, NDArray> tensors = new LinkedHashMap<>();
            codebook.weights().forEach((n, w) -> tensors.put("autoencoder." + n, w.array()));
            network.weights().forEach((name, weight) -> tensors.put(name, weight.array()));
            // So loud that positions and past frames hardly matter: silence is still.
            SpeechBundles.scale(tensors, "audio_feature_map.weight", 3000);
            SpeechBundles.scale(tensors, "autoencoder.quantize.embedding.weight", 10);
            Random random = new Random(1);
            float[] asked = new float[256];
            for (int i = 0; i < asked.length; i++) {
                asked[i] = (float) random.nextGaussian() * 0.3f;
            }
            tensors.put("feat_map.weight", Nd.constants(network.manager(), asked, 16, 16));
            SpeechBundles.scale(tensors, "autoencoder.decoder.vertice_map_reverse.weight", 0.2);
            tensors.put(
                    "autoencoder.decoder.vertice_map_reverse.bias",
                    Nd.constants(network.manager(), new float[] {0.5f, 0.5f, 0.5f}, 3));
            BundleWriting.write(
                    folder.resolve("bundles").resolve("small"),
                    CodeTalkerMethod.ID,
                    CodeTalkerBundle.toJson(config, codes),
                    FrameRate.FPS_30,
                    List.of(),
                    tensors,
                    SpeechBundles.provenance(STYLES));
        }
    }

    @Override
    protected AnimationMethod method() {
        return new CodeTalkerMethod();
    }

    @Override
    protected List<String> limits(Parameter parameter) {
        return parameter.key().equals("style") || parameter.key().equals("secondStyle")
                ? List.of("0", Integer.toString(STYLES - 1))
                : super.limits(parameter);
    }
}
