package facewright.app.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.app.playback.ArrayClip;
import facewright.app.playback.ClipSound;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class WaveformPyramidTest {
    private static WaveformPyramid build(ClipSound sound) {
        return WaveformPyramid.build(sound, ProgressSink.NONE, new CancelToken());
    }

    private static float[] noise(int count) {
        Random random = new Random(7);
        float[] samples = new float[count];
        for (int i = 0; i < count; i++) {
            samples[i] = random.nextFloat() * 2 - 1;
        }
        return samples;
    }

    @Test
    void showsEveryPeakAtEveryZoomAndInventsNone() {
        float[] samples = noise(300_000);
        WaveformPyramid pyramid = build(new ArrayClip(48_000, samples));
        for (double perColumn : new double[] {64, 100, 128.5, 1000, 5000}) {
            float[] low = new float[50];
            float[] high = new float[50];
            pyramid.columns(1234, perColumn, low, high);
            for (int column = 0; column < 50; column++) {
                int from = (int) Math.ceil(1234 + column * perColumn);
                int to = (int) (1234 + (column + 1) * perColumn);
                // Bins are at most as wide as a column, so at most one neighbour reaches in.
                assertTrue(high[column] >= highest(samples, from, to), "peak lost");
                assertTrue(
                        high[column]
                                <= highest(samples, from - (int) perColumn, to + (int) perColumn),
                        "peak invented");
                assertTrue(low[column] <= -highest(negated(samples), from, to), "dip lost");
            }
        }
    }

    private static float highest(float[] samples, int from, int to) {
        float highest = -9;
        for (int i = Math.max(0, from); i < Math.min(samples.length, to); i++) {
            highest = Math.max(highest, samples[i]);
        }
        return highest;
    }

    private static float[] negated(float[] samples) {
        float[] negated = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            negated[i] = -samples[i];
        }
        return negated;
    }

    @Test
    void leavesColumnsOutsideTheClipOpen() {
        WaveformPyramid pyramid = build(new ArrayClip(48_000, noise(10_000)));
        float[] low = new float[10];
        float[] high = new float[10];
        pyramid.columns(-2000, 2000, low, high);
        assertTrue(Float.isNaN(high[0]));
        assertTrue(high[1] > 0.9);
        assertTrue(high[5] > 0.9);
        assertTrue(Float.isNaN(high[6]));
        assertTrue(Float.isNaN(low[6]));
    }

    @Test
    void looksAtAllChannels() {
        float[] left = new float[500];
        float[] right = new float[500];
        right[100] = 0.75f;
        left[110] = -0.5f;
        WaveformPyramid pyramid = build(new ArrayClip(48_000, left, right));
        float[] low = new float[1];
        float[] high = new float[1];
        pyramid.columns(0, 500, low, high);
        assertEquals(0.75f, high[0]);
        assertEquals(-0.5f, low[0]);
        assertEquals(0.75f, pyramid.peak());
    }

    @Test
    void hasFewLevelsEvenForAnHour() {
        WaveformPyramid pyramid = build(new SilentClip(48_000 * 3600));
        assertTrue(pyramid.levelCount() <= 23);
        float[] low = new float[4];
        pyramid.columns(0, 48_000.0 * 900, low, new float[4]);
        assertEquals(0f, low[3]);
    }

    @Test
    void worksOnASingleSample() {
        WaveformPyramid pyramid = build(new ArrayClip(16_000, new float[] {0.5f}));
        float[] low = new float[2];
        float[] high = new float[2];
        pyramid.columns(0, 100, low, high);
        assertEquals(0.5f, high[0]);
        assertTrue(Float.isNaN(high[1]));
    }

    @Test
    void canBeCancelled() {
        CancelToken cancel = new CancelToken();
        cancel.cancel();
        ClipSound clip = new ArrayClip(48_000, noise(1000));
        assertThrows(
                CancellationException.class,
                () -> WaveformPyramid.build(clip, ProgressSink.NONE, cancel));
    }

    private record SilentClip(int sampleCount) implements ClipSound {
        @Override
        public int rateHertz() {
            return 48_000;
        }

        @Override
        public int channelCount() {
            return 1;
        }

        @Override
        public void copy(int fromSample, float[][] destination) {}
    }
}
