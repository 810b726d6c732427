package facewright.app.timeline;

import javafx.scene.canvas.GraphicsContext;

/**
 * Draws the waveform, as tall as the clip's loudest moment allows: a filled shape from the pyramid,
 * from the samples when there are few of them behind a pixel, and as a line when they can be told
 * apart.
 */
final class WaveformPainter {
    /** Below this many samples behind a pixel the samples themselves are read. */
    private static final double RAW_BELOW = 2 * WaveformPyramid.FINEST_BIN;

    private static final double LINE_BELOW = 6;
    private static final double DOTS_BELOW = 0.2;
    private static final float QUIETEST_PEAK = 0.02f;

    private final TimelineColours colours;
    private float[] low = {};
    private float[] high = {};
    private float[][] raw = {};
    private double[] x = {};
    private double[] y = {};

    WaveformPainter(TimelineColours colours) {
        this.colours = colours;
    }

    void draw(
            GraphicsContext g,
            WaveformPyramid pyramid,
            VisibleSpan span,
            double width,
            double top,
            double height) {
        double rate = pyramid.sound().rateHertz();
        double samplesPerPixel = span.secondsProperty().get() * rate / width;
        double from = span.startSeconds() * rate;
        double centre = Math.floor(top + height / 2) + 0.5;
        double gain = (height / 2 - 6) / Math.max(QUIETEST_PEAK, pyramid.peak());
        if (samplesPerPixel >= LINE_BELOW) {
            int columns = (int) width;
            if (low.length != columns) {
                low = new float[columns];
                high = new float[columns];
            }
            if (samplesPerPixel >= RAW_BELOW) {
                pyramid.columns(from, samplesPerPixel, low, high);
            } else {
                rawColumns(pyramid, from, samplesPerPixel);
            }
            fill(g, centre, gain);
        } else {
            line(g, pyramid, from, samplesPerPixel, width, centre, gain);
        }
    }

    private void rawColumns(WaveformPyramid pyramid, double from, double samplesPerPixel) {
        int first = (int) Math.floor(from);
        readRaw(pyramid, first, (int) Math.ceil(low.length * samplesPerPixel) + 2);
        int total = pyramid.sound().sampleCount();
        for (int column = 0; column < low.length; column++) {
            int start = (int) (from + column * samplesPerPixel) - first;
            int end = Math.max(start + 1, (int) (from + (column + 1) * samplesPerPixel) - first);
            boolean outside = first + end <= 0 || first + start >= total;
            low[column] = outside ? Float.NaN : Float.POSITIVE_INFINITY;
            high[column] = outside ? Float.NaN : Float.NEGATIVE_INFINITY;
            for (int i = start; i < end && !outside; i++) {
                for (float[] channel : raw) {
                    low[column] = Math.min(low[column], channel[i]);
                    high[column] = Math.max(high[column], channel[i]);
                }
            }
        }
    }

    private void readRaw(WaveformPyramid pyramid, int from, int count) {
        int channels = pyramid.sound().channelCount();
        if (raw.length != channels || raw[0].length != count) {
            raw = new float[channels][count];
        }
        pyramid.sound().copy(from, raw);
    }

    private void fill(GraphicsContext g, double centre, double gain) {
        int first = 0;
        while (first < low.length && Float.isNaN(low[first])) {
            first++;
        }
        int last = low.length - 1;
        while (last > first && Float.isNaN(low[last])) {
            last--;
        }
        int count = last - first + 1;
        if (count < 2) {
            return;
        }
        reserve(2 * count);
        for (int i = 0; i < count; i++) {
            int column = first + i;
            x[i] = column + 0.5;
            y[i] = centre - Math.max(0.5, high[column] * gain);
            x[2 * count - 1 - i] = column + 0.5;
            y[2 * count - 1 - i] = centre + Math.max(0.5, -low[column] * gain);
        }
        g.setFill(colours.waveform.getValue());
        g.fillPolygon(x, y, 2 * count);
    }

    private void reserve(int points) {
        if (x.length < points) {
            x = new double[points];
            y = new double[points];
        }
    }

    private void line(
            GraphicsContext g,
            WaveformPyramid pyramid,
            double from,
            double samplesPerPixel,
            double width,
            double centre,
            double gain) {
        int total = pyramid.sound().sampleCount();
        int first = (int) Math.max(0, Math.floor(from) - 1);
        int last = (int) Math.min(total - 1, Math.ceil(from + width * samplesPerPixel) + 1);
        int count = last - first + 1;
        if (count < 1) {
            return;
        }
        readRaw(pyramid, first, count);
        reserve(count);
        for (int i = 0; i < count; i++) {
            float sum = 0;
            for (float[] channel : raw) {
                sum += channel[i];
            }
            x[i] = (first + i - from) / samplesPerPixel;
            y[i] = centre - sum / raw.length * gain;
        }
        g.setStroke(colours.waveform.getValue());
        g.setLineWidth(1.25);
        g.strokePolyline(x, y, count);
        if (samplesPerPixel < DOTS_BELOW) {
            g.setFill(colours.waveform.getValue());
            for (int i = 0; i < count; i++) {
                g.fillOval(x[i] - 2, y[i] - 2, 4, 4);
            }
        }
    }
}
