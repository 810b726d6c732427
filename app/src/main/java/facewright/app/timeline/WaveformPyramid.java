package facewright.app.timeline;

import facewright.app.playback.ClipSound;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import java.util.ArrayList;
import java.util.List;

/**
 * Smallest and largest samples of a clip at several scales, so that a picture of it costs the same
 * at every zoom. Immutable; all channels together.
 */
public final class WaveformPyramid {
    /** Samples per bin of the finest level. */
    static final int FINEST_BIN = 64;

    private static final int READ_BLOCK = FINEST_BIN * 1024;

    private final ClipSound sound;
    private final List<float[]> lows;
    private final List<float[]> highs;
    private final float peak;

    private WaveformPyramid(ClipSound sound, List<float[]> lows, List<float[]> highs, float peak) {
        this.sound = sound;
        this.lows = lows;
        this.highs = highs;
        this.peak = peak;
    }

    /** Reads the whole clip once; some 20 ms per minute of sound, so not for the FX thread. */
    public static WaveformPyramid build(
            ClipSound sound, ProgressSink progress, CancelToken cancel) {
        int bins = (sound.sampleCount() + FINEST_BIN - 1) / FINEST_BIN;
        float[] low = new float[bins];
        float[] high = new float[bins];
        float[][] block = new float[sound.channelCount()][READ_BLOCK];
        float peak = 0;
        for (int from = 0; from < sound.sampleCount(); from += READ_BLOCK) {
            cancel.throwIfCancelled();
            sound.copy(from, block);
            int count = Math.min(READ_BLOCK, sound.sampleCount() - from);
            for (int i = 0; i < count; i += FINEST_BIN) {
                int bin = (from + i) / FINEST_BIN;
                int end = Math.min(count, i + FINEST_BIN);
                low[bin] = extreme(block, i, end, false);
                high[bin] = extreme(block, i, end, true);
                peak = Math.max(peak, Math.max(-low[bin], high[bin]));
            }
            progress.report((from + count) / (double) sound.sampleCount());
        }
        List<float[]> lows = new ArrayList<>(List.of(low));
        List<float[]> highs = new ArrayList<>(List.of(high));
        while (low.length > 1) {
            low = halve(low, false);
            high = halve(high, true);
            lows.add(low);
            highs.add(high);
        }
        return new WaveformPyramid(sound, List.copyOf(lows), List.copyOf(highs), peak);
    }

    private static float extreme(float[][] channels, int from, int to, boolean highest) {
        float extreme = channels[0][from];
        for (float[] channel : channels) {
            for (int i = from; i < to; i++) {
                extreme = highest ? Math.max(extreme, channel[i]) : Math.min(extreme, channel[i]);
            }
        }
        return extreme;
    }

    private static float[] halve(float[] values, boolean highest) {
        float[] half = new float[(values.length + 1) / 2];
        for (int i = 0; i < half.length; i++) {
            float first = values[2 * i];
            float second = values[Math.min(values.length - 1, 2 * i + 1)];
            half[i] = highest ? Math.max(first, second) : Math.min(first, second);
        }
        return half;
    }

    /** The sound it was built from. */
    public ClipSound sound() {
        return sound;
    }

    /** Largest absolute sample. */
    public float peak() {
        return peak;
    }

    int levelCount() {
        return lows.size();
    }

    /**
     * Finds the smallest and largest sample of each column. Columns that reach beyond the clip hold
     * NaN. Cost grows with the number of columns, not with the samples behind them.
     *
     * @param fromSample clip sample at the left edge of the first column
     * @param samplesPerColumn at least {@link #FINEST_BIN}; below that read the samples themselves
     * @param low receives the smallest sample of each column
     * @param high receives the largest, same length
     */
    public void columns(double fromSample, double samplesPerColumn, float[] low, float[] high) {
        int level = level(samplesPerColumn);
        double bin = (double) FINEST_BIN * (1L << level);
        float[] lowest = lows.get(level);
        float[] highest = highs.get(level);
        for (int column = 0; column < low.length; column++) {
            double start = fromSample + column * samplesPerColumn;
            double end = start + samplesPerColumn;
            low[column] = Float.NaN;
            high[column] = Float.NaN;
            if (end <= 0 || start >= sound.sampleCount()) {
                continue;
            }
            int first = (int) Math.max(0, Math.floor(start / bin));
            int last = (int) Math.min(lowest.length - 1, Math.ceil(end / bin) - 1);
            for (int i = first; i <= last; i++) {
                low[column] =
                        Float.isNaN(low[column]) ? lowest[i] : Math.min(low[column], lowest[i]);
                high[column] =
                        Float.isNaN(high[column]) ? highest[i] : Math.max(high[column], highest[i]);
            }
        }
    }

    /** The coarsest level whose bins are not wider than a column. */
    private int level(double samplesPerColumn) {
        int level = 0;
        while (level + 1 < lows.size()
                && (double) FINEST_BIN * (1L << (level + 1)) <= samplesPerColumn) {
            level++;
        }
        return level;
    }
}
