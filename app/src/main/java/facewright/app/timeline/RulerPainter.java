package facewright.app.timeline;

import facewright.domain.FrameRate;
import facewright.domain.TimeRange;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** Draws the ruler with its ticks, markers and range handles, and frame lines when zoomed close. */
final class RulerPainter {
    private static final double LABEL_GAP = 26;
    private static final double DIGIT_WIDTH = 6.4;
    private static final double FRAME_LINES_FROM = 10;
    private static final double HANDLE = 7;

    private final TimelineViewModel model;
    private final TimelineColours colours;
    private final Font font;

    RulerPainter(TimelineViewModel model, TimelineColours colours, Font font) {
        this.model = model;
        this.colours = colours;
        this.font = font;
    }

    void draw(GraphicsContext g, double width, boolean empty) {
        double bottom = TimelineCanvas.RULER_HEIGHT;
        g.setStroke(colours.line.getValue());
        g.setLineWidth(1);
        g.strokeLine(0, bottom - 0.5, width, bottom - 0.5);
        if (empty) {
            return;
        }
        drawTicks(g, width, bottom);
        drawRangeHandles(g, width, bottom);
        for (TimelineMarker marker : model.markers()) {
            double x = Math.round(model.span().xAt(marker.seconds(), width));
            g.setFill(Color.web(marker.colour()));
            g.fillOval(x - 3.5, bottom - 8, 7, 7);
        }
    }

    private void drawTicks(GraphicsContext g, double width, double bottom) {
        VisibleSpan span = model.span();
        FrameRate rate = model.frameRateProperty().get();
        TimeDisplay display = model.displayProperty().get();
        double secondsPerPixel = span.secondsProperty().get() / width;
        int longest = TimeFormat.formatTick(span.endSeconds(), display, rate, 2).length();
        RulerScale scale =
                RulerScale.choose(
                        secondsPerPixel, longest * DIGIT_WIDTH + LABEL_GAP, display, rate);
        g.setFont(font);
        g.setLineWidth(1);
        for (long tick = scale.firstTick(span.startSeconds() - 100 * secondsPerPixel); ; tick++) {
            double seconds = scale.tickSeconds(tick);
            double x = Math.floor(span.xAt(seconds, width)) + 0.5;
            if (x > width) {
                break;
            }
            boolean labelled = scale.isLabelled(tick);
            g.setStroke(colours.tick.getValue());
            g.strokeLine(x, labelled ? bottom - 9 : bottom - 5, x, bottom - 1);
            if (labelled && x + longest * DIGIT_WIDTH + 4 <= width) {
                g.setFill(colours.text.getValue());
                String label = TimeFormat.formatTick(seconds, display, rate, scale.decimals());
                g.fillText(label, x + 4, bottom - 11);
            }
        }
    }

    private void drawRangeHandles(GraphicsContext g, double width, double bottom) {
        TimeRange range = model.player().rangeProperty().get();
        if (range == null) {
            return;
        }
        double in = Math.round(model.span().xAt(range.startSeconds(), width));
        double out = Math.round(model.span().xAt(range.endSeconds(), width));
        g.setFill(colours.rangeEdge.getValue());
        double left = Math.max(0, in);
        double right = Math.min(width, out);
        if (right > left && model.player().loopingProperty().get()) {
            g.fillRect(left, bottom - 3, right - left, 2);
        }
        g.fillPolygon(
                new double[] {in, in + HANDLE, in},
                new double[] {bottom - HANDLE - 2, bottom - 1, bottom - 1},
                3);
        g.fillPolygon(
                new double[] {out, out - HANDLE, out},
                new double[] {bottom - HANDLE - 2, bottom - 1, bottom - 1},
                3);
    }

    /** Hairlines between frames where there is room for them. */
    void drawFrameLines(GraphicsContext g, double width, double height) {
        VisibleSpan span = model.span();
        FrameRate rate = model.frameRateProperty().get();
        double pixelsPerFrame = width / span.secondsProperty().get() / rate.framesPerSecond();
        if (pixelsPerFrame < FRAME_LINES_FROM) {
            return;
        }
        g.setStroke(colours.frameLine.getValue());
        g.setLineWidth(1);
        double end = Math.min(span.endSeconds(), model.player().durationSecondsProperty().get());
        int frame = rate.frameAt(span.startSeconds());
        for (; rate.timeSeconds(frame) <= end + 1e-9; frame++) {
            double x = Math.floor(span.xAt(rate.timeSeconds(frame), width)) + 0.5;
            g.strokeLine(x, TimelineCanvas.RULER_HEIGHT, x, height);
        }
    }
}
