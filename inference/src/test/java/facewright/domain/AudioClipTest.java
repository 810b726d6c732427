package facewright.domain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudioClipTest {
    private static float[] ramp(int count) {
        float[] samples = new float[count];
        for (int i = 0; i < count; i++) {
            samples[i] = i / (float) count;
        }
        return samples;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9_999, 10_000, 10_016, 200_000})
    void collectsExactlyTheSamplesWhateverWasExpected(int expected) {
        float[] samples = ramp(10_000);
        AudioClip.Builder builder = new AudioClip.Builder(SampleRate.SPEECH, expected);
        for (float sample : samples) {
            builder.append(sample);
        }
        AudioClip clip = builder.build();
        assertEquals(0, builder.build().sampleCount());
        builder.append(1);
        assertEquals(samples.length, clip.sampleCount());
        assertEquals(0.625, clip.durationSeconds());
        assertArrayEquals(samples, clip.toArray());
        float[] over = new float[4];
        clip.copySamples(samples.length - 2, over);
        assertArrayEquals(new float[] {samples[9_998], samples[9_999], 0, 0}, over);
        assertEquals(0, clip.sampleOrZero(samples.length));
        assertEquals(9_600, clip.slice(new TimeRange(0.025, 5)).sampleCount());
    }

    @Test
    void keepsACopyOfSamplesThatItIsGiven() {
        float[] samples = ramp(100);
        AudioClip clip = AudioClip.of(samples, SampleRate.SPEECH);
        samples[50] = 7;
        assertEquals(0.5f, clip.sampleOrZero(50));
    }

    @Test
    void refusesSamplesThatAreNotNumbers() {
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> AudioClip.of(new float[] {0, Float.NaN}, SampleRate.SPEECH));
        assertEquals("sample 1 is NaN", e.getMessage());
    }
}
