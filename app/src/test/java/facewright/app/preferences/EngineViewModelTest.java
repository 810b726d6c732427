package facewright.app.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.app.AppText;
import facewright.app.settings.StudioSettings;
import facewright.domain.StudioException;
import facewright.engine.EngineReport;
import facewright.engine.Torch;
import facewright.job.DirectJobRunner;
import facewright.job.Job;
import facewright.job.ProgressSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineViewModelTest {
    private static final EngineReport REPORT =
            new EngineReport(
                    true,
                    "PyTorch",
                    "1",
                    Optional.of("cpu"),
                    Optional.empty(),
                    2,
                    List.of(),
                    "Linux",
                    List.of());

    @TempDir Path root;
    private final StudioSettings settings = new StudioSettings();

    private EngineViewModel model(Job<EngineReport> look) {
        return new EngineViewModel(
                settings,
                new DirectJobRunner(
                        ProgressSink.NONE,
                        failure -> {
                            throw new AssertionError("told elsewhere", failure);
                        }),
                look,
                Optional.empty());
    }

    private EngineViewModel model() {
        return model((progress, cancel) -> REPORT);
    }

    private Path libtorch(String version) throws IOException {
        Path folder = Files.createDirectories(root.resolve("libtorch " + version));
        Path library = folder.resolve("lib").resolve(System.mapLibraryName("torch"));
        Files.createDirectories(folder.resolve("lib"));
        Files.writeString(library, "");
        Files.writeString(folder.resolve("build-version"), version);
        return folder;
    }

    @Test
    void showsWhatWasFound() {
        EngineViewModel model = model();
        assertNull(model.reportProperty().get());
        model.refresh();
        assertEquals(REPORT, model.reportProperty().get());
        assertFalse(model.workingProperty().get());
        assertEquals("", model.problemProperty().get());
    }

    @Test
    void saysInPlaceWhyNothingWasFound() {
        EngineViewModel model =
                model(
                        (progress, cancel) -> {
                            throw new StudioException(AppText.of("animate.unexpected"));
                        });
        model.refresh();
        assertEquals(AppText.get("animate.unexpected"), model.problemProperty().get());
        assertFalse(model.workingProperty().get());
    }

    @Test
    void takesALibtorchThatFitsFromTheNextStartOn() throws IOException {
        EngineViewModel model = model();
        assertEquals("The one that comes with Facewright", model.folderTextProperty().get());
        Path folder = libtorch(Torch.VERSION + "+cu128");
        model.chooseFolder(folder);
        assertEquals(folder, settings.libtorchFolderProperty().get());
        assertTrue(model.folderTextProperty().get().contains(folder.toString()));
        assertTrue(model.folderTextProperty().get().endsWith("from the next start"));
        assertFalse(model.ownProperty().get());
        model.clearFolder();
        assertNull(settings.libtorchFolderProperty().get());
        assertTrue(model.ownProperty().get());
        assertEquals("The one that comes with Facewright", model.folderTextProperty().get());
    }

    @Test
    void refusesAnotherVersionAndKeepsTheChoice() throws IOException {
        EngineViewModel model = model();
        model.chooseFolder(libtorch("1.9.0"));
        assertTrue(model.folderProblemProperty().get().contains("1.9.0"));
        assertTrue(model.folderProblemProperty().get().contains(Torch.VERSION));
        assertNull(settings.libtorchFolderProperty().get());
        model.chooseFolder(root);
        assertTrue(model.folderProblemProperty().get().contains("holds no libtorch"));
        model.chooseFolder(libtorch(Torch.VERSION));
        assertEquals("", model.folderProblemProperty().get());
    }
}
