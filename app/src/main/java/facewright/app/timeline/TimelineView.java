package facewright.app.timeline;

import facewright.app.AppText;
import facewright.app.playback.Player;
import facewright.domain.TimeRange;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;

/**
 * The timeline: ruler, waveform and curves with the playhead over them, and the label column on the
 * left. Moving the playhead only moves two small nodes; the picture is drawn when it changes.
 */
public final class TimelineView extends Region {
    private static final double PLAYHEAD_WIDTH = 2;
    private static final double MARKER_REACH = 5;

    private final TimelineViewModel model;
    private final TimelineCanvas canvas;
    private final SpeechMouse speech;
    private final LaneLabels labels;
    private final Rectangle playhead = new Rectangle(PLAYHEAD_WIDTH, 0);
    private final Polygon handle = new Polygon(0, 0, 11, 0, 11, 3, 5.5, 9.5, 0, 3);
    private final Rectangle hoverLine = new Rectangle(1, 0);
    private final Label hoverTime = new Label();
    private final Label hint = new Label(AppText.get("timeline.empty"));
    private final Region overlay = new Region();
    private final Region focusRing = new Region();
    private final DoubleProperty labelWidth = new SimpleDoubleProperty(this, "labelWidth", 232);

    public TimelineView(TimelineViewModel model) {
        this.model = model;
        this.canvas = new TimelineCanvas(model);
        this.speech = new SpeechMouse(model, canvas);
        this.labels =
                new LaneLabels(
                        new ZoomControls(model.span(), model.player().durationSecondsProperty()));
        getStyleClass().add("timeline-view");
        getStylesheets().add(stylesheet());
        playhead.getStyleClass().add("playhead");
        handle.getStyleClass().add("playhead");
        hoverLine.getStyleClass().add("hover-line");
        hoverTime.getStyleClass().add("hover-time");
        hint.getStyleClass().add("timeline-hint");
        focusRing.getStyleClass().add("focus-ring");
        overlay.setPickOnBounds(true);
        overlay.getStyleClass().add("timeline-overlay");
        for (var node : List.of(playhead, handle, hoverLine, hoverTime, hint, focusRing)) {
            node.setManaged(false);
            node.setMouseTransparent(true);
        }
        getChildren()
                .addAll(
                        canvas, labels, hint, overlay, hoverLine, playhead, handle, hoverTime,
                        focusRing);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        new TimelineMouse(model, overlay, this, speech);
        showHover(false);
        listen();
    }

    /** Width of the label column, so that it can be aligned with the window's left column. */
    public DoubleProperty labelWidthProperty() {
        return labelWidth;
    }

    /** The style sheet of timeline and transport bar; it uses the colour variables of the theme. */
    public static String stylesheet() {
        return Objects.requireNonNull(TimelineView.class.getResource("timeline.css"))
                .toExternalForm();
    }

    int drawCount() {
        return canvas.drawCount();
    }

    private void listen() {
        Player player = model.player();
        labelWidth.addListener(observable -> requestLayout());
        canvas.lanesProperty().addListener((o, before, now) -> labels.show(now));
        player.positionSecondsProperty().addListener(observable -> movePlayhead());
        player.durationSecondsProperty().addListener(observable -> requestLayout());
        player.rangeProperty().addListener(observable -> describe());
        focusedProperty().addListener(observable -> describe());
        model.span().startSecondsProperty().addListener(observable -> movePlayhead());
        model.span().secondsProperty().addListener(observable -> movePlayhead());
        overlay.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        overlay.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::hover);
        overlay.addEventHandler(MouseEvent.MOUSE_EXITED, event -> showHover(false));
    }

    @Override
    protected void layoutChildren() {
        double column = Math.round(Math.min(labelWidth.get(), getWidth()));
        double width = Math.max(0, getWidth() - column);
        double height = getHeight();
        labels.resizeRelocate(0, 0, column, height);
        canvas.resizeRelocate(column, 0, width, height);
        overlay.resizeRelocate(column, 0, width, height);
        focusRing.resizeRelocate(0, 0, getWidth(), height);
        playhead.setHeight(Math.max(0, height - 4));
        hoverLine.setHeight(Math.max(0, height - TimelineCanvas.RULER_HEIGHT));
        boolean empty = model.player().durationSecondsProperty().get() <= 0;
        hint.setVisible(empty);
        hint.autosize();
        layoutInArea(
                hint,
                column,
                TimelineCanvas.RULER_HEIGHT,
                width,
                Math.max(1, height - TimelineCanvas.RULER_HEIGHT),
                0,
                HPos.CENTER,
                VPos.CENTER);
        movePlayhead();
    }

    private void movePlayhead() {
        double width = canvas.getWidth();
        double x = model.span().xAt(model.player().positionSecondsProperty().get(), width);
        boolean visible =
                model.player().durationSecondsProperty().get() > 0 && x >= -1 && x <= width + 1;
        playhead.setVisible(visible);
        handle.setVisible(visible);
        double left = canvas.getLayoutX() + Math.floor(x);
        playhead.setLayoutX(left - PLAYHEAD_WIDTH / 2);
        playhead.setLayoutY(TimelineCanvas.RULER_HEIGHT - 10);
        handle.setLayoutX(left - 5.5);
        handle.setLayoutY(TimelineCanvas.RULER_HEIGHT - 10);
        describe();
    }

    private void hover(MouseEvent event) {
        if (model.player().durationSecondsProperty().get() <= 0) {
            return;
        }
        double seconds = model.snap(model.span().timeAt(event.getX(), canvas.getWidth()));
        String time =
                TimeFormat.format(
                        seconds, model.displayProperty().get(), model.frameRateProperty().get());
        hoverTime.setText(
                markerAt(event.getX())
                        .map(marker -> AppText.get("timeline.hover-marker", time, marker.name()))
                        .or(
                                () ->
                                        speech.markAt(event.getX(), event.getY())
                                                .map(
                                                        mark ->
                                                                AppText.get(
                                                                        "timeline.hover-marker",
                                                                        time,
                                                                        mark.text())))
                        .orElse(time));
        hoverTime.autosize();
        double x = Math.max(0, Math.min(canvas.getWidth() - 1, event.getX()));
        hoverLine.setLayoutX(canvas.getLayoutX() + Math.floor(x));
        hoverLine.setLayoutY(TimelineCanvas.RULER_HEIGHT);
        double labelX =
                x + hoverTime.getWidth() + 14 > canvas.getWidth()
                        ? x - hoverTime.getWidth() - 8
                        : x + 8;
        hoverTime.relocate(
                Math.rint(canvas.getLayoutX() + labelX), TimelineCanvas.RULER_HEIGHT + 4);
        showHover(true);
    }

    private Optional<TimelineMarker> markerAt(double x) {
        double width = canvas.getWidth();
        return model.markers().stream()
                .filter(m -> Math.abs(model.span().xAt(m.seconds(), width) - x) <= MARKER_REACH)
                .findFirst();
    }

    private void showHover(boolean visible) {
        hoverLine.setVisible(visible);
        hoverTime.setVisible(visible);
    }

    /** What a screen reader says. */
    private void describe() {
        if (!isFocused()) {
            return;
        }
        setAccessibleText(accessibleDescription());
    }

    private String accessibleDescription() {
        TimeDisplay display = model.displayProperty().get();
        var rate = model.frameRateProperty().get();
        String position =
                TimeFormat.format(model.player().positionSecondsProperty().get(), display, rate);
        String duration =
                TimeFormat.format(model.player().durationSecondsProperty().get(), display, rate);
        TimeRange range = model.player().rangeProperty().get();
        return range == null
                ? AppText.get("timeline.accessible", position, duration)
                : AppText.get(
                        "timeline.accessible-range",
                        position,
                        duration,
                        TimeFormat.format(range.startSeconds(), display, rate),
                        TimeFormat.format(range.endSeconds(), display, rate));
    }
}
