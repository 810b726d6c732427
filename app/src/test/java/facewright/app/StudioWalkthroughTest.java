package facewright.app;

import static facewright.app.StudioFixture.onFx;
import static facewright.app.StudioFixture.runOnFx;
import static facewright.app.StudioFixture.waitUntil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.app.project.ClipState;
import facewright.app.project.StudioTake;
import facewright.app.project.TakeState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Uses the real window as a person would: import, play, change, undo, export, make mistakes. */
@Tag("fx")
@Tag("render")
class StudioWalkthroughTest {
    @TempDir Path folder;
    private StudioFixture studio;

    @BeforeEach
    void openStudio() throws Exception {
        studio = StudioFixture.open(folder.resolve("home"));
        assertTrue(
                onFx(() -> Platform.isSupported(ConditionalFeature.SCENE3D)),
                "without 3D this test would compare blank pictures");
    }

    @AfterEach
    void closeStudio() {
        studio.close();
    }

    private StudioTake openDemo() {
        runOnFx(() -> studio.find("#start-open-demo", Button.class).fire());
        studio.waitForTake();
        return onFx(() -> studio.studio.session().selectedTake().orElseThrow());
    }

    private int[] picture() {
        for (int i = 0; i < 5; i++) {
            WaitForAsyncUtils.waitForFxEvents();
        }
        return onFx(
                () -> {
                    WritableImage image = studio.window.viewport().snapshot(null, null);
                    int width = (int) image.getWidth();
                    int height = (int) image.getHeight();
                    int[] pixels = new int[width * height];
                    image.getPixelReader()
                            .getPixels(
                                    0,
                                    0,
                                    width,
                                    height,
                                    PixelFormat.getIntArgbInstance(),
                                    pixels,
                                    0,
                                    width);
                    return pixels;
                });
    }

    private double position() {
        return onFx(() -> studio.studio.player().positionSecondsProperty().get());
    }

    @Test
    void animatesTheDemoPlaysItAndStepsThroughItsFrames() {
        openDemo();
        assertFalse(onFx(() -> studio.find("#start-page", javafx.scene.Node.class).isVisible()));

        // On a busy computer the clip must not be over before the next key is pressed.
        runOnFx(() -> studio.studio.player().loopingProperty().set(true));
        runOnFx(() -> studio.press(KeyCode.SPACE));
        waitUntil("the playhead moves", () -> position() > 0.3);
        runOnFx(() -> studio.press(KeyCode.SPACE));
        assertFalse(onFx(() -> studio.studio.player().playingProperty().get()));

        runOnFx(() -> studio.studio.player().seek(1.0));
        int[] before = picture();
        runOnFx(
                () -> {
                    for (int i = 0; i < 3; i++) {
                        studio.press(KeyCode.RIGHT);
                    }
                });
        assertEquals(1.1, position(), 1e-6);
        assertFalse(Arrays.equals(before, picture()), "another frame is another picture");
        runOnFx(() -> studio.press(KeyCode.HOME));
        assertEquals(0, position());
    }

    @Test
    void aSliderReanimatesAndOneUndoTakesTheDragBack() {
        StudioTake take = openDemo();
        runOnFx(() -> studio.studio.player().seek(1.1));
        int[] before = picture();
        Slider slider = onFx(() -> studio.find("#parameter-jawGain .slider", Slider.class));
        double original = onFx(slider::getValue);

        runOnFx(
                () -> {
                    slider.setValueChanging(true);
                    slider.setValue(original + 0.3);
                    slider.setValue(slider.getMax());
                    slider.setValueChanging(false);
                });
        studio.waitForTake();
        assertFalse(Arrays.equals(before, picture()), "the jaw opens wider");
        assertEquals(
                onFx(slider::getMax),
                Double.parseDouble(onFx(() -> take.parameters().get("jawGain"))),
                1e-6);

        runOnFx(() -> studio.press(KeyCode.Z, KeyCode.CONTROL));
        studio.waitForTake();
        assertEquals(original, onFx(slider::getValue), 1e-6);
        int[] after = picture();
        assertTrue(Arrays.equals(before, after), "undo brings the first picture back");
    }

    @Test
    void exportsFbxObjAndNpyFromTheDialog() throws Exception {
        openDemo();
        Path target = folder.resolve("out");
        for (String format : List.of("FBX", "OBJ", "NPY")) {
            runOnFx(
                    () -> {
                        studio.press(KeyCode.E, KeyCode.CONTROL);
                        studio.find("#choice-" + format, ToggleButton.class).fire();
                        studio.find("#export-folder", TextField.class).setText(target.toString());
                        studio.find("#export-name", TextField.class).setText("line");
                        studio.find("#export-start", Button.class).fire();
                    });
            studio.waitUntilIdle();
        }

        assertTrue(Files.size(target.resolve("line.fbx")) > 100_000);
        assertTrue(Files.size(target.resolve("line.npy")) > 1_000_000);
        try (var files = Files.list(target.resolve("line-obj"))) {
            int frames = onFx(() -> motionFrames());
            assertEquals(frames, files.filter(f -> f.toString().endsWith(".obj")).count());
        }
        assertEquals(
                AppText.get("export.done"),
                onFx(() -> studio.studio.notices().items().get(0).title()));
    }

    private int motionFrames() {
        return studio.studio
                .session()
                .selectedTake()
                .orElseThrow()
                .motion()
                .orElseThrow()
                .frameCount();
    }

    @Test
    void theExportDialogSaysWhatIsWrongAndDoesNotStart() {
        openDemo();
        runOnFx(
                () -> {
                    studio.press(KeyCode.E, KeyCode.CONTROL);
                    studio.find("#export-name", TextField.class).setText("a/b");
                });

        assertTrue(onFx(() -> studio.find("#export-start", Button.class).isDisabled()));
        runOnFx(() -> studio.find("#export-name", TextField.class).setText("fine"));
        assertFalse(onFx(() -> studio.find("#export-start", Button.class).isDisabled()));
        runOnFx(() -> studio.press(KeyCode.ESCAPE));
        assertEquals(null, onFx(() -> studio.window.scene().lookup("#export-dialog")));
    }

    @Test
    void aBrokenFileIsExplainedInItsRowAndTheStudioGoesOn() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.wav"), "this is no sound");
        runOnFx(() -> studio.window.open(List.of(broken)));
        waitUntil(
                "the clip has failed",
                () ->
                        studio.studio.session().clips().stream()
                                .anyMatch(clip -> clip.state() == ClipState.FAILED));

        String message =
                onFx(
                        () ->
                                studio.find(
                                                ".card.failed .card-line",
                                                javafx.scene.control.Label.class)
                                        .getText());
        assertTrue(message.contains("broken.wav"), message);
        assertFalse(message.contains("Exception"), message);

        runOnFx(() -> studio.press(KeyCode.DELETE));
        assertEquals(0, onFx(() -> studio.studio.session().clips().size()));
        openDemo();
    }

    @Test
    void typingInAFieldDoesNotSteerThePlayer() {
        openDemo();
        runOnFx(
                () -> {
                    studio.find("#seed", TextField.class).requestFocus();
                    studio.press(KeyCode.SPACE);
                    studio.press(KeyCode.L);
                });

        assertFalse(onFx(() -> studio.studio.player().playingProperty().get()));
    }

    @Test
    void savesAndOpensTheProject() {
        StudioTake take = openDemo();
        String name = onFx(take::name);
        Path project = folder.resolve("interview");
        studio.dialogs.project = java.util.Optional.of(project);
        runOnFx(() -> studio.press(KeyCode.S, KeyCode.CONTROL));
        waitUntil("saved", () -> !studio.studio.session().project().isDirty());
        assertTrue(Files.exists(project.resolve("project.json")));

        runOnFx(() -> studio.press(KeyCode.N, KeyCode.CONTROL));
        waitUntil("empty", () -> studio.studio.session().clips().isEmpty());
        runOnFx(() -> studio.press(KeyCode.O, KeyCode.CONTROL));
        studio.waitForTake();
        StudioTake opened = onFx(() -> studio.studio.session().selectedTake().orElseThrow());
        assertEquals(name, onFx(opened::name));
        assertEquals(TakeState.READY, onFx(opened::state));
        assertNotEquals(take, opened);
    }

    @Test
    void asksBeforeUnsavedWorkIsThrownAway() {
        openDemo();
        runOnFx(() -> studio.press(KeyCode.N, KeyCode.CONTROL));

        assertTrue(onFx(() -> studio.window.scene().lookup(".question") != null));
        runOnFx(() -> studio.press(KeyCode.ESCAPE));
        assertEquals(1, onFx(() -> studio.studio.session().clips().size()));
    }
}
