package facewright.app.timeline;

import facewright.app.playback.Player;
import facewright.domain.TimeRange;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;

/**
 * The mouse on the timeline: drag = scrub with sound, Shift+drag = range, range handles on the
 * ruler, middle drag and wheel = pan, Ctrl+wheel or pinch = zoom.
 */
final class TimelineMouse {
    private static final double HANDLE_REACH = 8;
    private static final double DRAG_FROM = 3;
    private static final double ZOOM_PER_NOTCH = 1.2;
    private static final double NOTCH = 40;

    private enum Action {
        NONE,
        SPEECH,
        SCRUB,
        RANGE,
        IN,
        OUT,
        PAN
    }

    private final TimelineViewModel model;
    private final Region area;
    private final Node focus;
    private final SpeechMouse speech;
    private Action action = Action.NONE;
    private double pressX;
    private double pressSeconds;
    private double pressSpanStart;

    /**
     * @param area where the clip is drawn, all of its width
     * @param focus receives the keyboard on a press
     * @param speech what the mouse does on words and phones
     */
    TimelineMouse(TimelineViewModel model, Region area, Node focus, SpeechMouse speech) {
        this.model = model;
        this.speech = speech;
        this.area = area;
        this.focus = focus;
        area.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        area.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        area.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        area.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        area.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        area.addEventHandler(ZoomEvent.ZOOM, this::pinch);
    }

    private void press(MouseEvent event) {
        focus.requestFocus();
        if (action != Action.NONE || model.player().durationSecondsProperty().get() <= 0) {
            return;
        }
        if (speech.press(event)) {
            action = Action.SPEECH;
            event.consume();
            return;
        }
        pressX = event.getX();
        pressSeconds = timeAt(event.getX());
        pressSpanStart = model.span().startSeconds();
        action = actionFor(event);
        if (action == Action.SCRUB) {
            model.player().beginScrub();
            model.player().scrubTo(model.snap(pressSeconds));
        }
        event.consume();
    }

    private Action actionFor(MouseEvent event) {
        if (event.getButton() == MouseButton.MIDDLE) {
            return Action.PAN;
        }
        if (event.getButton() != MouseButton.PRIMARY) {
            return Action.NONE;
        }
        if (event.isShiftDown()) {
            return Action.RANGE;
        }
        Action handle = handleAt(event.getX(), event.getY());
        return handle == Action.NONE ? Action.SCRUB : handle;
    }

    private Action handleAt(double x, double y) {
        TimeRange range = model.player().rangeProperty().get();
        if (range == null || y > TimelineCanvas.RULER_HEIGHT) {
            return Action.NONE;
        }
        double in = x - model.span().xAt(range.startSeconds(), area.getWidth());
        double out = x - model.span().xAt(range.endSeconds(), area.getWidth());
        if (in >= -2 && in <= HANDLE_REACH) {
            return Action.IN;
        }
        return out <= 2 && out >= -HANDLE_REACH ? Action.OUT : Action.NONE;
    }

    private void drag(MouseEvent event) {
        VisibleSpan span = model.span();
        if (action == Action.NONE) {
            return;
        }
        if (action == Action.SPEECH) {
            if (speech.drag(event)) {
                scrollAtEdges(event.getX());
            }
            event.consume();
            return;
        }
        if (action == Action.PAN) {
            double seconds =
                    (pressX - event.getX()) / area.getWidth() * span.secondsProperty().get();
            span.scrollTo(pressSpanStart + seconds);
            event.consume();
            return;
        }
        scrollAtEdges(event.getX());
        double seconds = timeAt(event.getX());
        switch (action) {
            case SCRUB -> model.player().scrubTo(model.snap(seconds));
            case IN -> model.dragIn(seconds);
            case OUT -> model.dragOut(seconds);
            case RANGE -> {
                if (Math.abs(event.getX() - pressX) >= DRAG_FROM) {
                    model.setRange(pressSeconds, seconds);
                }
            }
            default -> {}
        }
        event.consume();
    }

    /** Dragging beyond an edge brings what is there into view. */
    private void scrollAtEdges(double x) {
        double beyond = x < 0 ? x : Math.max(0, x - area.getWidth());
        if (beyond != 0 && !model.span().isFitted()) {
            double seconds = model.span().secondsProperty().get();
            model.span().scrollBy(seconds * 0.2 * beyond / area.getWidth());
        }
    }

    private void release(MouseEvent event) {
        Player player = model.player();
        if (action == Action.SCRUB) {
            player.endScrub();
        } else if (action == Action.SPEECH) {
            speech.release();
        }
        if (action != Action.NONE) {
            action = Action.NONE;
            event.consume();
        }
    }

    private void hover(MouseEvent event) {
        boolean handle = handleAt(event.getX(), event.getY()) != Action.NONE;
        area.setCursor(handle ? Cursor.H_RESIZE : speech.cursorAt(event).orElse(Cursor.DEFAULT));
    }

    private void scroll(ScrollEvent event) {
        VisibleSpan span = model.span();
        if (event.isShortcutDown()) {
            double notches = event.getDeltaY() / NOTCH;
            span.zoomBy(Math.pow(ZOOM_PER_NOTCH, -notches), timeAt(event.getX()));
        } else {
            double wheel =
                    Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())
                            ? event.getDeltaX()
                            : event.getDeltaY();
            span.scrollBy(-wheel / area.getWidth() * span.secondsProperty().get());
        }
        event.consume();
    }

    private void pinch(ZoomEvent event) {
        model.span().zoomBy(1 / event.getZoomFactor(), timeAt(event.getX()));
        event.consume();
    }

    private double timeAt(double x) {
        return model.span().timeAt(x, area.getWidth());
    }
}
