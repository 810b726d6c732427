package facewright.app.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.app.playback.SoundState;
import facewright.domain.FrameRate;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fx")
class TransportBarTest {
    private final TimelineFixture window = new TimelineFixture();

    @BeforeEach
    void show() throws Exception {
        window.show(5);
    }

    private TextField time() {
        return window.find(".time-field", TextField.class);
    }

    @Test
    void playButtonPlaysAndPauses() {
        Button play = window.find(".transport-bar .accent", Button.class);
        window.robot.clickOn(play);
        window.settle();
        assertTrue(window.player.playingProperty().get());
        assertEquals("Pause", play.getAccessibleText());
        window.robot.clickOn(play);
        window.settle();
        assertFalse(window.player.playingProperty().get());
        assertEquals("Play", play.getAccessibleText());
    }

    @Test
    void showsTimeAndFrame() {
        window.fx(() -> window.player.seek(2.4));
        assertEquals("00:00:02:12", time().getText());
        Label frame = window.find(".frame-label", Label.class);
        assertEquals("frame 72 / 150 \u00b7 30 fps", frame.getText());
        window.fx(() -> window.model.frameRateProperty().set(FrameRate.FPS_29_97));
        assertEquals("frame 71 / 150 \u00b7 29.97 fps", frame.getText());
        window.fx(() -> window.model.displayProperty().set(TimeDisplay.SECONDS));
        assertEquals("2.400 s", time().getText());
    }

    @Test
    void aTypedTimeIsGoneTo() {
        window.robot.clickOn(time());
        window.robot.write("2:12").push(KeyCode.ENTER);
        window.settle();
        assertEquals(2.4, window.player.positionSecondsProperty().get(), 1e-9);
        assertTrue(window.view.isFocused());
    }

    @Test
    void whatIsNoTimeStaysAndIsMarked() {
        window.robot.clickOn(time());
        window.robot.write("soon").push(KeyCode.ENTER);
        window.settle();
        assertTrue(time().getStyleClass().contains("invalid"));
        assertEquals("soon", time().getText());
        window.robot.push(KeyCode.ESCAPE);
        window.settle();
        assertEquals("00:00:00:00", time().getText());
        assertFalse(time().getStyleClass().contains("invalid"));
    }

    @Test
    void speedAndLoopFollowThePlayer() {
        MenuButton speed = window.find(".speed-menu", MenuButton.class);
        assertEquals("1.0\u00d7", speed.getText());
        window.fx(() -> speed.getItems().get(0).fire());
        assertEquals(0.25, window.player.speedProperty().get());
        assertEquals("0.25\u00d7", speed.getText());
        ToggleButton loop = window.find(".toggle-button.transport-button", ToggleButton.class);
        window.robot.clickOn(loop);
        window.settle();
        assertTrue(window.player.loopingProperty().get());
        assertTrue(window.view.isFocused());
    }

    @Test
    void saysWhenThereIsNoSoundDevice() {
        Label badge = window.find(".sound-badge", Label.class);
        assertFalse(badge.isVisible());
        window.output.state = SoundState.NO_DEVICE;
        window.fx(window.player::tick);
        assertTrue(badge.isVisible());
        assertEquals("No sound device: playing silently", badge.getText());
    }

    @Test
    void controlsAreOffWithoutAClip() {
        Button play = window.find(".transport-bar .accent", Button.class);
        window.fx(() -> window.player.load(null, 0));
        assertTrue(play.isDisabled());
        assertEquals(
                "frame 0 / 0 \u00b7 30 fps", window.find(".frame-label", Label.class).getText());
    }
}
