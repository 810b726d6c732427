package facewright.app.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.app.playback.AudioOutput.Lead;
import facewright.domain.FrameRate;
import facewright.domain.TimeRange;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fx")
class TimelineViewTest {
    private static final double RULER = 12;
    private static final double SOUND_LANE = 100;
    private static final double FRAME = 1 / 30.0;

    private final TimelineFixture window = new TimelineFixture();

    @BeforeEach
    void show() throws Exception {
        window.show(5);
    }

    private double position() {
        return window.player.positionSecondsProperty().get();
    }

    private Color pixel(double seconds, double y) {
        WritableImage[] image = new WritableImage[1];
        window.fx(() -> image[0] = window.view.snapshot(null, null));
        double width = TimelineFixture.WIDTH - TimelineFixture.LABELS;
        double x = TimelineFixture.LABELS + window.model.span().xAt(seconds, width);
        return image[0].getPixelReader().getColor((int) x, (int) y);
    }

    @Test
    void draggingOnTheRulerScrubsWithSoundAndSnapsToFrames() {
        window.robot.moveTo(window.at(1, RULER)).press(MouseButton.PRIMARY);
        window.settle();
        assertTrue(window.player.scrubbingProperty().get());
        assertEquals(List.of(Lead.SHORT), window.output.started);
        assertEquals(1, position(), FRAME);
        window.robot.moveTo(window.at(3, RULER));
        window.settle();
        assertEquals(3, position(), FRAME);
        assertEquals(Math.rint(position() * 30), position() * 30, 1e-6);
        window.robot.release(MouseButton.PRIMARY);
        window.settle();
        assertFalse(window.player.scrubbingProperty().get());
    }

    @Test
    void clickInALaneGoesThere() {
        window.robot.clickOn(window.at(2, SOUND_LANE));
        window.settle();
        assertEquals(2, position(), FRAME);
        assertTrue(window.view.isFocused());
    }

    @Test
    void shiftDragSetsTheRangeAndItsHandlesCanBeDragged() {
        window.robot.press(KeyCode.SHIFT);
        window.robot.moveTo(window.at(1, SOUND_LANE)).press(MouseButton.PRIMARY);
        window.robot.moveTo(window.at(2, SOUND_LANE)).release(MouseButton.PRIMARY);
        window.robot.release(KeyCode.SHIFT);
        window.settle();
        TimeRange range = window.player.rangeProperty().get();
        assertNotNull(range);
        assertEquals(1, range.startSeconds(), FRAME);
        assertEquals(2, range.endSeconds(), FRAME);

        window.robot.moveTo(window.at(range.endSeconds(), RULER).add(-3, 0));
        window.robot.press(MouseButton.PRIMARY).moveTo(window.at(4, RULER));
        window.robot.release(MouseButton.PRIMARY);
        window.settle();
        TimeRange longer = window.player.rangeProperty().get();
        assertNotNull(longer);
        assertEquals(range.startSeconds(), longer.startSeconds(), 1e-9);
        assertEquals(4, longer.endSeconds(), 2 * FRAME);
        assertEquals(0, position());
    }

    @Test
    void aShiftClickLeavesTheRangeAlone() {
        window.robot.press(KeyCode.SHIFT).clickOn(window.at(1, SOUND_LANE)).release(KeyCode.SHIFT);
        window.settle();
        assertNull(window.player.rangeProperty().get());
    }

    @Test
    void wheelZoomsAroundThePointerAndPans() {
        window.robot.moveTo(window.at(4, SOUND_LANE));
        double before = window.model.span().xAt(4, 1000);
        window.robot.press(KeyCode.CONTROL);
        window.robot.scroll(5, javafx.geometry.VerticalDirection.UP);
        window.robot.release(KeyCode.CONTROL);
        window.settle();
        assertTrue(window.model.span().secondsProperty().get() < 4);
        assertEquals(before, window.model.span().xAt(4, 1000), 5);
        double start = window.model.span().startSeconds();
        window.robot.scroll(3, javafx.geometry.VerticalDirection.UP);
        window.settle();
        assertTrue(window.model.span().startSeconds() < start);
    }

    @Test
    void middleDragPans() {
        window.fx(() -> window.model.span().zoomBy(0.25, 2.5));
        double start = window.model.span().startSeconds();
        window.robot.moveTo(window.at(2.5, SOUND_LANE)).press(MouseButton.MIDDLE);
        window.robot.moveBy(-200, 0).release(MouseButton.MIDDLE);
        window.settle();
        assertTrue(window.model.span().startSeconds() > start + 0.1);
        assertEquals(0, position());
    }

    @Test
    void drawsTheWaveformAndNotWherePlayheadMoves() {
        assertEquals(Color.web("#5b82c8"), pixel(2.5, 190));
        int drawn = window.view.drawCount();
        window.fx(
                () -> {
                    window.player.play();
                    window.time.advance(1);
                    window.player.tick();
                });
        window.fx(window.player::tick);
        assertEquals(drawn, window.view.drawCount());
        window.fx(() -> window.model.span().zoomIn());
        assertTrue(window.view.drawCount() > drawn);
    }

    @Test
    void labelsLanesWithNameUnitAndScale() {
        window.fx(
                () ->
                        window.model
                                .tracks()
                                .add(
                                        new CurveTrack(
                                                "Lip opening",
                                                "mm",
                                                "#4cc2a0",
                                                FrameRate.FPS_30,
                                                new float[] {0, 12.5f, 3},
                                                false)));
        List<String> texts =
                window.robot.lookup(".lane-labels .label").queryAllAs(Label.class).stream()
                        .map(Label::getText)
                        .filter(text -> !text.isEmpty())
                        .toList();
        assertTrue(
                texts.containsAll(List.of("Audio", "Lip opening", "mm", "12.5", "0.0")),
                "" + texts);
    }

    @Test
    void showsTheTimeUnderThePointer() {
        window.robot.moveTo(window.at(2, SOUND_LANE));
        window.settle();
        Label hover = window.find(".hover-time", Label.class);
        assertTrue(hover.isVisible());
        assertTrue(hover.getText().startsWith("00:00:0"), hover.getText());
        assertTrue(hover.getWidth() > 20);
        window.robot.moveTo(window.field);
        window.settle();
        assertFalse(hover.isVisible());
    }

    @Test
    void namesTheMarkerUnderThePointer() {
        window.fx(() -> window.model.markers().add(new TimelineMarker(3, "lips open", "#d9482b")));
        window.robot.moveTo(window.at(3, RULER));
        window.settle();
        Label hover = window.find(".hover-time", Label.class);
        assertTrue(hover.getText().endsWith("lips open"), hover.getText());
    }

    @Test
    void saysWhereThePlayheadIs() {
        assertTrue(window.view.getAccessibleText().contains("00:00:00:00"));
        window.fx(() -> window.model.seek(2.4));
        assertTrue(window.view.getAccessibleText().contains("00:00:02:12"));
    }

    @Test
    void showsACalmHintWithoutAClip() {
        window.fx(() -> window.player.load(null, 0));
        assertTrue(window.find(".timeline-hint", Label.class).isVisible());
        assertFalse(window.view.lookup(".playhead").isVisible());
        window.robot.clickOn(window.view);
        assertFalse(window.player.scrubbingProperty().get());
    }
}
