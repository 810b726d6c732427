package facewright.io.obj;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.FaceHead;
import facewright.domain.FrameRate;
import facewright.domain.MotionDecoder;
import facewright.domain.RigSequence;
import facewright.domain.StudioException;
import facewright.io.Requests;
import facewright.io.SyntheticHead;
import facewright.io.export.AxesPreset;
import facewright.io.export.ExportRequest;
import facewright.io.export.ExportResult;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjExporterTest {
    @TempDir Path folder;
    private final FaceHead head = SyntheticHead.create();
    private final RigSequence motion = SyntheticHead.motion(FrameRate.FPS_30, 4);

    @Test
    void everyFrameHoldsTheVerticesAndTrianglesOfTheHeadInOrder() throws Exception {
        ExportResult result = export(Requests.of(head, motion, folder));
        assertEquals(
                List.of(
                        "clip-obj",
                        "clip-obj/clip.0000.obj",
                        "clip-obj/clip.0001.obj",
                        "clip-obj/clip.0002.obj",
                        "clip-obj/clip.0003.obj",
                        "clip-obj/clip.mtl",
                        "clip-obj/clip.skin.png"),
                Requests.names(folder));
        assertEquals(List.of(folder.resolve("clip-obj").toAbsolutePath()), result.files());
        float[] expected = new float[head.topology().vertexCount() * 3];
        for (int t = 0; t < 4; t++) {
            ObjMesh mesh = ObjReader.read(folder.resolve("clip-obj/clip.000" + t + ".obj"));
            new MotionDecoder(head.rig(), motion).copyFrame(t, expected);
            assertArrayEquals(expected, mesh.positions(), 1e-7f, "frame " + t);
            assertArrayEquals(head.topology().triangles(), mesh.triangles());
            assertArrayEquals(head.topology().triangles(), mesh.textureTriangles());
            assertArrayEquals(
                    head.topology().textureCoordinates(), mesh.textureCoordinates(), 1e-6f);
            assertEquals(
                    List.of("hair hair", "skin skin", "neck skin"),
                    mesh.runs().stream().map(r -> r.group() + " " + r.material()).toList());
            assertEquals(List.of("clip.mtl"), mesh.materialFiles());
        }
    }

    @Test
    void theMaterialFileNamesEveryMaterialOnceAndItsPicture() throws Exception {
        export(Requests.of(head, motion, folder));
        List<String> lines = Files.readAllLines(folder.resolve("clip-obj/clip.mtl"));
        assertEquals(
                List.of("newmtl hair", "newmtl skin"),
                lines.stream().filter(l -> l.startsWith("newmtl")).toList());
        assertTrue(lines.contains("map_Kd clip.skin.png"));
        assertTrue(lines.contains("Kd 0.0295568 0.0144438 0.0091341"), lines.toString());
    }

    @Test
    void presetsTurnAndScaleWithoutMirroring() throws Exception {
        float[] point = {0.1f, 0.2f, 0.3f};
        AxesPreset.MAYA.convert(point);
        assertArrayEquals(new float[] {10, 20, 30}, point, 1e-5f);
        float[] unreal = {0.1f, 0.2f, 0.3f};
        AxesPreset.UNREAL.convert(unreal);
        assertArrayEquals(new float[] {10, -30, 20}, unreal, 1e-5f);
        float[] axes = {1, 0, 0, 0, 1, 0, 0, 0, 1};
        AxesPreset.UNREAL.convert(axes);
        double determinant = axes[0] * (axes[4] * axes[8] - axes[5] * axes[7]);
        assertEquals(1e6, determinant, 1, "a mirrored face would show its inside");
    }

    @Test
    void aCancelledExportLeavesNothingAndTheEarlierOneUntouched() throws Exception {
        export(Requests.of(head, motion, folder));
        byte[] before = Files.readAllBytes(folder.resolve("clip-obj/clip.0000.obj"));
        List<String> names = Requests.names(folder);
        CancelToken cancel = new CancelToken();
        ProgressSink cancelsHalfway =
                (fraction, message) -> {
                    if (fraction >= 0.5) {
                        cancel.cancel();
                    }
                };
        ExportRequest other = Requests.of(head, SyntheticHead.motion(FrameRate.FPS_24, 9), folder);
        assertThrows(
                CancellationException.class,
                () -> new ObjExporter().export(other, cancelsHalfway, cancel));
        assertEquals(names, Requests.names(folder));
        assertArrayEquals(before, Files.readAllBytes(folder.resolve("clip-obj/clip.0000.obj")));
    }

    @Test
    void replacesItsOwnFolderButNeverOneWithOtherFiles() throws Exception {
        export(Requests.of(head, motion, folder));
        export(Requests.of(head, SyntheticHead.motion(FrameRate.FPS_30, 2), folder));
        assertEquals(5, Requests.names(folder).size());
        Files.writeString(folder.resolve("clip-obj/work.blend"), "mine");
        StudioException failure =
                assertThrows(
                        StudioException.class, () -> export(Requests.of(head, motion, folder)));
        assertEquals("export.foreign-files", failure.messageKey());
        assertTrue(String.valueOf(failure.getMessage()).contains("work.blend"));
        assertEquals("mine", Files.readString(folder.resolve("clip-obj/work.blend")));
    }

    @Test
    void formatsNumbersLikeJavaDoes() {
        for (double value :
                new double[] {
                    0, -0.0, 1, -1, 0.1234567, -0.00000004, 9.99999995, 12345.6789, -7e-7
                }) {
            String expected = String.format(java.util.Locale.ROOT, "%.7f", value);
            String shown = new String(new ObjText().number(value).toArray());
            assertEquals(Double.parseDouble(expected), Double.parseDouble(shown), 1.01e-7, shown);
            assertEquals(
                    expected.length(),
                    shown.length() + (expected.startsWith("-0.0000000") ? 1 : 0));
        }
    }

    @Test
    void countsWithMoreDigitsPastTenThousandFrames() throws Exception {
        RigSequence longMotion = SyntheticHead.motion(FrameRate.of(240), 10_001);
        CancelToken cancel = new CancelToken();
        ExportRequest request =
                new ExportRequest(
                        head,
                        longMotion,
                        Optional.empty(),
                        FrameRate.of(240),
                        AxesPreset.BLENDER,
                        folder,
                        "clip",
                        Optional.empty(),
                        Map.of());
        ProgressSink look =
                (fraction, message) -> {
                    assertTrue(
                            Requests.names(folder).stream()
                                    .anyMatch(n -> n.endsWith("/clip.00000.obj")));
                    cancel.cancel();
                };
        assertThrows(
                CancellationException.class, () -> new ObjExporter().export(request, look, cancel));
        assertEquals(List.of(), Requests.names(folder));
    }

    private static ExportResult export(ExportRequest request) throws StudioException {
        return new ObjExporter().export(request, ProgressSink.NONE, new CancelToken());
    }
}
