package facewright.method.faceformer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.AudioClip;
import facewright.domain.FaceTemplate;
import facewright.domain.FaceTopology;
import facewright.domain.FrameRate;
import facewright.domain.FrameSource;
import facewright.domain.MeshSequence;
import facewright.domain.SampleRate;
import facewright.domain.StudioException;
import facewright.io.weights.SafetensorsFile;
import facewright.io.weights.SafetensorsWriter;
import facewright.io.weights.WeightTensor;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.method.AnimationRequest;
import facewright.method.CheckpointMethod;
import facewright.method.CheckpointMethod.CheckpointAnimator;
import facewright.method.MethodContext;
import facewright.nn.Vectors;
import facewright.nn.audio.SpeechCache;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs original checkpoints the way people do. */
@Tag("engine")
class FaceFormerMethodTest {
    private static final String SET = "faceformer_tiny_vocaset";

    @TempDir Path folder;

    private final FaceFormerMethod method = new FaceFormerMethod();

    private CheckpointAnimator open(Path weights, int vertices, Map<String, String> values)
            throws Exception {
        Path config = Files.writeString(folder.resolve("c.json"), "{\"encoderHeads\": 4}");
        float[] positions = new float[vertices * 3];
        if (vertices == 50) {
            try (Vectors io = Vectors.open(SET + ".io")) {
                positions = io.floats("template");
            }
        }
        FaceTemplate template =
                new FaceTemplate(
                        new FaceTopology(
                                "t", vertices, new int[0], new float[vertices * 2], List.of()),
                        positions);
        return method.openCheckpoint(
                new MethodContext(folder),
                new CheckpointMethod.Files(
                        weights, Optional.empty(), Optional.of(config), template),
                method.parameters().values(values));
    }

    private static AnimationRequest request() throws Exception {
        try (Vectors io = Vectors.open(SET + ".io")) {
            AudioClip clip = AudioClip.of(io.floats("raw_audio"), SampleRate.SPEECH);
            return new AnimationRequest(clip, FrameRate.FPS_60, 1);
        }
    }

    private static float[] all(FrameSource frames) {
        int size = frames.topology().vertexCount() * 3;
        float[] values = new float[frames.frameCount() * size];
        float[] frame = new float[size];
        for (int t = 0; t < frames.frameCount(); t++) {
            frames.copyFrame(t, frame);
            System.arraycopy(frame, 0, values, t * size, size);
        }
        return values;
    }

    @Test
    void givesRawWhatTheOriginalGives() throws Exception {
        try (Vectors io = Vectors.open(SET + ".io");
                CheckpointAnimator animator =
                        open(Vectors.path(SET + ".pth"), 50, Map.of("style", "1"))) {
            for (int round = 0; round < 2; round++) {
                // The second time, what the encoder heard comes from the cache.
                FrameSource raw = animator.raw(request(), ProgressSink.NONE, new CancelToken());
                assertEquals(FrameRate.FPS_30, raw.frameRate());
                Vectors.assertClose(io.floats("predict"), all(raw), 1e-5, "raw vertices");
                assertEquals(2, new SpeechCache(folder).usage().files());
            }
        }
    }

    @Test
    void aTakeHasTheFramesOfTheRequestAtTheirTimes() throws Exception {
        try (CheckpointAnimator animator =
                open(Vectors.path(SET + ".pth"), 50, Map.of("style", "1"))) {
            AnimationRequest request = request();
            float[][] raw =
                    Vectors.rows(
                            all(animator.raw(request, ProgressSink.NONE, new CancelToken())), 150);
            FrameSource take = animator.frames(request, ProgressSink.NONE, new CancelToken());
            assertEquals(25, take.frameCount());
            float[][] frames = Vectors.rows(all(take), 150);
            Vectors.assertClose(raw[0], frames[0], 1e-6, "first frame");
            // 20 rows of features became 12 frames: row 19 is frame 11, at 0.38 s.
            double place = 12 / 60.0 * 50 * 11 / 19;
            for (int k = 0; k < 150; k++) {
                double between = raw[5][k] + (place - 5) * (raw[6][k] - raw[5][k]);
                assertEquals(between, frames[12][k], 0.02, "value " + k);
            }
            MeshSequence mesh =
                    (MeshSequence) animator.animate(request, ProgressSink.NONE, new CancelToken());
            assertEquals(25, mesh.frameCount());
            float[] frame = new float[150];
            mesh.copyFrame(12, frame);
            Vectors.assertClose(frames[12], frame, 0, "in memory");
        }
    }

    @Test
    void mixesAndAveragesStyles() throws Exception {
        float[][] styles = new float[3][];
        for (int s = 0; s < 3; s++) {
            styles[s] = raw(Map.of("style", Integer.toString(s)));
        }
        float[] mean = new float[styles[0].length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (styles[0][i] + styles[1][i] + styles[2][i]) / 3;
        }
        Vectors.assertClose(mean, raw(Map.of("averageStyles", "true")), 1e-5, "average");
        Vectors.assertClose(
                styles[2],
                raw(Map.of("style", "0", "secondStyle", "2", "mix", "1")),
                1e-6,
                "all of the second");
        float[] half = raw(Map.of("style", "0", "secondStyle", "2", "mix", "0.5"));
        assertFalse(Arrays.equals(half, styles[0]));
        assertTrue(Vectors.distance(styles[0], styles[2]) > 1e-3, "styles differ");
    }

    private float[] raw(Map<String, String> values) throws Exception {
        try (CheckpointAnimator animator = open(Vectors.path(SET + ".pth"), 50, values)) {
            return all(animator.raw(request(), ProgressSink.NONE, new CancelToken()));
        }
    }

    @Test
    void saysWhatDoesNotFit() throws Exception {
        assertProblem("nn.no-such-style", Vectors.path(SET + ".pth"), 50, Map.of("style", "3"));
        assertProblem("nn.template-size", Vectors.path(SET + ".pth"), 49, Map.of());
        assertProblem(
                "nn.not-this-network",
                Vectors.path("codetalker_tiny_vocaset_stage2.pth.tar"),
                50,
                Map.of());
        Path text = Files.writeString(folder.resolve("x.pth"), "not weights at all");
        assertProblem("weights.not-torch", text, 50, Map.of());
        assertProblem("nn.tensor-missing", without("vertice_map_r.weight", 0), 50, Map.of());
        assertProblem("nn.tensor-shape", without("vertice_map_r.bias", 7), 50, Map.of());
    }

    /** A checkpoint without a tensor, or with another in its place. */
    private Path without(String name, int size) throws Exception {
        Map<String, WeightTensor> tensors = new LinkedHashMap<>();
        try (SafetensorsFile in =
                SafetensorsFile.open(
                        Vectors.path("faceformer_tiny_vocaset_n21.weights.safetensors"))) {
            for (String each : in.tensors().keySet()) {
                tensors.put(each, in.read(each));
            }
        }
        tensors.remove(name);
        if (size > 0) {
            tensors.put(name, WeightTensor.ofFloats(List.of((long) size), new float[size]));
        }
        Path file = folder.resolve("changed" + size + ".safetensors");
        SafetensorsWriter.write(file, tensors, Map.of());
        return file;
    }

    private void assertProblem(String key, Path weights, int vertices, Map<String, String> values) {
        StudioException problem =
                assertThrows(StudioException.class, () -> open(weights, vertices, values).close());
        assertEquals(key, problem.messageKey(), problem.getMessage());
    }
}
