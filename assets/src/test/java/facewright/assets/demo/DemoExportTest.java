package facewright.assets.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.assets.head.BuiltInHead;
import facewright.audio.AudioDecoder;
import facewright.audio.DecodedAudio;
import facewright.domain.FaceMotion;
import facewright.domain.FrameRate;
import facewright.io.export.AxesPreset;
import facewright.io.export.ExportRequest;
import facewright.io.export.ExportResult;
import facewright.io.export.Exporters;
import facewright.io.fbx.FbxFace;
import facewright.io.npy.NpyReader;
import facewright.io.obj.ObjReader;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.method.AnimationMethod;
import facewright.method.AnimationRequest;
import facewright.method.Animator;
import facewright.method.MethodContext;
import facewright.method.MethodRegistry;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The demo recording on the built-in head, exported and read back by readers that share nothing
 * with the writers.
 */
class DemoExportTest {
    private static final FrameRate RATE = FrameRate.FPS_30;
    private static final double THOUSANDTH_OF_A_MILLIMETRE = 1e-6;

    @TempDir static Path folder;
    private static FaceMotion motion;
    private static DecodedAudio audio;

    @BeforeAll
    static void animateAndExportNpy() throws Exception {
        Path recording = DemoClip.copyTo(folder);
        audio = AudioDecoder.decode(recording, ProgressSink.NONE, new CancelToken());
        MethodContext context = new MethodContext(folder);
        AnimationMethod method = MethodRegistry.discover().method("signal").orElseThrow();
        try (Animator animator = method.open(context, method.parameters().defaults())) {
            AnimationRequest request = new AnimationRequest(audio.speech(), RATE, 0);
            motion = animator.animate(request, ProgressSink.NONE, new CancelToken());
        }
        export("npy", "demo", Map.of());
    }

    @Test
    void rigFbxHoldsTheVerticesOfTheNpyAndStaysInStep() throws Exception {
        export("fbx", "rig", Map.of("mode", "rig"));
        FbxFace face = FbxFace.read(folder.resolve("rig.fbx"));
        assertTrue(face.isInsideSliders());
        assertTrue(distance(face) < THOUSANDTH_OF_A_MILLIMETRE);
        assertEquals(audio.speech().durationSeconds(), motion.durationSeconds(), 0.5 / 30);
        DecodedAudio beside =
                AudioDecoder.decode(
                        folder.resolve("rig-audio.wav"), ProgressSink.NONE, new CancelToken());
        assertEquals(audio.speech().durationSeconds(), beside.speech().durationSeconds(), 0.001);
    }

    @Test
    void exactFbxHoldsTheVerticesOfTheNpy() throws Exception {
        export("fbx", "exact", Map.of("mode", "exact"));
        FbxFace face = FbxFace.read(folder.resolve("exact.fbx"));
        assertTrue(face.isInsideSliders());
        assertTrue(distance(face) < THOUSANDTH_OF_A_MILLIMETRE);
    }

    @Test
    void principalFbxStaysWithinTheErrorThatItReports() throws Exception {
        ExportResult result = export("fbx", "pca", Map.of("mode", "pca"));
        FbxFace face = FbxFace.read(folder.resolve("pca.fbx"));
        assertTrue(face.isInsideSliders());
        assertEquals(result.maxErrorMillimetres(), distance(face) * 1000, 1e-3);
        assertTrue(result.maxErrorMillimetres() <= 0.05, result.maxErrorMillimetres() + " mm");
    }

    @Test
    void objFramesHoldTheVerticesOfTheNpy() throws Exception {
        export("obj", "mesh", Map.of());
        double largest = 0;
        try (NpyReader npy = NpyReader.open(folder.resolve("demo.npy"))) {
            float[] expected = new float[npy.sliceSize()];
            assertEquals(315, npy.shape()[0]);
            for (int t = 0; t < npy.shape()[0]; t += 7) {
                npy.copySlice(t, expected);
                Path frame = folder.resolve("mesh-obj").resolve("mesh.%04d.obj".formatted(t));
                float[] actual = ObjReader.read(frame).positions();
                assertEquals(expected.length, actual.length);
                for (int i = 0; i < actual.length; i++) {
                    largest = Math.max(largest, Math.abs(actual[i] - expected[i]));
                }
            }
        }
        assertTrue(largest < THOUSANDTH_OF_A_MILLIMETRE, largest + " m");
    }

    private static ExportResult export(String format, String name, Map<String, String> options)
            throws Exception {
        ExportRequest request =
                new ExportRequest(
                        BuiltInHead.load(),
                        motion,
                        Optional.empty(),
                        RATE,
                        AxesPreset.BLENDER,
                        folder,
                        name,
                        Optional.of(audio.path()),
                        options);
        return Exporters.discover()
                .exporter(format)
                .orElseThrow()
                .export(request, ProgressSink.NONE, new CancelToken());
    }

    /** Largest distance of a vertex at any frame, metres. */
    private static double distance(FbxFace face) throws Exception {
        double largest = 0;
        try (NpyReader npy = NpyReader.open(folder.resolve("demo.npy"))) {
            float[] expected = new float[npy.sliceSize()];
            for (int t = 0; t < npy.shape()[0]; t++) {
                npy.copySlice(t, expected);
                double[] actual = face.positions(Math.rint(t * FbxFace.TICKS / 30));
                assertEquals(expected.length, actual.length);
                for (int i = 0; i < expected.length; i += 3) {
                    double x = actual[i] - expected[i];
                    double y = actual[i + 1] - expected[i + 1];
                    double z = actual[i + 2] - expected[i + 2];
                    largest = Math.max(largest, Math.sqrt(x * x + y * y + z * z));
                }
            }
        }
        return largest;
    }
}
