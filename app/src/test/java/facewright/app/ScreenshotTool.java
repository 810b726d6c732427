package facewright.app;

import static facewright.app.StudioFixture.onFx;
import static facewright.app.StudioFixture.runOnFx;
import static facewright.app.StudioFixture.waitUntil;

import facewright.app.playback.Player;
import facewright.app.timeline.CurveTrack;
import facewright.app.ui.StudioTheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
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
        fixture.waitUntilIdle();
        shoot("studio-empty");
        shootSettings();
        shootTruth();
        runOnFx(fixture.window::openDemo);
        waitUntil("the clip is there", () -> !fixture.studio.session().clips().isEmpty());
        fixture.waitForTake();
        runOnFx(() -> fixture.studio.player().seek(wideOpen(0, 10)));
        shoot("studio-demo");
        for (String tab : List.of("head", "info")) {
            runOnFx(() -> fixture.window.showInspectorTab(tab));
            shoot("studio-" + tab);
        }
        shootHeads();
        runOnFx(() -> fixture.window.showInspectorTab("method"));
        runOnFx(() -> fixture.window.themeProperty().set(StudioTheme.LIGHT));
        shoot("studio-light");
        runOnFx(() -> fixture.window.themeProperty().set(StudioTheme.DARK));
        shootPlaying();
        shootSpeech();
        runOnFx(fixture.window::showExport);
        runOnFx(
                () ->
                        fixture.find("#export-folder", TextField.class)
                                .setText("/home/anna/Exports"));
        shoot("studio-export");
        runOnFx(
                () -> {
                    fixture.find("#choice-MP4", ToggleButton.class).fire();
                    fixture.find("#export-folder", TextField.class)
                            .setText(home.resolve("out").toString());
                    fixture.find("#export-start", Button.class).fire();
                });
        waitUntil(
                "a third is exported",
                () ->
                        fixture.studio.jobs().items().stream()
                                .anyMatch(job -> job.progressProperty().get() > 0.3));
        shoot("studio-exporting");
        fixture.waitUntilIdle();
        shoot("studio-exported");
        runOnFx(fixture.studio.notices()::dismissAll);
        runOnFx(() -> fixture.press(KeyCode.F1));
        shoot("studio-shortcuts");
        runOnFx(() -> fixture.press(KeyCode.ESCAPE));
        Path broken = Files.writeString(home.resolve("street_noise.wav"), "not a sound");
        runOnFx(() -> fixture.window.open(List.of(broken)));
        waitUntil("failed", () -> fixture.studio.session().clips().size() > 1);
        fixture.waitUntilIdle();
        shoot("studio-error");
    }

    /** The settings page, where it says what networks run on. */
    private void shootSettings() throws IOException {
        runOnFx(() -> fixture.press(KeyCode.COMMA, KeyCode.CONTROL));
        runOnFx(() -> fixture.find("#tab-settings-engine", ToggleButton.class).fire());
        fixture.waitUntilIdle();
        shoot("studio-settings");
        runOnFx(() -> fixture.press(KeyCode.ESCAPE));
    }

    /** A demo clip with its ground truth; undone afterwards, so that the project is empty. */
    private void shootTruth() throws IOException {
        runOnFx(() -> fixture.find("#demo-omar_sentence02", Button.class).fire());
        waitUntil("the clip is there", () -> !fixture.studio.session().clips().isEmpty());
        fixture.waitForTake();
        runOnFx(() -> fixture.studio.player().seek(1.13));
        shoot("studio-truth");
        runOnFx(() -> fixture.studio.session().undo());
        fixture.waitUntilIdle();
    }

    private void shootHeads() throws IOException {
        runOnFx(() -> fixture.window.showInspectorTab("head"));
        runOnFx(() -> fixture.find("#head-kwame", ToggleButton.class).fire());
        fixture.waitUntilIdle();
        shoot("studio-head-other");
        runOnFx(() -> fixture.window.themeProperty().set(StudioTheme.LIGHT));
        shoot("studio-head-light");
        runOnFx(() -> fixture.window.themeProperty().set(StudioTheme.DARK));
        runOnFx(
                () -> {
                    fixture.find("#choice-CHANNELS", ToggleButton.class).fire();
                    fixture.find("#slider-of-mouthSmileLeft", Slider.class).setValue(0.8);
                    fixture.find("#slider-of-browInnerUp", Slider.class).setValue(0.6);
                });
        shoot("studio-channels");
        runOnFx(
                () -> {
                    fixture.find("#pose-active", ToggleButton.class).fire();
                    fixture.find("#choice-SHAPE", ToggleButton.class).fire();
                    fixture.studio.session().undo();
                });
        fixture.waitUntilIdle();
    }

    /** A moment between two times when the lips are as good as widest open; seconds. */
    private double wideOpen(double from, double to) {
        CurveTrack lips = fixture.studio.timeline().tracks().get(0);
        int first = lips.rate().frameAt(from);
        int end = Math.min(lips.frameCount(), lips.rate().frameAt(to));
        float best = 0;
        for (int t = first; t < end; t++) {
            best = Math.max(best, lips.value(t));
        }
        int widest = first;
        while (widest < end - 1 && lips.value(widest) <= best * 0.85f) {
            widest++;
        }
        return lips.rate().timeSeconds(widest) + 1e-3;
    }

    /** The demo with its words aligned, zoomed in to tell the sounds. */
    private void shootSpeech() throws IOException {
        runOnFx(
                () ->
                        fixture.find("#transcript", TextArea.class)
                                .setText(
                                        "Maybe the bear was far away, but my mother found five warm"
                                                + " pumpkin pies before the farmer came. Please,"
                                                + " papa, move over: the moon is above the palm."));
        runOnFx(() -> fixture.find("#align", Button.class).fire());
        waitUntil(
                "the words are found",
                () ->
                        fixture.studio
                                .session()
                                .selectedClip()
                                .flatMap(clip -> clip.speech().track())
                                .isPresent());
        fixture.waitForTake();
        runOnFx(
                () -> {
                    fixture.studio.timeline().span().zoomBy(0.3, 3.4);
                    fixture.studio.player().seek(3.4);
                });
        shoot("studio-phones");
        shootDraft();
        runOnFx(fixture.studio.timeline().span()::fit);
    }

    /** The same without a text: what the recogniser made of it. */
    private void shootDraft() throws IOException {
        runOnFx(
                () -> {
                    fixture.find("#transcript", TextArea.class).setText("");
                    fixture.find("#recognise", Button.class).fire();
                });
        waitUntil(
                "a part is written down",
                () -> fixture.find("#transcript-progress", ProgressBar.class).getProgress() > 0.4);
        waitUntil(
                "it is written down",
                () ->
                        fixture.studio
                                .session()
                                .selectedClip()
                                .map(clip -> clip.speech().isDraft())
                                .orElse(false));
        fixture.waitForTake();
        fixture.waitUntilIdle();
        runOnFx(
                () -> {
                    fixture.find("#review-next", Button.class).fire();
                    fixture.studio.player().pause();
                });
        shoot("studio-draft");
        runOnFx(fixture.studio.session()::undo);
        runOnFx(fixture.studio.session()::undo);
        fixture.waitForTake();
    }

    private void shootPlaying() throws IOException {
        Player player = fixture.studio.player();
        runOnFx(
                () -> {
                    fixture.studio.timeline().setRange(2.0, 4.3);
                    player.seek(2.0);
                    player.loopingProperty().set(true);
                    player.play();
                });
        double mouthOpen = onFx(() -> wideOpen(2.6, 4.2));
        WritableImage[] picture = new WritableImage[1];
        waitUntil(
                "playing for a second",
                () -> {
                    double at = player.positionSecondsProperty().get();
                    if (picture[0] == null && at > mouthOpen) {
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
