package facewright.app;

import static facewright.app.StudioFixture.onFx;
import static facewright.app.StudioFixture.runOnFx;
import static facewright.app.StudioFixture.waitUntil;

import facewright.app.playback.Player;
import facewright.app.ui.StudioTheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
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
        fixture.waitForTake();
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
        shootPlaying();
        runOnFx(fixture.window::showExport);
        shoot("studio-export");
        closeDialog();
        runOnFx(() -> fixture.press(KeyCode.F1));
        shoot("studio-shortcuts");
        runOnFx(() -> fixture.press(KeyCode.ESCAPE));
        Path broken = Files.writeString(home.resolve("street_noise.wav"), "not a sound");
        runOnFx(() -> fixture.window.open(List.of(broken)));
        waitUntil("failed", () -> fixture.studio.session().clips().size() > 1);
        fixture.waitUntilIdle();
        shoot("studio-error");
    }

    private void shootPlaying() throws IOException {
        Player player = fixture.studio.player();
        runOnFx(
                () -> {
                    player.seek(1.4);
                    fixture.studio.timeline().setRange(1.4, 4.2);
                    player.loopingProperty().set(true);
                    player.play();
                });
        WritableImage[] picture = new WritableImage[1];
        waitUntil(
                "playing for a second",
                () -> {
                    double at = player.positionSecondsProperty().get();
                    if (picture[0] == null && at > 2.2) {
                        picture[0] = fixture.window.scene().snapshot(null);
                    }
                    return picture[0] != null;
                });
        write("studio-playing", picture[0]);
        runOnFx(
                () -> {
                    player.pause();
                    player.loopingProperty().set(false);
                });
    }

    private void closeDialog() {
        runOnFx(() -> fixture.press(KeyCode.ESCAPE));
    }

    private void shoot(String name) throws IOException {
        for (int i = 0; i < 5; i++) {
            WaitForAsyncUtils.waitForFxEvents();
        }
        write(name, onFx(() -> fixture.window.scene().snapshot(null)));
    }

    private void write(String name, WritableImage picture) throws IOException {
        ImageIO.write(
                SwingFXUtils.fromFXImage(picture, null),
                "png",
                folder.resolve(name + ".png").toFile());
    }
}
