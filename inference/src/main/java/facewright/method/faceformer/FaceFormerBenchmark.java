package facewright.method.faceformer;

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
import facewright.nn.layers.Dropout;
import facewright.nn.model.SpeechDecoderConfig;
import facewright.nn.wav2vec2.Wav2Vec2Config;
import java.util.List;

/** The decoder at the size for VOCASET, with keys and values kept, against the original's loop. */
public final class FaceFormerBenchmark implements NetworkBenchmark {
    @Override
    public String id() {
        return FaceFormerMethod.ID;
    }

    @Override
    public Session open(double seconds, CancelToken cancel) throws StudioException {
        Torch.inferenceMode();
        FaceFormerNetwork network =
                new FaceFormerNetwork(
                        new FaceFormerConfig(
                                new SpeechDecoderConfig(
                                        Wav2Vec2Config.base(),
                                        AudioTiming.VOCASET,
                                        30,
                                        64,
                                        128,
                                        1,
                                        4,
                                        8),
                                5023 * 3),
                        Torch.newManager());
        network.initialise(1);
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
                        new Work("naive", () -> decode(network, hidden, shares, frames, true)),
                        new Work("cached", () -> decode(network, hidden, shares, frames, false)));
            }

            @Override
            public void close() {
                network.close();
            }
        };
    }

    private static void decode(
            FaceFormerNetwork network, NDArray hidden, NDArray shares, int frames, boolean naive) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray memory = network.memory(hidden);
            NDArray style = network.styles(shares);
            if (naive) {
                network.decodeNaively(memory, style, frames).toFloatArray();
            } else {
                NDArray rows =
                        network.decode(
                                memory,
                                style,
                                frames,
                                false,
                                Dropout.NONE,
                                ProgressSink.NONE,
                                new CancelToken());
                network.outputs(rows).toFloatArray();
            }
        }
    }
}
