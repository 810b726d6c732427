package facewright.io.fbx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.FaceHead;
import facewright.domain.FaceMotion;
import facewright.domain.FrameRate;
import facewright.domain.MeshSequence;
import facewright.domain.RigSequence;
import facewright.domain.StudioException;
import facewright.io.Requests;
import facewright.io.SyntheticHead;
import facewright.io.export.ExportRequest;
import facewright.io.export.ExportResult;
import facewright.io.npy.NpyExporter;
import facewright.io.npy.NpyReader;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FbxExporterTest {
    private static final double EXACT_METRES = 1e-6;
    @TempDir Path folder;
    private final FaceHead head = SyntheticHead.create();

    @ParameterizedTest
    @ValueSource(strings = {"24", "25", "29.97", "30", "48", "60", "23.976", "59.94", "12.5"})
    void rigCurvesGiveTheVerticesOfTheNpyAtEveryRate(String rate) throws Exception {
        FaceMotion motion = SyntheticHead.motion(FrameRate.FPS_30, 45);
        ExportRequest request = request(motion, FrameRate.parse(rate), Map.of("mode", "rig"));
        FbxFace face = export(request);
        assertTrue(face.isInsideSliders());
        assertTrue(distanceToNpy(request, face) < EXACT_METRES);
    }

    @Test
    void everyFrameOfTheExactModeIsTheVerticesOfTheNpy() throws Exception {
        FaceMotion motion = SyntheticHead.mesh(head, FrameRate.FPS_25, 30, 1e-4);
        ExportRequest request = request(motion, FrameRate.FPS_25, Map.of("mode", "exact"));
        FbxFace face = export(request);
        assertEquals(30, face.shapes.size());
        assertTrue(face.isInsideSliders());
        assertTrue(distanceToNpy(request, face) < EXACT_METRES);
    }

    @Test
    void principalShapesStayWithinTheReportedError() throws Exception {
        FaceMotion motion = SyntheticHead.mesh(head, FrameRate.FPS_30, 90, 2e-6);
        ExportRequest request = request(motion, FrameRate.FPS_30, Map.of());
        ExportResult result = run(request);
        FbxFace face = new FbxFace(FbxFile.read(folder.resolve("clip.fbx")));
        assertTrue(face.isInsideSliders());
        assertTrue(face.shapes.size() <= 15, face.shapes.size() + " shapes");
        assertTrue(result.maxErrorMillimetres() <= 0.05, "" + result.maxErrorMillimetres());
        assertTrue(result.rmsErrorMillimetres() < result.maxErrorMillimetres());
        double distance = distanceToNpy(request, face) * 1000;
        assertEquals(result.maxErrorMillimetres(), distance, 1e-4);
    }

    @Test
    void saysWhenThePrincipalShapesDoNotSuffice() throws Exception {
        FaceMotion motion = SyntheticHead.mesh(head, FrameRate.FPS_30, 60, 0);
        ExportRequest request =
                request(
                        motion,
                        FrameRate.FPS_30,
                        Map.of("mode", "pca", "maxShapes", "4", "tolerance", "0.01"));
        ExportResult result = run(request);
        FbxFace face = new FbxFace(FbxFile.read(folder.resolve("clip.fbx")));
        assertEquals(4, face.shapes.size());
        assertEquals("fbx.note-tolerance", result.notes().get(1).key());
        assertEquals(result.maxErrorMillimetres(), distanceToNpy(request, face) * 1000, 1e-4);
    }

    @Test
    void weightsOutsideZeroToOneKeepTheGeometryAndTheSliders() throws Exception {
        float[][] weights = new float[20][SyntheticHead.CHANNELS.size()];
        Random random = new Random(3);
        for (float[] frame : weights) {
            for (int k = 0; k < frame.length; k++) {
                frame[k] = random.nextFloat() * 3 - 1;
            }
        }
        RigSequence motion =
                new RigSequence(
                        FrameRate.FPS_30, SyntheticHead.CHANNELS, weights, Optional.empty());
        ExportRequest request = request(motion, FrameRate.FPS_30, Map.of());
        ExportResult result = run(request);
        FbxFace face = new FbxFace(FbxFile.read(folder.resolve("clip.fbx")));
        assertTrue(face.isInsideSliders());
        assertTrue(distanceToNpy(request, face) < EXACT_METRES);
        assertEquals("fbx.note-widened", result.notes().get(0).key());
        assertTrue(face.shapes.stream().anyMatch(s -> s.name().equals("jawOpenNegative")));
    }

    @Test
    void channelsAndCorrectivesKeepTheirNamesAndMeaning() throws Exception {
        RigSequence motion = SyntheticHead.motion(FrameRate.FPS_30, 30);
        FbxFace face = export(request(motion, FrameRate.FPS_30, Map.of()));
        List<String> names = face.shapes.stream().map(FbxFace.Shape::name).toList();
        assertEquals(SyntheticHead.CHANNELS, names.subList(0, 8));
        assertEquals(List.of("jawOpenMouthClose", "puckerOpenLips"), names.subList(8, 10));
        for (int t = 0; t < 30; t++) {
            double ticks = Math.rint(t * FbxFace.TICKS / 30);
            float jaw = motion.weight(t, 0);
            float close = motion.weight(t, 1);
            assertEquals(jaw * 100, face.shape("jawOpen").curve().at(ticks), 1e-4);
            assertEquals(
                    jaw * close * 100, face.shape("jawOpenMouthClose").curve().at(ticks), 1e-4);
            assertEquals(
                    motion.weight(t, 2) * (1 - close) * 100,
                    face.shape("puckerOpenLips").curve().at(ticks),
                    1e-4);
        }
    }

    @Test
    void theMeshHasTheTopologyNormalsCoordinatesAndMaterialsOfTheHead() throws Exception {
        FbxFace face =
                export(
                        request(
                                SyntheticHead.motion(FrameRate.FPS_30, 3),
                                FrameRate.FPS_30,
                                Map.of()));
        int[] triangles = head.topology().triangles();
        float[] uv = head.topology().textureCoordinates();
        assertEquals(triangles.length, face.polygons.length);
        assertEquals(triangles.length * 3, face.normals.length);
        for (int i = 0; i < triangles.length; i++) {
            assertEquals(triangles[i], i % 3 == 2 ? ~face.polygons[i] : face.polygons[i]);
            assertEquals(uv[2 * triangles[i]], (float) face.uv[2 * face.uvIndex[i]]);
            assertEquals(uv[2 * triangles[i] + 1], (float) face.uv[2 * face.uvIndex[i] + 1]);
            double outwards = 0;
            for (int c = 0; c < 3; c++) {
                double centre = c == 1 ? 5 : 0;
                double towards = face.base[3 * triangles[i] + c] - centre;
                outwards += face.normals[3 * i + c] * towards;
            }
            assertTrue(outwards > 0, "normal of corner " + i);
        }
        assertEquals(List.of("hair", "skin"), face.materialNames);
        assertEquals(triangles.length / 3, face.materials.length);
        assertEquals(0, face.materials[0]);
        assertEquals(1, face.materials[face.materials.length - 1]);
        assertTrue(Files.size(folder.resolve("clip-skin.png")) > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rig", "pca", "exact"})
    void headPoseMovesTheNodeAndNotTheShapes(String mode) throws Exception {
        FaceMotion motion = SyntheticHead.posedMotion(FrameRate.FPS_30, 40);
        ExportRequest request = request(motion, FrameRate.FPS_24, Map.of("mode", mode));
        ExportResult result = run(request);
        FbxFace face = new FbxFace(FbxFile.read(folder.resolve("clip.fbx")));
        double allowed = result.maxErrorMillimetres() / 1000 + EXACT_METRES;
        assertTrue(distanceToNpy(request, face) < allowed);
    }

    @Test
    void timesAreWholeFramesOfTheRateInItsTimeMode() throws Exception {
        int[][] modes = {{24, 11}, {25, 10}, {30, 6}, {48, 5}, {60, 3}, {50, 4}, {100, 2}};
        for (int[] mode : modes) {
            assertEquals(mode[1], FbxTime.mode(FrameRate.of(mode[0])));
        }
        assertEquals(9, FbxTime.mode(FrameRate.FPS_29_97));
        assertEquals(14, FbxTime.mode(FrameRate.of(15)));
        FaceMotion motion = SyntheticHead.motion(FrameRate.FPS_29_97, 301);
        FbxFace face = export(request(motion, FrameRate.FPS_29_97, Map.of()));
        assertEquals(9, face.timeMode);
        assertEquals(-1, face.customRate);
        long[] times = face.shape("jawOpen").curve().times();
        assertEquals(301, times.length);
        for (int t = 0; t < times.length; t++) {
            assertEquals(t * 1001 / 30000.0, times[t] / FbxFace.TICKS, 1e-11);
        }
        assertEquals(times[300], face.stop);
        FbxFace odd = export(request(motion, FrameRate.of(15), Map.of()));
        assertEquals(14, odd.timeMode);
        assertEquals(15, odd.customRate);
    }

    @Test
    void theSameMotionGivesTheSameBytes() throws Exception {
        FaceMotion motion = SyntheticHead.posedMotion(FrameRate.FPS_30, 30);
        for (String mode : List.of("rig", "pca", "exact")) {
            run(request(motion, FrameRate.FPS_30, Map.of("mode", mode)));
            byte[] first = Files.readAllBytes(folder.resolve("clip.fbx"));
            run(request(motion, FrameRate.FPS_30, Map.of("mode", mode)));
            assertArrayEquals(first, Files.readAllBytes(folder.resolve("clip.fbx")));
        }
    }

    @Test
    void refusesWhatAModeCannotDoAndSaysWhatToDo() {
        MeshSequence mesh = SyntheticHead.mesh(head, FrameRate.FPS_30, 3, 0);
        assertKey("fbx.rig-needs-channels", mesh, Map.of("mode", "rig"));
        RigSequence longMotion = SyntheticHead.motion(FrameRate.FPS_30, 3001);
        assertKey("fbx.exact-too-long", longMotion, Map.of("mode", "exact"));
        assertKey("export.bad-choice", mesh, Map.of("mode", "best"));
        assertKey("export.bad-number", mesh, Map.of("maxShapes", "500"));
        assertKey("export.bad-number", mesh, Map.of("tolerance", "small"));
        assertEquals(List.of(), Requests.names(folder));
    }

    private void assertKey(String key, FaceMotion motion, Map<String, String> options) {
        StudioException failure =
                assertThrows(
                        StudioException.class,
                        () -> run(request(motion, FrameRate.FPS_30, options)));
        assertEquals(key, failure.messageKey());
        assertFalse(String.valueOf(failure.getMessage()).contains("{"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rig", "pca", "exact"})
    void cancellingLeavesTheEarlierFileAndNothingElse(String mode) throws Exception {
        FaceMotion motion = SyntheticHead.motion(FrameRate.FPS_30, 30);
        run(request(motion, FrameRate.FPS_30, Map.of()));
        List<String> names = Requests.names(folder);
        byte[] before = Files.readAllBytes(folder.resolve("clip.fbx"));
        for (double when : new double[] {0.01, 0.5, 0.9}) {
            CancelToken cancel = new CancelToken();
            ProgressSink sink =
                    (fraction, message) -> {
                        if (fraction >= when) {
                            cancel.cancel();
                        }
                    };
            ExportRequest request = request(motion, FrameRate.FPS_24, Map.of("mode", mode));
            assertThrows(
                    CancellationException.class,
                    () -> new FbxExporter().export(request, sink, cancel));
            assertEquals(names, Requests.names(folder));
            assertArrayEquals(before, Files.readAllBytes(folder.resolve("clip.fbx")));
        }
    }

    @Test
    void oneStillFrameIsAValidFile() throws Exception {
        FaceMotion motion =
                new RigSequence(
                        FrameRate.FPS_30, List.of("jawOpen"), new float[1][1], Optional.empty());
        for (String mode : List.of("rig", "pca", "exact")) {
            ExportRequest request = request(motion, FrameRate.FPS_30, Map.of("mode", mode));
            assertTrue(distanceToNpy(request, export(request)) < EXACT_METRES);
        }
    }

    @Test
    void theReaderOfTheseTestsNoticesEveryCutAndSurvivesEveryFlippedByte() throws Exception {
        run(request(SyntheticHead.motion(FrameRate.FPS_30, 2), FrameRate.FPS_30, Map.of()));
        byte[] good = Files.readAllBytes(folder.resolve("clip.fbx"));
        for (int length = 0; length < good.length; length += 1 + length / 400) {
            byte[] cut = Arrays.copyOf(good, length);
            assertThrows(IOException.class, () -> FbxFile.parse(cut), "cut at " + length);
        }
        Random random = new Random(2);
        int noticed = 0;
        for (int i = 0; i < 400; i++) {
            byte[] flipped = good.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                FbxFile.parse(flipped);
            } catch (IOException e) {
                noticed++;
            }
        }
        assertTrue(noticed > 100, noticed + " flips noticed");
    }

    private ExportRequest request(FaceMotion motion, FrameRate rate, Map<String, String> options) {
        return Requests.of(head, motion, rate, folder, options);
    }

    private static ExportResult run(ExportRequest request) throws StudioException {
        return new FbxExporter().export(request, ProgressSink.NONE, new CancelToken());
    }

    private FbxFace export(ExportRequest request) throws Exception {
        run(request);
        return new FbxFace(FbxFile.read(folder.resolve("clip.fbx")));
    }

    /** Largest distance of any vertex at any frame from the NPY export of the same request. */
    private double distanceToNpy(ExportRequest request, FbxFace face) throws Exception {
        new NpyExporter().export(request, ProgressSink.NONE, new CancelToken());
        double largest = 0;
        try (NpyReader npy = NpyReader.open(folder.resolve("clip.npy"))) {
            float[] expected = new float[npy.sliceSize()];
            assertEquals(head.topology().vertexCount(), npy.shape()[1]);
            for (int t = 0; t < npy.shape()[0]; t++) {
                npy.copySlice(t, expected);
                double ticks =
                        t
                                * FbxFace.TICKS
                                * request.frameRate().denominator()
                                / request.frameRate().numerator();
                double[] actual = face.positions(Math.rint(ticks));
                for (int i = 0; i < expected.length; i += 3) {
                    double x = actual[i] - expected[i];
                    double y = actual[i + 1] - expected[i + 1];
                    double z = actual[i + 2] - expected[i + 2];
                    largest = Math.max(largest, Math.sqrt(x * x + y * y + z * z));
                }
            }
        }
        Files.delete(folder.resolve("clip.npy"));
        return largest;
    }
}
