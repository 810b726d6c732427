package facewright.nn.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.AudioClip;
import facewright.domain.FrameRate;
import facewright.domain.SampleRate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RestInSilenceTest {
    private static final float[] REST = {0.25f};

    /** Two seconds of nothing, one of a tone, two of nothing; a mouth wide open throughout. */
    private static float[] mouth(double loudness) {
        float[] samples = new float[5 * 16_000];
        for (int i = 2 * 16_000; i < 3 * 16_000; i++) {
            samples[i] = (float) (loudness * Math.sin(i * 0.2));
        }
        float[][] frames = new float[150][1];
        Arrays.stream(frames).forEach(frame -> frame[0] = 1);
        RestInSilence.apply(
                frames, FrameRate.FPS_30, AudioClip.of(samples, SampleRate.SPEECH), REST);
        float[] values = new float[frames.length];
        for (int t = 0; t < values.length; t++) {
            values[t] = frames[t][0];
        }
        return values;
    }

    @Test
    void theMouthRestsAwayFromSoundAndIsFreeWhereThereIsSome() {
        float[] mouth = mouth(0.1);
        assertEquals(0.25f, mouth[0]);
        assertEquals(0.25f, mouth[53], "0.2 s before the sound");
        assertEquals(1f, mouth[58], "just before the sound");
        assertEquals(1f, mouth[98], "0.27 s after the sound");
        assertEquals(0.25f, mouth[106], "more than half a second after the sound");
        for (int t = 54; t <= 58; t++) {
            assertTrue(mouth[t] >= mouth[t - 1], "frame " + t);
        }
    }

    @Test
    void whatNobodyHearsIsSilence() {
        float[] rest = new float[150];
        Arrays.fill(rest, 0.25f);
        assertArrayEquals(rest, mouth(1e-4));
    }

    @Test
    void aClipWithoutSamplesIsSilence() {
        float[][] frames = {{1}};
        RestInSilence.apply(
                frames, FrameRate.FPS_30, AudioClip.of(new float[0], SampleRate.SPEECH), REST);
        assertEquals(0.25f, frames[0][0]);
    }
}
