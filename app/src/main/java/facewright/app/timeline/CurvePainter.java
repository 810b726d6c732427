package facewright.app.timeline;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Draws the curves of a lane; where several frames share a pixel, their extremes. */
final class CurvePainter {
    private static final double MARGIN = 8;
    private static final double LINE_WIDTH = 1.5;

    private double[] x = {};
    private double[] y = {};
    private int count;

    void draw(GraphicsContext g, Lane lane, VisibleSpan span, double width, double top) {
        LaneScale scale = LaneScale.of(lane.curves());
        double bottom = top + lane.height() - MARGIN;
        double room = Math.max(1, lane.height() - 2 * MARGIN);
        g.save();
        g.beginPath();
        g.rect(0, top, width, lane.height());
        g.clip();
        g.setLineWidth(LINE_WIDTH);
        for (CurveTrack curve : lane.curves()) {
            g.setStroke(Color.web(curve.colour()));
            if (curve.isDashed()) {
                g.setLineDashes(4, 4);
            } else {
                g.setLineDashes();
            }
            stroke(g, curve, scale, span, width, bottom, room);
        }
        g.restore();
    }

    private void stroke(
            GraphicsContext g,
            CurveTrack curve,
            LaneScale scale,
            VisibleSpan span,
            double width,
            double bottom,
            double room) {
        int first = Math.max(0, curve.rate().frameAt(Math.max(0, span.startSeconds())) - 1);
        int last = Math.min(curve.frameCount() - 1, curve.rate().frameAt(span.endSeconds()) + 1);
        reserve(2 * (last - first + 2));
        double pixelsPerFrame =
                width / span.secondsProperty().get() / curve.rate().framesPerSecond();
        int step = (int) Math.max(1, Math.floor(1 / pixelsPerFrame));
        for (int frame = first; frame <= last; frame += step) {
            float low = Float.NaN;
            float high = Float.NaN;
            int lowAt = frame;
            int highAt = frame;
            for (int i = frame; i < Math.min(last + 1, frame + step); i++) {
                float value = curve.value(i);
                if (!(value >= low)) {
                    low = value;
                    lowAt = i;
                }
                if (!(value <= high)) {
                    high = value;
                    highAt = i;
                }
            }
            if (!Float.isFinite(low) || !Float.isFinite(high)) {
                flush(g);
                continue;
            }
            double place = span.xAt(curve.rate().timeSeconds(frame), width);
            add(place, bottom - scale.share(lowAt <= highAt ? low : high) * room);
            if (step > 1) {
                add(place, bottom - scale.share(lowAt <= highAt ? high : low) * room);
            }
        }
        flush(g);
    }

    private void reserve(int points) {
        if (x.length < points) {
            x = new double[points];
            y = new double[points];
        }
        count = 0;
    }

    private void add(double px, double py) {
        x[count] = px;
        y[count] = py;
        count++;
    }

    private void flush(GraphicsContext g) {
        if (count > 1) {
            g.strokePolyline(x, y, count);
        }
        count = 0;
    }
}
