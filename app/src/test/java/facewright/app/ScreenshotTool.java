package facewright.app;

import static facewright.app.StudioFixture.onFx;
import static facewright.app.StudioFixture.runOnFx;
import static facewright.app.StudioFixture.waitUntil;

import facewright.app.project.TakeState;
import facewright.app.ui.StudioTheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Drives the real studio through its states and writes pictures of the window. Run it by hand: the
 * argument is the folder for the pictures.
 */
public final class ScreenshotTool {
    private final StudioFixture fixture;
    private final Path folder;

    private ScreenshotTool(StudioFixture fixture, Path folder) {
        this.fixture = fixture;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Path home = Files.createTempDirectory("facewright-screenshots");
        try (StudioFixture fixture = StudioFixture.open(home)) {
            new ScreenshotTool(fixture, folder).run(home);
        }
        System.exit(0);
    }

    private void run(Path home) throws IOException {
        shoot("studio-empty");
        runOnFx(fixture.window::openDemo);
        waitForTake();
        runOnFx(() -> fixture.studio.player().seek(2.4));
        shoot("studio-demo");
        for (String tab : List.of("head", "info")) {
            runOnFx(() -> fixture.window.showInspectorTab(tab));
            shoot("studio-" + tab);
        }
        runOnFx(() -> fixture.window.showInspectorTab("method"));
        runOnFx(() -> fixture.window.themeProperty().set(StudioTheme.LIGHT));
        shoot("studio-light");
        runOnFx(() -> fixture.window.themeProperty().set(StudioTheme.DARK));
        runOnFx(fixture.studio.player()::play);
        waitUntil(
                "playing for a second",
                () -> fixture.studio.player().positionSecondsProperty().get() > 3.6);
        shoot("studio-playing");
        runOnFx(fixture.studio.player()::pause);
        runOnFx(fixture.window::showExport);
        shoot("studio-export");
        closeDialog();
        Path broken = Files.writeString(home.resolve("street_noise.wav"), "not a sound");
        runOnFx(() -> fixture.window.open(List.of(broken)));
        waitUntil("failed", () -> fixture.studio.session().clips().size() > 1);
        waitUntil("idle", () -> fixture.studio.jobs().items().isEmpty());
        shoot("studio-error");
    }

    private void closeDialog() {
        runOnFx(
                () -> {
                    javafx.scene.Node dialog = fixture.window.scene().lookup("#export-dialog");
                    javafx.event.Event.fireEvent(
                            dialog,
                            new javafx.scene.input.KeyEvent(
                                    javafx.scene.input.KeyEvent.KEY_PRESSED,
                                    "",
                                    "",
                                    javafx.scene.input.KeyCode.ESCAPE,
                                    false,
                                    false,
                                    false,
                                    false));
                });
    }

    private void waitForTake() {
        waitUntil(
                "the take is ready",
                () ->
                        fixture.studio
                                .session()
                                .selectedTake()
                                .filter(take -> take.state() == TakeState.READY)
                                .isPresent());
        waitUntil("idle", () -> fixture.studio.jobs().items().isEmpty());
    }

    private void shoot(String name) throws IOException {
        for (int i = 0; i < 5; i++) {
            WaitForAsyncUtils.waitForFxEvents();
        }
        WritableImage picture = onFx(() -> fixture.window.scene().snapshot(null));
        ImageIO.write(
                SwingFXUtils.fromFXImage(picture, null),
                "png",
                folder.resolve(name + ".png").toFile());
    }
}
