package facewright.app;

import static facewright.app.StudioFixture.onFx;
import static facewright.app.StudioFixture.runOnFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.app.project.HeadChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chooses, shapes, saves and poses the head in the real window. */
@Tag("fx")
@Tag("render")
class HeadWalkthroughTest {
    @TempDir Path home;

    private StudioFixture studio;

    @BeforeEach
    void openStudio() throws Exception {
        studio = StudioFixture.open(home);
        runOnFx(() -> studio.window.showInspectorTab("head"));
        studio.waitUntilIdle();
    }

    @AfterEach
    void closeStudio() {
        studio.close();
    }

    @Test
    void shapesAPersonKeepsTheHeadInAFileAndTakesItBack() {
        runOnFx(() -> studio.find("#head-amara", ToggleButton.class).fire());
        studio.waitUntilIdle();
        assertEquals("Amara", onFx(() -> studio.find("#head-name", Label.class).getText()));
        HeadChoice amara = choice();

        runOnFx(() -> studio.find("#slider-age", Slider.class).setValue(60));
        studio.waitUntilIdle();
        assertEquals(60, choice().sliders().get("age"));
        assertEquals(
                AppText.get("head.edited", "Amara"),
                onFx(() -> studio.find("#head-name", Label.class).getText()));

        Path file = home.resolve("Elder.fwhead");
        studio.dialogs.target = Optional.of(file);
        runOnFx(() -> studio.find("#head-save", Button.class).fire());
        studio.waitUntilIdle();
        assertTrue(Files.exists(file));

        runOnFx(() -> studio.find("#head-reset", Button.class).fire());
        assertEquals(amara, choice());
        studio.dialogs.file = Optional.of(file);
        runOnFx(() -> studio.find("#head-open", Button.class).fire());
        studio.waitUntilIdle();
        assertEquals("Elder", choice().name());
        assertEquals(60, choice().sliders().get("age"));

        runOnFx(studio.studio.session()::undo);
        assertEquals(amara, choice());
    }

    @Test
    void posesTheFaceByHandOnBothSides() {
        runOnFx(
                () -> {
                    studio.find("#choice-CHANNELS", ToggleButton.class).fire();
                    studio.find("#slider-of-mouthSmileLeft", Slider.class).setValue(0.75);
                });
        assertEquals(
                0.75,
                onFx(() -> studio.find("#slider-of-mouthSmileRight", Slider.class).getValue()));
        assertTrue(onFx(() -> studio.find("#pose-active", ToggleButton.class).isSelected()));
        assertTrue(onFx(() -> studio.window.viewport().isVisible()));
        runOnFx(() -> studio.find("#pose-reset", Button.class).fire());
        assertEquals(
                0.0, onFx(() -> studio.find("#slider-of-mouthSmileLeft", Slider.class).getValue()));
        runOnFx(() -> studio.find("#channel-search", TextField.class).setText("tongue"));
        assertFalse(onFx(() -> studio.window.scene().lookup("#channel-jawOpen") != null));
        assertTrue(onFx(() -> studio.window.scene().lookup("#channel-tongueOut") != null));
        runOnFx(() -> studio.find("#pose-active", ToggleButton.class).fire());
        assertFalse(onFx(() -> studio.window.viewport().isVisible()));
    }

    private HeadChoice choice() {
        return onFx(() -> studio.studio.session().heads().choice());
    }
}
