package facewright.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.AudioClip;
import facewright.domain.SampleRate;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlacWriterTest {
    @TempDir Path folder;

    @Test
    void speechComesBackBitForBitThroughFfmpeg() throws Exception {
        assertLossless(hum(16_000 * 3 + 77));
    }

    @Test
    void extremesComeBackBitForBit() throws Exception {
        Random random = new Random(4);
        float[] samples = new float[9000];
        for (int i = 0; i < samples.length; i++) {
            // Full-scale noise, then steps between the limits, then silence.
            samples[i] = i < 5000 ? random.nextFloat() * 2 - 1 : i < 7000 ? (i / 3 % 2) * 2 - 1 : 0;
        }
        assertLossless(samples);
    }

    @Test
    void aClickInSilenceComesBackBitForBit() throws Exception {
        float[] samples = new float[5000];
        samples[700] = 1;
        samples[4500] = -1;
        assertLossless(samples);
    }

    @Test
    void shortAndManyBlocksComeBackBitForBit() throws Exception {
        assertLossless(new float[] {0.5f});
        assertLossless(hum(4096));
        assertLossless(hum(4097));
        assertLossless(hum(4096 * 130)); // frame numbers of two bytes
    }

    @Test
    void humIsSmallerThanHalfItsWave() throws Exception {
        Path file = folder.resolve("x.flac");
        FlacWriter.write(file, AudioClip.of(hum(32_000), SampleRate.SPEECH));
        assertTrue(Files.size(file) < 32_000, Files.size(file) + " bytes");
    }

    private void assertLossless(float[] samples) throws Exception {
        AudioClip clip = AudioClip.of(samples, SampleRate.SPEECH);
        Path file = folder.resolve("x.flac");
        FlacWriter.write(file, clip);
        AudioClip read = AudioDecoder.decode(file, ProgressSink.NONE, new CancelToken()).speech();
        assertEquals(samples.length, read.sampleCount());
        assertArrayEquals(pcm(clip), pcm(read));
    }

    private static short[] pcm(AudioClip clip) throws IOException {
        short[] pcm = new short[clip.sampleCount()];
        for (int i = 0; i < pcm.length; i++) {
            pcm[i] = PlaybackAudio.quantise(clip.sampleOrZero(i));
        }
        return pcm;
    }

    private static float[] hum(int count) {
        Random random = new Random(3);
        float[] samples = new float[count];
        for (int i = 0; i < count; i++) {
            samples[i] =
                    (float)
                            (0.4 * Math.sin(i * 0.05) * Math.sin(i * 0.0007)
                                    + 0.0005 * random.nextGaussian());
        }
        return samples;
    }
}
