package facewright.io.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.FaceHead;
import facewright.domain.FrameRate;
import facewright.domain.RigSequence;
import facewright.domain.SampleRate;
import facewright.domain.SoundTrack;
import facewright.domain.StudioException;
import facewright.domain.TimeRange;
import facewright.io.Requests;
import facewright.io.SyntheticHead;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every exporter owes to the person's disk. */
class ExportRobustnessTest {
    private static final FaceHead HEAD = SyntheticHead.create();
    private static final RigSequence MOTION = SyntheticHead.motion(FrameRate.FPS_30, 12);
    @TempDir Path folder;

    @Test
    void fbxNpyAndObjAreFound() {
        List<String> ids =
                Exporters.discover().exporters().stream().map(MotionExporter::id).toList();
        assertEquals(List.of("fbx", "npy", "obj"), ids);
        for (MotionExporter exporter : Exporters.discover().exporters()) {
            assertFalse(exporter.label().text().isBlank());
        }
        assertTrue(Exporters.discover().exporter("abc").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fbx", "npy", "obj"})
    void makesMissingFoldersAndKeepsNamesInEveryScript(String id) throws Exception {
        Path deep = folder.resolve("Übung 1/顔");
        ExportResult result = export(id, request(deep, "Straße 声 é"));
        for (Path file : result.files()) {
            assertTrue(Files.exists(file));
            assertEquals(deep, file.getParent());
            assertTrue(String.valueOf(file.getFileName()).startsWith("Straße 声 é"));
        }
        assertTrue(result.bytes() > 0);
        assertNoTemporaries();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fbx", "npy", "obj"})
    void theEstimateIsOfTheRightSize(String id) throws Exception {
        ExportRequest request = request(folder, "clip");
        long estimate = Exporters.discover().exporter(id).orElseThrow().estimatedBytes(request);
        long bytes = export(id, request).bytes();
        assertTrue(estimate > bytes * 0.8 && estimate < bytes * 6, estimate + " for " + bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fbx", "npy", "obj"})
    void aTargetThatIsSomethingElseIsLeftAlone(String id) throws Exception {
        Path target = folder.resolve(id.equals("obj") ? "clip-obj" : "clip." + id);
        if (id.equals("obj")) {
            Files.writeString(target, "mine");
        } else {
            Files.createDirectory(target);
            Files.writeString(target.resolve("mine"), "mine");
        }
        List<String> before = Requests.names(folder);
        String key = failure(id, request(folder, "clip"));
        assertEquals(id.equals("obj") ? "io.target-is-file" : "io.target-is-folder", key);
        assertEquals(before, Requests.names(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fbx", "npy", "obj"})
    void aFolderThatIsAFileIsRefused(String id) throws Exception {
        Path file = folder.resolve("file");
        Files.writeString(file, "mine");
        assertEquals("io.not-a-folder", failure(id, request(file, "clip")));
        assertEquals("io.not-a-folder", failure(id, request(file.resolve("sub"), "clip")));
        assertEquals("mine", Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fbx", "npy", "obj"})
    void aFileSystemThatCanOnlyBeReadIsRefused(String id) {
        Path modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules");
        assertEquals("io.no-permission", failure(id, request(modules, "clip")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fbx", "npy", "obj"})
    void badNamesAreRefusedBeforeAnythingIsMade(String id) {
        for (String name : List.of("", "a/b", "..", "x".repeat(300), "clip?")) {
            assertTrue(failure(id, request(folder.resolve("new"), name)).startsWith("io.name-"));
        }
        assertEquals(List.of(), Requests.names(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fbx", "npy", "obj"})
    void aDiskWithoutRoomIsNoticedBeforeTheWorkStarts(String id) {
        RigSequence centuries =
                new RigSequence(
                        new FrameRate(1, 2_000_000_000),
                        List.of("jawOpen"),
                        new float[1][1],
                        Optional.empty());
        ExportRequest request =
                new ExportRequest(
                        HEAD,
                        centuries,
                        Optional.empty(),
                        FrameRate.of(1),
                        AxesPreset.BLENDER,
                        folder,
                        "clip",
                        Optional.empty(),
                        Map.of("mode", "exact"));
        long wanted = exporter(id).estimatedBytes(request);
        assertTrue(wanted > 1e12, id + " wants " + wanted);
        StudioException failure =
                assertThrows(StudioException.class, () -> new ExportFiles(request, wanted).close());
        assertEquals("io.disk-space", failure.messageKey());
        assertEquals(List.of(), Requests.names(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fbx", "npy", "obj"})
    void progressRisesToOneAndCancellingAtTheStartMakesNothing(String id) throws Exception {
        List<Double> reports = new ArrayList<>();
        exporter(id)
                .export(
                        request(folder, "clip"),
                        (fraction, message) -> reports.add(fraction),
                        new CancelToken());
        assertEquals(1.0, reports.get(reports.size() - 1), 1e-9);
        for (int i = 1; i < reports.size(); i++) {
            assertTrue(reports.get(i) >= reports.get(i - 1));
        }
        CancelToken cancelled = new CancelToken();
        cancelled.cancel();
        Path other = folder.resolve("other");
        assertThrows(
                CancellationException.class,
                () -> exporter(id).export(request(other, "clip"), ProgressSink.NONE, cancelled));
        assertFalse(Files.exists(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fbx", "obj"})
    void theWholeRecordingIsCopiedBeside(String id) throws Exception {
        Path recording = folder.resolve("voice.mp3");
        Files.write(recording, new byte[] {1, 2, 3});
        ExportRequest request = withAudio(recording, Optional.empty());
        ExportResult result = export(id, request);
        Path copy = folder.resolve("clip-audio.mp3").toAbsolutePath();
        assertTrue(result.files().contains(copy));
        assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(copy));
        assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(recording));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fbx", "obj"})
    void aPartComesWithExactlyItsPartOfTheSound(String id) throws Exception {
        Path recording = folder.resolve("voice.wav");
        Files.write(recording, new byte[] {1, 2, 3});
        ExportRequest request =
                withAudio(recording, Optional.of(new TimeRange(0.1, 0.3)))
                        .withSound(new Tone(8000, 1000));
        export(id, request);
        ByteBuffer wave =
                ByteBuffer.wrap(Files.readAllBytes(folder.resolve("clip-audio.wav")))
                        .order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(0x46464952, wave.getInt(0));
        assertEquals(wave.limit() - 8, wave.getInt(4));
        assertEquals(2, wave.getShort(22));
        assertEquals(1000, wave.getInt(24));
        assertEquals(200 * 4, wave.getInt(40));
        assertEquals(44 + 200 * 4, wave.limit());
        assertEquals(100, wave.getShort(44));
        assertEquals(-100, wave.getShort(46));
        assertEquals(299, wave.getShort(44 + 199 * 4));
    }

    @Test
    void aPartOfAnUndecodedRecordingSaysWhereItStarts() throws Exception {
        Path recording = folder.resolve("voice.mp3");
        Files.write(recording, new byte[] {1, 2, 3});
        ExportResult result =
                export("fbx", withAudio(recording, Optional.of(new TimeRange(0.1, 0.3))));
        assertEquals("export.note-audio-whole", result.notes().get(0).key());
        ExportResult missing =
                export("fbx", withAudio(folder.resolve("gone.wav"), Optional.empty()));
        assertEquals("export.note-audio-missing", missing.notes().get(0).key());
    }

    @Test
    void aRecordingWithTheNameOfTheCopyIsNeverOverwritten() throws Exception {
        Path recording = folder.resolve("clip-audio.wav");
        Files.write(recording, new byte[] {1, 2, 3});
        export("fbx", withAudio(recording, Optional.empty()));
        assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(recording));
        export(
                "fbx",
                withAudio(recording, Optional.of(new TimeRange(0.1, 0.3)))
                        .withSound(new Tone(8000, 1000)));
        assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(recording));
        assertEquals(844, Files.size(folder.resolve("clip-audio-part.wav")));
    }

    private static ExportRequest request(Path folder, String name) {
        return new ExportRequest(
                HEAD,
                MOTION,
                Optional.empty(),
                FrameRate.FPS_30,
                AxesPreset.BLENDER,
                folder,
                name,
                Optional.empty(),
                Map.of());
    }

    private ExportRequest withAudio(Path recording, Optional<TimeRange> range) {
        return new ExportRequest(
                HEAD,
                MOTION,
                range,
                FrameRate.FPS_30,
                AxesPreset.BLENDER,
                folder,
                "clip",
                Optional.of(recording),
                Map.of());
    }

    private static MotionExporter exporter(String id) {
        return Exporters.discover().exporter(id).orElseThrow();
    }

    private static ExportResult export(String id, ExportRequest request) throws StudioException {
        return exporter(id).export(request, ProgressSink.NONE, new CancelToken());
    }

    private static String failure(String id, ExportRequest request) {
        return assertThrows(StudioException.class, () -> export(id, request)).messageKey();
    }

    private void assertNoTemporaries() {
        assertTrue(Requests.names(folder).stream().noneMatch(n -> n.contains(".part")));
    }

    /** Two channels whose samples count up and down. */
    private record Tone(int sampleCount, int hertz) implements SoundTrack {
        @Override
        public SampleRate rate() {
            return new SampleRate(hertz);
        }

        @Override
        public int channelCount() {
            return 2;
        }

        @Override
        public void copy(int fromSample, float[][] destination) {
            for (int i = 0; i < destination[0].length; i++) {
                destination[0][i] = (fromSample + i) / 32768f;
                destination[1][i] = -(fromSample + i) / 32768f;
            }
        }
    }
}
