package facewright.app.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.TimeRange;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fx")
class PlaybackKeysTest {
    private final TimelineFixture window = new TimelineFixture();

    @BeforeEach
    void show() throws Exception {
        window.show(5);
    }

    /** Presses and releases a key where the keyboard is. */
    private void type(KeyCode code) {
        type(code, "", false, false);
    }

    private void type(KeyCode code, String text, boolean shift, boolean control) {
        window.fx(
                () -> {
                    Node owner = window.scene.getFocusOwner();
                    owner.fireEvent(event(KeyEvent.KEY_PRESSED, code, text, shift, control));
                    owner.fireEvent(event(KeyEvent.KEY_RELEASED, code, text, shift, control));
                });
    }

    private static KeyEvent event(
            javafx.event.EventType<KeyEvent> type,
            KeyCode code,
            String text,
            boolean shift,
            boolean control) {
        return new KeyEvent(type, "", text, code, shift, control, false, false);
    }

    private double position() {
        return window.player.positionSecondsProperty().get();
    }

    @Test
    void spacePlaysAndPauses() {
        type(KeyCode.SPACE);
        assertTrue(window.player.playingProperty().get());
        type(KeyCode.SPACE);
        assertFalse(window.player.playingProperty().get());
    }

    @Test
    void aHeldSpaceActsOnce() {
        window.fx(
                () -> {
                    for (int i = 0; i < 4; i++) {
                        window.view.fireEvent(
                                event(KeyEvent.KEY_PRESSED, KeyCode.SPACE, " ", false, false));
                    }
                });
        assertTrue(window.player.playingProperty().get());
    }

    @Test
    void arrowsStepFramesAndSeconds() {
        type(KeyCode.RIGHT);
        type(KeyCode.RIGHT);
        assertEquals(2 / 30.0, position(), 1e-9);
        type(KeyCode.LEFT);
        assertEquals(1 / 30.0, position(), 1e-9);
        type(KeyCode.RIGHT, "", true, false);
        assertEquals(31 / 30.0, position(), 1e-9);
        type(KeyCode.LEFT, "", true, false);
        assertEquals(1 / 30.0, position(), 1e-9);
    }

    @Test
    void homeAndEndGoToTheEnds() {
        type(KeyCode.END);
        assertEquals(5, position());
        type(KeyCode.HOME);
        assertEquals(0, position());
    }

    @Test
    void rangeKeysSetAndClear() {
        window.fx(() -> window.player.seek(1));
        type(KeyCode.I);
        window.fx(() -> window.player.seek(2));
        type(KeyCode.O);
        TimeRange range = window.player.rangeProperty().get();
        assertNotNull(range);
        assertEquals(1, range.startSeconds(), 1e-9);
        assertEquals(2, range.endSeconds(), 1e-9);
        type(KeyCode.UP);
        assertEquals(1, position(), 1e-9);
        type(KeyCode.DOWN);
        assertEquals(2, position(), 1e-9);
        type(KeyCode.X);
        assertNull(window.player.rangeProperty().get());
    }

    @Test
    void shuttleLoopAndPlayAround() {
        type(KeyCode.L);
        type(KeyCode.L);
        assertEquals(2, window.player.shuttleRateProperty().get());
        type(KeyCode.K);
        assertFalse(window.player.playingProperty().get());
        type(KeyCode.J);
        assertEquals(-1, window.player.shuttleRateProperty().get());
        type(KeyCode.K);
        type(KeyCode.L, "", false, true);
        assertTrue(window.player.loopingProperty().get());
        window.fx(() -> window.player.seek(2.5));
        type(KeyCode.DIGIT7, "/", true, false);
        assertTrue(window.player.playingProperty().get());
        assertEquals(1.5, position(), 1e-9);
    }

    @Test
    void zoomKeys() {
        double before = window.model.span().secondsProperty().get();
        type(KeyCode.EQUALS, "=", false, false);
        assertTrue(window.model.span().secondsProperty().get() < before);
        type(KeyCode.MINUS, "-", false, false);
        assertEquals(before, window.model.span().secondsProperty().get(), 1e-9);
        type(KeyCode.EQUALS, "=", false, false);
        type(KeyCode.BACK_SLASH, "\\", false, false);
        assertTrue(window.model.span().isFitted());
    }

    @Test
    void aTextFieldKeepsItsKeys() {
        window.fx(() -> window.field.requestFocus());
        for (KeyCode code : new KeyCode[] {KeyCode.SPACE, KeyCode.L, KeyCode.I, KeyCode.RIGHT}) {
            type(code);
        }
        assertFalse(window.player.playingProperty().get());
        assertNull(window.player.rangeProperty().get());
        assertEquals(0, position());
    }

    @Test
    void spaceStillPlaysAfterAClickOnAButton() {
        Button toStart = window.find(".transport-button", Button.class);
        window.robot.clickOn(toStart);
        window.settle();
        type(KeyCode.SPACE);
        assertTrue(window.player.playingProperty().get());
    }

    @Test
    void everyKeyIsDescribed() {
        assertEquals(12, PlaybackKeys.shortcuts().size());
        for (PlaybackKeys.Shortcut shortcut : PlaybackKeys.shortcuts()) {
            assertFalse(shortcut.keys().isEmpty());
            assertFalse(shortcut.description().text().isEmpty());
        }
    }
}
