package facewright.app.timeline;

import facewright.speech.PhoneTrack;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * The mouse on words and phones: click = hear it once, drag a boundary = move it, with Ctrl (or
 * Command) without snapping, right click = other sounds.
 */
final class SpeechMouse {
    private static final double REACH = 4;

    private final TimelineViewModel model;
    private final TimelineCanvas canvas;
    private final SpeechMenu menu;
    private boolean dragging;

    SpeechMouse(TimelineViewModel model, TimelineCanvas canvas) {
        this.model = model;
        this.canvas = canvas;
        this.menu = new SpeechMenu(model.speech());
    }

    /** Takes the press when it is meant for speech. */
    boolean press(MouseEvent event) {
        menu.hide();
        Optional<Lane> lane = laneAt(event.getY());
        if (lane.isEmpty() || event.isShiftDown()) {
            return false;
        }
        SpeechTrackViewModel speech = model.speech();
        if (event.getButton() == MouseButton.PRIMARY) {
            OptionalInt boundary = boundaryAt(event, lane.get());
            if (boundary.isPresent()) {
                dragging = true;
                speech.beginDrag(boundary.getAsInt());
                return true;
            }
        }
        Optional<SpeechItem> item = itemAt(event.getX(), event.getY(), lane.get());
        if (item.isEmpty()) {
            return false;
        }
        if (event.getButton() == MouseButton.PRIMARY) {
            speech.playItem(item.get());
            return true;
        }
        if (event.getButton() == MouseButton.SECONDARY) {
            speech.selectionProperty().set(item.get());
            menu.show(canvas, item.get(), event.getScreenX(), event.getScreenY());
            return true;
        }
        return false;
    }

    /** Whether a boundary is being dragged. */
    boolean drag(MouseEvent event) {
        if (dragging) {
            model.speech().dragTo(timeAt(event.getX()), event.isShortcutDown());
        }
        return dragging;
    }

    /** Whether a boundary was dragged until now. */
    boolean release() {
        boolean was = dragging;
        dragging = false;
        if (was) {
            model.speech().endDrag();
        }
        return was;
    }

    /** The cursor that tells what a press would do, where speech is. */
    Optional<Cursor> cursorAt(MouseEvent event) {
        return laneAt(event.getY())
                .flatMap(
                        lane -> {
                            if (boundaryAt(event, lane).isPresent()) {
                                return Optional.of(Cursor.H_RESIZE);
                            }
                            return itemAt(event.getX(), event.getY(), lane)
                                    .map(item -> Cursor.HAND);
                        });
    }

    /** What is doubtful about the word under the mouse. */
    Optional<SpeechMark> markAt(double x, double y) {
        return laneAt(y)
                .flatMap(lane -> itemAt(x, y, lane))
                .filter(item -> item.kind() == SpeechItem.Kind.WORD)
                .flatMap(
                        item ->
                                Optional.ofNullable(
                                        model.speech().marksProperty().get().get(item.index())));
    }

    private Optional<Lane> laneAt(double y) {
        return canvas.lanesProperty().get().stream()
                .filter(lane -> lane.kind() == Lane.Kind.SPEECH)
                .filter(lane -> inside(lane, y))
                .findFirst();
    }

    private static boolean inside(Lane lane, double y) {
        double below = y - TimelineCanvas.RULER_HEIGHT - lane.top();
        return below >= 0 && below < lane.height();
    }

    private OptionalInt boundaryAt(MouseEvent event, Lane lane) {
        PhoneTrack speech = model.speech().shownProperty().get();
        if (speech == null
                || !onPhones(event.getY(), lane)
                || !SpeechPainter.showsPhones(speech, model.span(), canvas.getWidth())) {
            return OptionalInt.empty();
        }
        double reach = REACH / canvas.getWidth() * model.span().secondsProperty().get();
        return model.speech().boundaryNear(timeAt(event.getX()), reach);
    }

    private Optional<SpeechItem> itemAt(double x, double y, Lane lane) {
        PhoneTrack speech = model.speech().shownProperty().get();
        double seconds = timeAt(x);
        if (speech == null || seconds < 0 || seconds >= speech.durationSeconds()) {
            return Optional.empty();
        }
        if (onPhones(y, lane)
                && SpeechPainter.showsPhones(speech, model.span(), canvas.getWidth())) {
            int phone = speech.phoneAt(seconds);
            return speech.isPause(phone) ? Optional.empty() : Optional.of(SpeechItem.phone(phone));
        }
        OptionalInt word = speech.wordAt(seconds);
        return word.isPresent() ? Optional.of(SpeechItem.word(word.getAsInt())) : Optional.empty();
    }

    private static boolean onPhones(double y, Lane lane) {
        return y - TimelineCanvas.RULER_HEIGHT - lane.top()
                >= SpeechPainter.wordsHeight(lane.height());
    }

    private double timeAt(double x) {
        return model.span().timeAt(x, canvas.getWidth());
    }
}
