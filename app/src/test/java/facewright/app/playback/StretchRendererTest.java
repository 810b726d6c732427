package facewright.app.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;

import facewright.domain.TimeRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StretchRendererTest {
    private static final int RATE = 16_000;

    private static float[] render(ClipSound clip, Programme programme, double tempo, int count) {
        Programme exact = programme.withTempo(Stretchers.exactTempo(tempo, clip.rateHertz()));
        StretchRenderer renderer =
                new StretchRenderer(
                        new ProgrammeReader(clip, exact),
                        new Stretchers().get(tempo, clip.rateHertz()),
                        clip.rateHertz(),
                        clip.channelCount());
        float[][] samples = new float[2][count];
        for (int from = 0; from < count; from += 320) {
            float[][] chunk = new float[2][320];
            renderer.render(chunk, 320);
            System.arraycopy(chunk[0], 0, samples[0], from, Math.min(320, count - from));
        }
        return samples[0];
    }

    private static double hertz(float[] samples, int from, int to) {
        int crossings = 0;
        for (int i = from + 1; i < to; i++) {
            if (samples[i - 1] < 0 && samples[i] >= 0) {
                crossings++;
            }
        }
        return crossings * (double) RATE / (to - from);
    }

    /** Where sound first gets loud after silence, in heard seconds. */
    private static double onset(float[] samples) {
        for (int i = 0; i < samples.length; i++) {
            if (Math.abs(samples[i]) > 0.1) {
                return (double) i / RATE;
            }
        }
        return Double.NaN;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 0.5, 0.75, 1.25, 1.5, 2, 4})
    void keepsThePitch(double tempo) {
        ClipSound clip = ArrayClip.sine(RATE, 20, 220);
        float[] samples = render(clip, Programme.once(0, 20, tempo, RATE), tempo, 3 * RATE);
        assertEquals(220, hertz(samples, RATE, 3 * RATE), 4);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 0.5, 0.75, 1.25, 1.5, 2})
    void soundsAppearWhereTheClockSaysTheyAre(double tempo) {
        double bang = 1.5;
        ClipSound clip =
                ArrayClip.of(RATE, 4, t -> t < bang ? 0 : 0.5 * Math.sin(2 * Math.PI * 300 * t));
        float[] samples =
                render(clip, Programme.once(0, 4, tempo, RATE), tempo, (int) (2 / tempo * RATE));
        Programme programme = Programme.once(0, 4, Stretchers.exactTempo(tempo, RATE), RATE);
        // A block is 70 ms of heard time, so this is the finest a stretched onset can be placed.
        assertEquals(bang, programme.clipSeconds(onset(samples)), tempo < 1 ? 0.04 : 0.05);
    }

    @Test
    void reachedTempoIsCloseToTheWantedOne() {
        for (int rate : new int[] {8000, 11_025, 16_000, 44_100, 48_000, 96_000}) {
            for (double tempo : new double[] {0.25, 0.5, 0.75, 1.25, 1.5, 2}) {
                assertEquals(tempo, Stretchers.exactTempo(tempo, rate), tempo * 0.004);
            }
        }
    }

    @Test
    void staysInStepAroundALoop() {
        // One bang per round of a 0.5 s loop, at half speed: one per second, for a long time.
        ClipSound clip =
                ArrayClip.of(
                        RATE,
                        1,
                        t -> t > 0.4 && t < 0.45 ? 0.5 * Math.sin(2 * Math.PI * 400 * t) : 0);
        Programme programme = Programme.looping(0.2, new TimeRange(0.2, 0.7), 0.5, RATE);
        float[] samples = render(clip, programme, 0.5, 61 * RATE);
        Programme exact = programme.withTempo(Stretchers.exactTempo(0.5, RATE));
        for (int i = 60 * RATE; i < 61 * RATE; i++) {
            if (Math.abs(samples[i]) > 0.2) {
                double clipSeconds = exact.clipSeconds((double) i / RATE);
                assertEquals(0.425, clipSeconds, 0.06);
            }
        }
    }

    @Test
    void aReusedStretcherDoesNotRepeatTheStreamBefore() {
        Stretchers stretchers = new Stretchers();
        ClipSound loud = ArrayClip.sine(RATE, 2, 220);
        ClipSound silent = ArrayClip.of(RATE, 2, t -> 0);
        Programme programme = Programme.once(0, 2, Stretchers.exactTempo(0.5, RATE), RATE);
        float[][] samples = new float[1][4000];
        new StretchRenderer(
                        new ProgrammeReader(loud, programme), stretchers.get(0.5, RATE), RATE, 1)
                .render(samples, 4000);
        new StretchRenderer(
                        new ProgrammeReader(silent, programme), stretchers.get(0.5, RATE), RATE, 1)
                .render(samples, 4000);
        for (float sample : samples[0]) {
            assertEquals(0f, sample);
        }
    }

    @Test
    void mixesTwoChannels() {
        float[] left = new float[2 * RATE];
        float[] right = new float[2 * RATE];
        for (int i = 0; i < left.length; i++) {
            left[i] = (float) Math.sin(2 * Math.PI * 200 * i / RATE) * 0.8f;
        }
        float[] samples =
                render(
                        new ArrayClip(RATE, left, right),
                        Programme.once(0, 2, 0.5, RATE),
                        0.5,
                        RATE);
        float loudest = 0;
        for (int i = RATE / 2; i < RATE; i++) {
            loudest = Math.max(loudest, samples[i]);
        }
        assertEquals(0.4f, loudest, 0.03f);
    }
}
