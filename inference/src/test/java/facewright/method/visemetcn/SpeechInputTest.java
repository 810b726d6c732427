package facewright.method.visemetcn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.AudioClip;
import facewright.domain.SampleRate;
import facewright.features.MelSpectrum;
import facewright.job.CancelToken;
import facewright.method.TestSpeech;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SpeechInputTest {
    @Test
    void aLouderRecordingGivesTheSameInput() {
        AudioClip clip = TestSpeech.syllables(2, 7);
        float[][] usual = SpeechInput.of(clip, new CancelToken()).frames();
        float[][] loud = SpeechInput.of(scaled(clip, 2), new CancelToken()).frames();
        assertEquals(120, usual.length);
        for (int t = 0; t < usual.length; t++) {
            assertArrayEquals(usual[t], loud[t], 2e-3f, "frame " + t);
        }
    }

    @Test
    void aFrameDependsOnNoSoundBeyondItsLookAhead() {
        float[] steady = new float[32000];
        for (int i = 0; i < steady.length; i++) {
            steady[i] = (float) (0.1 * Math.sin(i * 0.3) * Math.sin(i * 0.011));
        }
        AudioClip clip = AudioClip.of(steady, SampleRate.SPEECH);
        float[] changed = clip.toArray();
        int frame = 60;
        int last = frame + SpeechInput.LOOK_AHEAD;
        int from = SpeechInput.windowStart(last) + MelSpectrum.WINDOW_SAMPLES;
        for (int i = from; i < changed.length; i++) {
            changed[i] = (float) (20 * Math.sin(i * 0.7));
        }
        float[][] before = SpeechInput.of(clip, new CancelToken()).frames();
        float[][] after =
                SpeechInput.of(AudioClip.of(changed, SampleRate.SPEECH), new CancelToken())
                        .frames();
        assertArrayEquals(before[frame], after[frame], 0f);
        assertFalse(Arrays.equals(before[frame + 3], after[frame + 3]));
    }

    @Test
    void onlyRealSilenceIsSilent() {
        AudioClip silence = AudioClip.of(new float[16000], SampleRate.SPEECH);
        for (boolean sounding : SpeechInput.of(silence, new CancelToken()).sounding()) {
            assertFalse(sounding);
        }
        boolean[] faint =
                SpeechInput.of(scaled(TestSpeech.syllables(1, 7), 0.05f), new CancelToken())
                        .sounding();
        int count = 0;
        for (boolean sounding : faint) {
            count += sounding ? 1 : 0;
        }
        assertTrue(count > faint.length / 2, count + " of " + faint.length);
    }

    private static AudioClip scaled(AudioClip clip, float factor) {
        float[] samples = clip.toArray();
        for (int i = 0; i < samples.length; i++) {
            samples[i] *= factor;
        }
        return AudioClip.of(samples, clip.rate());
    }
}
