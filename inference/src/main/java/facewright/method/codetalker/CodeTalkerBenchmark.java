package facewright.method.codetalker;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import facewright.domain.StudioException;
import facewright.engine.Nd;
import facewright.engine.Torch;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.nn.NetworkBenchmark;
import facewright.nn.audio.AudioTiming;
import facewright.nn.mel.MelConfig;
import facewright.nn.model.SpeechDecoderConfig;
import facewright.nn.wav2vec2.Wav2Vec2Config;
import java.util.List;

/**
 * Both decoders at the size for VOCASET, of each step only what it needs, against the original's
 * loop. The audio encoder takes no part, so a small one stands in for it.
 */
public final class CodeTalkerBenchmark implements NetworkBenchmark {
    @Override
    public String id() {
        return CodeTalkerMethod.ID;
    }

    @Override
    public Session open(double seconds, CancelToken cancel) throws StudioException {
        Torch.inferenceMode();
        CodebookNetwork codebook =
                new CodebookNetwork(
                        new CodebookConfig(5023 * 3, 1024, 6, 8, 1536, 256, 64, 16, false, true),
                        Torch.newManager());
        codebook.initialise(1);
        CodeTalkerNetwork network =
                new CodeTalkerNetwork(
                        new SpeechDecoderConfig(
                                new MelConfig(768, 0, 12, 8),
                                AudioTiming.VOCASET,
                                30,
                                1024,
                                2048,
                                6,
                                4,
                                8),
                        codebook,
                        Torch.newManager());
        network.initialise(2);
        int frames =
                AudioTiming.VOCASET.frames(Wav2Vec2Config.base().rows((int) (16_000 * seconds)));
        NDArray hidden =
                network.manager().randomNormal(new Shape(1, frames, network.encoder().width()));
        float[] first = new float[8];
        first[0] = 1;
        NDArray shares = Nd.constants(network.manager(), first, 1, 8);
        return new Session() {
            @Override
            public List<Work> works() {
                return List.of(
                        new Work("naive", () -> naive(network, hidden, shares, frames, cancel)),
                        new Work("cached", () -> cached(network, hidden, shares, frames, cancel)));
            }

            @Override
            public void close() {
                network.close();
                codebook.close();
            }
        };
    }

    private static void naive(
            CodeTalkerNetwork network,
            NDArray hidden,
            NDArray shares,
            int frames,
            CancelToken cancel) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            network.decodeNaively(network.memory(hidden), network.styles(shares), frames, cancel)
                    .toFloatArray();
        }
    }

    private static void cached(
            CodeTalkerNetwork network,
            NDArray hidden,
            NDArray shares,
            int frames,
            CancelToken cancel) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray rows =
                    network.decode(
                                    network.memory(hidden),
                                    network.styles(shares),
                                    frames,
                                    ProgressSink.NONE,
                                    cancel)
                            .rows();
            network.outputs(rows).toFloatArray();
        }
    }
}
