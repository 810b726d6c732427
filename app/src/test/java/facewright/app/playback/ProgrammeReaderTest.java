package facewright.app.playback;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.TimeRange;
import org.junit.jupiter.api.Test;

class ProgrammeReaderTest {
    private static final int RATE = 16_000;

    private static float[] read(ClipSound clip, Programme programme, long from, int count) {
        float[][] samples = new float[clip.channelCount()][count];
        new ProgrammeReader(clip, programme).read(from, samples, count);
        return samples[0];
    }

    private static ArrayClip counting(int samples) {
        return ArrayClip.of(RATE, (double) samples / RATE, t -> t * RATE / 100_000);
    }

    private static double largestStep(float[] samples) {
        double largest = 0;
        for (int i = 1; i < samples.length; i++) {
            largest = Math.max(largest, Math.abs(samples[i] - samples[i - 1]));
        }
        return largest;
    }

    @Test
    void startsAtExactlyTheSampleAsked() {
        float[] samples = read(counting(8000), Programme.once(0.25, 0.5, 1, RATE), 0, 3);
        assertArrayEquals(new float[] {0.04f, 0.04001f, 0.04002f}, samples, 1e-6f);
    }

    @Test
    void readsBackwardsFromTheSampleBefore() {
        float[] samples = read(counting(8000), Programme.once(0.25, 0, 1, RATE), 0, 3);
        assertArrayEquals(new float[] {0.03999f, 0.03998f, 0.03997f}, samples, 1e-6f);
    }

    @Test
    void isSilentBeyondItsEnd() {
        Programme around = Programme.once(0.1, 0.2, 1, RATE);
        float[] samples = read(ArrayClip.of(RATE, 1, t -> 0.5), around, 1590, 20);
        assertEquals(0.5f, samples[9]);
        assertEquals(0f, samples[10]);
    }

    @Test
    void isSilentBeyondItsEndBackwards() {
        Programme back = Programme.once(0.2, 0.1, 1, RATE);
        float[] samples = read(ArrayClip.of(RATE, 1, t -> 0.5), back, 1590, 20);
        assertEquals(0.5f, samples[9]);
        assertEquals(0f, samples[10]);
    }

    @Test
    void loopsOverExactlyTheRange() {
        TimeRange loop = new TimeRange(0.1, 0.3);
        Programme programme = Programme.looping(0.1, loop, 1, RATE);
        ClipSound clip = counting(8000);
        float[] firstRound = read(clip, programme, 0, 3000);
        float[] thousandthRound = read(clip, programme, 1000L * 3200, 3000);
        assertArrayEquals(firstRound, thousandthRound);
        assertEquals(0.016f, thousandthRound[0], 1e-6f);
    }

    @Test
    void readsTheSameInOneBlockAndInMany() {
        Programme programme = Programme.looping(0.05, new TimeRange(0.1, 0.13), 1, RATE);
        ClipSound clip = ArrayClip.sine(RATE, 1, 313);
        float[] whole = read(clip, programme, 0, 5000);
        float[] pieces = new float[5000];
        ProgrammeReader reader = new ProgrammeReader(clip, programme);
        for (int from = 0; from < 5000; from += 250) {
            float[][] piece = new float[1][250];
            reader.read(from, piece, 250);
            System.arraycopy(piece[0], 0, pieces, from, 250);
        }
        assertArrayEquals(whole, pieces);
    }

    @Test
    void loopSeamDoesNotClick() {
        ClipSound clip = ArrayClip.sine(RATE, 1, 100);
        double step = largestStep(read(clip, Programme.once(0.2, 0.9, 1, RATE), 0, 4000));
        // The sine is at its lowest at one end of the loop and at its highest at the other.
        Programme loop = Programme.looping(0.2025, new TimeRange(0.2025, 0.4975), 1, RATE);
        double seam = largestStep(read(clip, loop, 0, 16_000));
        assertTrue(seam < 2 * step, "step " + seam + ", plain " + step);
    }

    @Test
    void loopOverAWholeClipThatStartsLoudDoesNotClick() {
        ClipSound clip = ArrayClip.of(RATE, 0.5, t -> 0.5 * Math.cos(2 * Math.PI * 99 * t));
        Programme loop = Programme.looping(0, new TimeRange(0, 0.5), 1, RATE);
        assertTrue(largestStep(read(clip, loop, 0, 30_000)) < 0.05);
    }

    @Test
    void veryShortLoopsWork() {
        Programme loop = Programme.looping(0.1, new TimeRange(0.1, 0.102), 1, RATE);
        float[] samples = read(ArrayClip.sine(RATE, 1, 440), loop, 0, 1000);
        assertTrue(largestStep(samples) < 0.5);
    }

    @Test
    void fadesTheEndsOfTheRecording() {
        ClipSound loud = ArrayClip.of(RATE, 0.5, t -> 0.8);
        float[] samples = read(loud, Programme.once(0, 0.5, 1, RATE), 0, 100);
        assertTrue(samples[0] < 0.05);
        assertEquals(0.8f, samples[40], 1e-6f);
    }
}
