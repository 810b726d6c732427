package facewright.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.app.export.ExportFormat.FbxMode;
import facewright.assets.head.BuiltInHead;
import facewright.domain.FrameRate;
import facewright.domain.RigSequence;
import facewright.domain.TimeRange;
import facewright.io.export.AxesPreset;
import facewright.io.export.Exporters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportViewModelTest {
    @TempDir Path folder;
    private final Map<String, String> kept = new HashMap<>();
    private long freeBytes = Long.MAX_VALUE;

    private final ExportMemory memory =
            new ExportMemory() {
                @Override
                public Optional<String> get(String key) {
                    return Optional.ofNullable(kept.get(key)).filter(v -> !v.isEmpty());
                }

                @Override
                public void put(String key, String value) {
                    kept.put(key, value);
                }
            };

    private ExportViewModel model(Optional<TimeRange> inOut) {
        RigSequence motion =
                new RigSequence(
                        FrameRate.FPS_30, List.of("jawOpen"), new float[60][1], Optional.empty());
        ExportSource take =
                new ExportSource(
                        "t1",
                        "Take",
                        "#4cc2a0",
                        "line 1",
                        BuiltInHead.load(),
                        motion,
                        Optional.of(folder.resolve("line 1.wav")),
                        Optional.empty(),
                        inOut,
                        List.of());
        return new ExportViewModel(
                Exporters.discover(),
                List.of(take),
                take,
                folder,
                memory,
                path -> OptionalLong.of(freeBytes));
    }

    @Test
    void startsWithTheTakesNameAndRate() {
        ExportViewModel model = model(Optional.empty());

        assertEquals("line 1", model.baseNameProperty().get());
        assertEquals(FrameRate.FPS_30, model.frameRateProperty().get());
        assertEquals(
                List.of("line 1.fbx", "line 1-audio.wav"), model.outlookProperty().get().files());
        assertTrue(model.outlookProperty().get().isReady());
    }

    @Test
    void countsTheFramesOfThePartAtTheChosenRate() {
        ExportViewModel model = model(Optional.of(new TimeRange(0.5, 1.5)));
        model.frameRateProperty().set(FrameRate.FPS_24);

        assertEquals(24, model.outlookProperty().get().frameCount());
        model.onlyRangeProperty().set(false);
        assertEquals(48, model.outlookProperty().get().frameCount());
        assertTrue(model.request().range().isEmpty());
    }

    @Test
    void refusesNamesThatSomeSystemCannotStore() {
        ExportViewModel model = model(Optional.empty());
        model.baseNameProperty().set("a/b");

        assertTrue(model.outlookProperty().get().nameProblem().orElseThrow().contains("a/b"));
        assertFalse(model.outlookProperty().get().isReady());
    }

    @Test
    void refusesAFolderThatIsAFile() throws Exception {
        ExportViewModel model = model(Optional.empty());
        Path file = Files.writeString(folder.resolve("notes.txt"), "x");
        model.folderProperty().set(file.toString());

        assertTrue(model.outlookProperty().get().folderProblem().isPresent());
        model.folderProperty().set(folder.resolve("made/later").toString());
        assertTrue(model.outlookProperty().get().isReady());
    }

    @Test
    void refusesWhenThereIsNoRoom() {
        freeBytes = 1000;
        ExportViewModel model = model(Optional.empty());

        assertFalse(model.outlookProperty().get().isReady());
    }

    @Test
    void warnsBeforeItReplacesFiles() throws Exception {
        Files.writeString(folder.resolve("line 1.fbx"), "old");

        assertTrue(model(Optional.empty()).outlookProperty().get().overwrites());
    }

    @Test
    void remembersTheChoicesButNotTheTakesOwnRate() {
        ExportViewModel first = model(Optional.empty());
        first.formatProperty().set(ExportFormat.OBJ);
        first.fbxModeProperty().set(FbxMode.EXACT);
        first.axesProperty().set(AxesPreset.UNREAL);
        first.remember();
        assertEquals("", kept.get("frameRate"));

        ExportViewModel next = model(Optional.empty());
        assertEquals(ExportFormat.OBJ, next.formatProperty().get());
        assertEquals(FbxMode.EXACT, next.fbxModeProperty().get());
        assertEquals(AxesPreset.UNREAL, next.axesProperty().get());
        next.frameRateProperty().set(FrameRate.FPS_60);
        next.remember();
        assertEquals(FrameRate.FPS_60, model(Optional.empty()).frameRateProperty().get());
    }

    @Test
    void leavesTheRecordingOutWhenAsked() {
        ExportViewModel model = model(Optional.empty());
        model.withAudioProperty().set(false);

        assertEquals(List.of("line 1.fbx"), model.outlookProperty().get().files());
        assertTrue(model.request().audioFile().isEmpty());
    }
}
