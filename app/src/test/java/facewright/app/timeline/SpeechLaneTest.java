package facewright.app.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.FrameRate;
import facewright.speech.PhoneTrack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fx")
class SpeechLaneTest {
    private final TimelineFixture window = new TimelineFixture();
    private final List<PhoneTrack> edits = new ArrayList<>();

    @BeforeEach
    void show() throws Exception {
        window.show(2);
        PhoneTrack speech = SpeechTrackViewModelTest.speech();
        window.fx(
                () -> {
                    SpeechTrackViewModel model = window.model.speech();
                    model.trackProperty().set(speech);
                    model.onEdit(
                            changed -> {
                                edits.add(changed);
                                model.trackProperty().set(changed);
                            });
                    window.model
                            .tracks()
                            .add(
                                    new CurveTrack(
                                            "Lip opening",
                                            "mm",
                                            "#4cc38a",
                                            FrameRate.FPS_30,
                                            new float[60],
                                            false));
                });
    }

    private Lane lane() {
        Lane[] found = new Lane[1];
        window.fx(
                () -> {
                    TimelineCanvas canvas = (TimelineCanvas) window.view.lookup(".timeline-canvas");
                    found[0] = canvas.lanesProperty().get().get(1);
                });
        assertEquals(Lane.Kind.SPEECH, found[0].kind());
        return found[0];
    }

    private double phones() {
        return TimelineCanvas.RULER_HEIGHT + lane().top() + lane().height() * 0.75;
    }

    private double words() {
        return TimelineCanvas.RULER_HEIGHT + lane().top() + lane().height() * 0.25;
    }

    @Test
    void aBoundaryIsDraggedOnceAndFreelyWithCtrl() {
        window.robot.press(KeyCode.CONTROL);
        window.robot
                .drag(window.at(0.6, phones()), MouseButton.PRIMARY)
                .dropTo(window.at(0.7, phones()));
        window.robot.release(KeyCode.CONTROL);
        window.settle();
        assertEquals(1, edits.size());
        assertEquals(0.7, edits.get(0).phones().get(2).startSeconds(), 0.005);
        assertEquals(0, window.player.positionSecondsProperty().get(), 1e-9);
    }

    @Test
    void aClickLetsAPhoneOrAWordBeHeard() {
        window.robot.clickOn(window.at(0.75, phones()));
        window.settle();
        assertEquals(SpeechItem.phone(2), window.model.speech().selectionProperty().get());
        assertTrue(window.player.playingProperty().get());
        assertEquals(0.6, window.player.positionSecondsProperty().get(), 0.01);
        window.robot.clickOn(window.at(1.1, words()));
        window.settle();
        assertEquals(SpeechItem.word(1), window.model.speech().selectionProperty().get());
    }

    @Test
    void aPauseStillMovesThePlayhead() {
        window.robot.clickOn(window.at(0.2, phones()));
        window.settle();
        assertEquals(0.2, window.player.positionSecondsProperty().get(), 0.02);
    }

    @Test
    void lipSoundsAreTintedAndDoubtIsExplained() {
        window.fx(
                () ->
                        window.model
                                .speech()
                                .marksProperty()
                                .set(
                                        Map.of(
                                                1,
                                                new SpeechMark(
                                                        SpeechMark.Level.WRONG,
                                                        java.util.OptionalDouble.empty(),
                                                        "does not sound like this"))));
        Color lips = colour(0.51, phones());
        Color other = colour(0.62, phones());
        assertTrue(lips.getRed() > other.getRed() + 0.1, lips + " beside " + other);
        Color wrong = colour(1.39, words() + 6);
        Color fine = colour(0.88, words() + 6);
        assertTrue(wrong.getRed() > fine.getRed() + 0.05, wrong + " beside " + fine);
        window.robot.moveTo(window.at(1.2, words()));
        window.settle();
        String hover = window.find(".hover-time", Label.class).getText();
        assertTrue(hover.contains("does not sound like this"), hover);
    }

    private Color colour(double seconds, double y) {
        WritableImage[] image = new WritableImage[1];
        window.fx(() -> image[0] = window.view.snapshot(null, null));
        PixelReader pixels = image[0].getPixelReader();
        double width = TimelineFixture.WIDTH - TimelineFixture.LABELS;
        double x = TimelineFixture.LABELS + window.model.span().xAt(seconds, width);
        return pixels.getColor((int) Math.round(x), (int) y);
    }
}
