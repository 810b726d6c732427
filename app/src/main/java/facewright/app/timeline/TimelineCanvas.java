package facewright.app.timeline;

import facewright.app.playback.Player;
import facewright.app.ui.StudioTheme;
import facewright.domain.TimeRange;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;

/**
 * The drawn part of the timeline: ruler, waveform, curves, range. Drawn again only when something
 * it shows has changed, never because the playhead moves.
 */
final class TimelineCanvas extends Region {
    static final double RULER_HEIGHT = 24;

    private final TimelineViewModel model;
    private final Canvas canvas = new Canvas();
    private final TimelineColours colours;
    private final RulerPainter ruler;
    private final WaveformPainter waveform;
    private final CurvePainter curves;
    private final SpeechPainter speech;
    private final ReadOnlyObjectWrapper<List<Lane>> lanes =
            new ReadOnlyObjectWrapper<>(this, "lanes", List.of());
    private boolean dirty = true;
    private int drawCount;

    TimelineCanvas(TimelineViewModel model) {
        this.model = model;
        this.colours = new TimelineColours(this, this::redraw);
        Font font = Font.font(StudioTheme.family(), 10.5);
        this.ruler = new RulerPainter(model, colours, font);
        this.waveform = new WaveformPainter(colours);
        this.curves = new CurvePainter();
        this.speech =
                new SpeechPainter(
                        colours,
                        Font.font(StudioTheme.family(), 11.5),
                        Font.font(StudioTheme.family(), 10.5));
        getStyleClass().add("timeline-canvas");
        getChildren().add(canvas);
        canvas.setManaged(false);

        InvalidationListener changed = observable -> redraw();
        Player player = model.player();
        model.span().startSecondsProperty().addListener(changed);
        model.span().secondsProperty().addListener(changed);
        model.waveformProperty().addListener(changed);
        model.tracks().addListener(changed);
        model.markers().addListener(changed);
        model.speech().shownProperty().addListener(changed);
        model.speech().selectionProperty().addListener(changed);
        model.speech().marksProperty().addListener(changed);
        model.frameRateProperty().addListener(changed);
        model.displayProperty().addListener(changed);
        player.rangeProperty().addListener(changed);
        player.loopingProperty().addListener(changed);
        player.durationSecondsProperty().addListener(changed);
    }

    TimelineColours colours() {
        return colours;
    }

    /** The lanes as they are laid out now. */
    ReadOnlyObjectProperty<List<Lane>> lanesProperty() {
        return lanes.getReadOnlyProperty();
    }

    /** How often the picture was drawn, for tests. */
    int drawCount() {
        return drawCount;
    }

    private void redraw() {
        dirty = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            dirty = true;
        }
        if (dirty && width > 0 && height > 0) {
            dirty = false;
            boolean empty = model.player().durationSecondsProperty().get() <= 0;
            lanes.set(
                    empty
                            ? List.of()
                            : Lane.layOut(
                                    model.tracks(),
                                    model.speech().shownProperty().get() != null,
                                    Math.max(0, height - RULER_HEIGHT)));
            draw(canvas.getGraphicsContext2D(), width, height);
            drawCount++;
        }
    }

    private void draw(GraphicsContext g, double width, double height) {
        VisibleSpan span = model.span();
        g.setFill(colours.background.getValue());
        g.fillRect(0, 0, width, height);
        boolean empty = model.player().durationSecondsProperty().get() <= 0;
        if (!empty) {
            drawRange(g, width, height);
            ruler.drawFrameLines(g, width, height);
        }
        for (Lane lane : lanes.get()) {
            double top = RULER_HEIGHT + lane.top();
            if (lane.kind() != Lane.Kind.SOUND) {
                g.setStroke(colours.line.getValue());
                g.setLineWidth(1);
                g.strokeLine(0, top + 0.5, width, top + 0.5);
            }
            switch (lane.kind()) {
                case SOUND -> {
                    WaveformPyramid pyramid = model.waveformProperty().get();
                    if (pyramid != null) {
                        waveform.draw(g, pyramid, span, width, top, lane.height());
                    }
                }
                case SPEECH ->
                        speech.draw(g, model.speech(), span, width, top + 1, lane.height() - 1);
                case CURVES -> curves.draw(g, lane, span, width, top);
            }
        }
        ruler.draw(g, width, empty);
    }

    private void drawRange(GraphicsContext g, double width, double height) {
        TimeRange range = model.player().rangeProperty().get();
        if (range == null) {
            return;
        }
        double left = Math.max(-4, model.span().xAt(range.startSeconds(), width));
        double right = Math.min(width + 4, model.span().xAt(range.endSeconds(), width));
        if (right > left) {
            g.setFill(colours.range.getValue());
            g.fillRect(Math.rint(left), RULER_HEIGHT, Math.rint(right - left), height);
        }
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return TimelineColours.metaData();
    }
}
