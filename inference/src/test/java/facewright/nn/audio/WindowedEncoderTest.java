package facewright.nn.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import facewright.domain.FrameRate;
import facewright.engine.Torch;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.nn.Vectors;
import facewright.nn.wav2vec2.Wav2Vec2Config;
import facewright.nn.wav2vec2.Wav2Vec2Network;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class WindowedEncoderTest {
    private static final Wav2Vec2Config TINY =
            new Wav2Vec2Config(
                    List.of(10, 3, 3, 3, 3, 2, 2),
                    List.of(5, 2, 2, 2, 2, 2, 2),
                    List.of(8, 8, 8, 8, 8, 8, 8),
                    32,
                    2,
                    4,
                    64,
                    64,
                    4);

    @BeforeEach
    void start() throws Exception {
        Torch.inferenceMode();
    }

    private static Wav2Vec2Network network() throws Exception {
        NDManager manager = Torch.newManager();
        Wav2Vec2Network network = new Wav2Vec2Network(TINY, manager);
        network.initialise(11);
        return network;
    }

    private static FeatureMatrix features(int rows) {
        Random random = new Random(3);
        float[] values = new float[rows * 8];
        for (int i = 8; i < values.length; i++) {
            values[i] = (float) (0.9 * values[i - 8] + random.nextGaussian());
        }
        return new FeatureMatrix(rows, 8, values);
    }

    @Test
    void encodesUpToAWindowAtOnce() throws Exception {
        try (Wav2Vec2Network network = network()) {
            FeatureMatrix features = features(300);
            FeatureMatrix whole = encode(network, features, 300, 120, 30);
            FeatureMatrix larger = encode(network, features, 500, 120, 30);
            Vectors.assertClose(whole.values(), larger.values(), 0, "one window");
        }
    }

    @Test
    void noSeamIsToBeSeenWhereWindowsMeet() throws Exception {
        try (Wav2Vec2Network network = network()) {
            int window = 300;
            int overlap = 120;
            int rows = 1000;
            FeatureMatrix features = features(rows);
            FeatureMatrix parts = encode(network, features, window, overlap, 30);
            assertEquals(rows, parts.rows());
            double[] speed = new double[rows - 1];
            for (int r = 0; r < speed.length; r++) {
                for (int c = 0; c < parts.columns(); c++) {
                    double step = parts.get(r + 1, c) - parts.get(r, c);
                    speed[r] += step * step;
                }
                speed[r] = Math.sqrt(speed[r]);
            }
            int windows = (rows - overlap + window - overlap - 1) / (window - overlap);
            boolean[] join = new boolean[speed.length];
            for (int w = 1; w < windows; w++) {
                int from = (rows - window) * w / (windows - 1);
                int end = (rows - window) * (w - 1) / (windows - 1) + window;
                Arrays.fill(join, from, end, true);
            }
            double[] elsewhere = new double[speed.length];
            int count = 0;
            for (int r = 0; r < speed.length; r++) {
                if (!join[r]) {
                    elsewhere[count++] = speed[r];
                }
            }
            assertTrue(count > 200 && count < 900, "rows outside joins: " + count);
            double[] sorted = Arrays.copyOf(elsewhere, count);
            Arrays.sort(sorted);
            double limit = sorted[(int) (0.99 * count)];
            int fast = 0;
            int inside = 0;
            for (int r = 0; r < speed.length; r++) {
                if (join[r]) {
                    inside++;
                    fast += speed[r] > limit ? 1 : 0;
                }
            }
            // As seldom as anywhere else, with room for chance.
            assertTrue(fast <= 0.03 * inside, fast + " of " + inside + " rows are too fast");
            FeatureMatrix whole = encode(network, features, rows, overlap, 30);
            double size = Vectors.distance(whole.values(), new float[whole.values().length]);
            double off = Vectors.distance(whole.values(), parts.values());
            assertTrue(off > 0 && off < size, "difference to the whole: " + off + " of " + size);
        }
    }

    @Test
    void placesFramesAtTheirTimes() {
        FeatureMatrix rows = new FeatureMatrix(299, 1, new float[299]);
        ClipEncoder.Encoded clip = new ClipEncoder.Encoded(rows, 299, AudioTiming.VOCASET, 499);
        assertEquals(0, clip.frameAt(0), 1e-9);
        assertEquals(298, clip.frameAt(498 / 50.0), 1e-9);
        assertEquals(149, clip.frameAt(249 / 50.0), 1e-9);
        ClipEncoder.Encoded pairs = new ClipEncoder.Encoded(rows, 149, AudioTiming.BIWI, 299);
        assertEquals(25, pairs.frameAt(1), 1e-9);
        assertEquals(25, pairs.places(31, FrameRate.FPS_30)[30], 1e-9);
    }

    @Test
    void countsFramesLikeTheOriginals() {
        assertEquals(119, AudioTiming.VOCASET.frames(199));
        assertEquals(299, AudioTiming.VOCASET.frames(499));
        assertEquals(99, AudioTiming.BIWI.frames(199));
        assertEquals(0, AudioTiming.VOCASET.frames(0));
    }

    private static FeatureMatrix encode(
            Wav2Vec2Network network, FeatureMatrix features, int window, int overlap, int edge) {
        return new WindowedEncoder(network.encoder(), window, overlap, edge)
                .encode(features, network.manager(), ProgressSink.NONE, new CancelToken());
    }
}
