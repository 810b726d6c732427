package facewright.app;

import static facewright.app.StudioFixture.onFx;
import static facewright.app.StudioFixture.runOnFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.app.ui.StudioTheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Uses the settings page as a person would. */
@Tag("fx")
@Tag("engine")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SettingsWalkthroughTest {
    @TempDir static Path folder;
    private StudioFixture studio;

    @BeforeAll
    void openStudio() throws Exception {
        studio = StudioFixture.open(folder);
        studio.waitUntilIdle();
    }

    @BeforeEach
    void openSettings() throws Exception {
        Path cache = Files.createDirectories(folder.resolve("cache/speech"));
        Files.write(cache.resolve("a.npy"), new byte[1 << 20]);
        runOnFx(() -> studio.press(KeyCode.COMMA, KeyCode.CONTROL));
        studio.waitUntilIdle();
    }

    @AfterEach
    void closeSettings() {
        runOnFx(() -> studio.press(KeyCode.ESCAPE));
        assertNull(onFx(() -> studio.window.scene().lookup("#settings")));
    }

    @AfterAll
    void closeStudio() {
        studio.close();
    }

    private void show(String tab) {
        runOnFx(() -> studio.find("#tab-settings-" + tab, ToggleButton.class).fire());
    }

    private String text(String selector) {
        return onFx(() -> studio.find(selector, Label.class).getText());
    }

    @Test
    void changesLooksAndHabitsAtOnce() {
        runOnFx(() -> studio.find("#settings #choice-LIGHT", ToggleButton.class).fire());
        assertEquals(StudioTheme.LIGHT, onFx(() -> studio.window.themeProperty().get()));
        assertEquals("LIGHT", onFx(() -> studio.studio.settings().themeProperty().get().name()));
        runOnFx(() -> studio.find("#settings #choice-FRAMES", ToggleButton.class).fire());
        assertEquals("FRAMES", onFx(() -> studio.studio.timeline().displayProperty().get().name()));
        runOnFx(() -> studio.find("#auto-animate", ButtonBase.class).fire());
        assertFalse(onFx(() -> studio.studio.session().autoAnimateProperty().get()));
    }

    @Test
    void saysWhatNetworksRunOnAndRefusesAFolderWithoutLibtorch() {
        show("engine");
        String facts =
                onFx(
                        () ->
                                studio
                                        .window
                                        .scene()
                                        .getRoot()
                                        .lookupAll("#settings-engine .label")
                                        .stream()
                                        .map(node -> ((Label) node).getText())
                                        .toList()
                                        .toString());
        assertTrue(facts.contains("PyTorch 2.7.1"), facts);
        assertTrue(facts.contains("GB of memory"), facts);
        assertTrue(
                onFx(() -> studio.window.scene().lookup("#settings-engine .callout") == null),
                "that a graphics card would be faster is no fault: " + facts);
        assertTrue(onFx(() -> studio.find("#libtorch-clear", Button.class).isDisabled()));

        studio.dialogs.folder = Optional.of(folder);
        runOnFx(() -> studio.find("#libtorch-choose", Button.class).fire());
        studio.waitUntilIdle();
        assertTrue(text("#libtorch-problem").contains(folder.toString()));
        assertTrue(onFx(() -> studio.studio.notices().items().isEmpty()), "told in its place");
        assertNull(onFx(() -> studio.studio.settings().libtorchFolderProperty().get()));
    }

    @Test
    void emptiesTheSpeechFeaturesAndLimitsThem() {
        show("storage");
        assertEquals("1 MB in one file", text("#cache-used"));
        runOnFx(() -> studio.find("#cache-clear", Button.class).fire());
        studio.waitUntilIdle();
        assertEquals("0 MB in no files", text("#cache-used"));
        assertEquals("Removed 1 MB.", text("#cache-result"));
        runOnFx(
                () -> {
                    TextField limit = studio.find("#cache-limit", TextField.class);
                    limit.setText("much");
                    limit.getOnAction().handle(null);
                });
        assertTrue(text("#cache-problem").contains("for example 500"));
    }
}
