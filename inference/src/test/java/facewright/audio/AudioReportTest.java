package facewright.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.audio.AudioFinding.Severity;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudioReportTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(ints = {16_000, 44_100, 48_000})
    void measuresTheLoudnessOfTheStandardsTestSignal(int hertz) throws Exception {
        // BS.1770: a sine of 997 Hz at 0 dBFS in one channel reads -3.01 LKFS.
        AudioReport report = report(hertz, SoundFiles.sine(hertz, 5 * hertz, 997, 0.1));
        assertEquals(-3.01 - 20, report.loudnessLufs(), 0.1);
        assertEquals(-20, report.peakDecibels(), 0.1);
    }

    @Test
    void leavesPausesOutOfTheLoudness() throws Exception {
        float[] samples = new float[160_000];
        System.arraycopy(SoundFiles.sine(16_000, 80_000, 997, 0.1), 0, samples, 0, 80_000);
        AudioReport report = report(16_000, samples);
        assertEquals(-23.0, report.loudnessLufs(), 0.4);
        assertEquals(1, report.longSilences().size());
        assertEquals(5, report.longSilences().get(0).startSeconds(), 0.1);
        assertEquals(10, report.longSilences().get(0).endSeconds(), 0.1);
        assertTrue(has(report, "audio.finding-silences"));
    }

    @Test
    void countsClippedSamplesButNotAPeakThatOnlyTouchesTheLimit() throws Exception {
        float[] samples = SoundFiles.sine(16_000, 16_000, 100, 2);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = Math.max(-1, Math.min(1, samples[i]));
        }
        AudioReport report = report(16_000, samples);
        assertTrue(report.clippedSamples() > 8000, "" + report.clippedSamples());
        assertTrue(has(report, "audio.finding-clipped"));
        assertEquals(Severity.WARNING, report.severity());
        assertEquals(0, report(16_000, SoundFiles.sine(16_000, 16_000, 1000, 1)).clippedSamples());
    }

    @Test
    void measuresTheNoiseBelowTheSpeech() throws Exception {
        SplittableRandom random = new SplittableRandom(1);
        float[] samples = SoundFiles.sine(16_000, 160_000, 500, 0.2);
        for (int i = 0; i < samples.length; i++) {
            double gain = (i / 16_000) % 2 == 0 ? 1 : 0;
            double noise = 0.001 * Math.sqrt(3) * (2 * random.nextDouble() - 1);
            samples[i] = (float) (samples[i] * gain + noise);
        }
        AudioReport report = report(16_000, samples);
        assertEquals(-60, report.noiseFloorDecibels(), 1);
        assertFalse(has(report, "audio.finding-noisy"));
        for (int i = 0; i < samples.length; i++) {
            samples[i] += (float) (0.1 * Math.sqrt(3) * (2 * random.nextDouble() - 1));
        }
        assertTrue(has(report(16_000, samples), "audio.finding-noisy"));
    }

    /** A sentence without a pause has no other silence than its stops. */
    @Test
    void speechWithoutPausesIsNotTakenForNoise() throws Exception {
        SplittableRandom random = new SplittableRandom(2);
        float[] samples = SoundFiles.sine(16_000, 48_000, 500, 0.2);
        for (int i = 0; i < samples.length; i++) {
            boolean stop = i % 3200 >= 2560;
            double noise = 0.001 * Math.sqrt(3) * (2 * random.nextDouble() - 1);
            samples[i] = (float) ((stop ? 0 : samples[i]) + noise);
        }
        assertFalse(has(report(16_000, samples), "audio.finding-noisy"));
    }

    @Test
    void warnsOfSilentRecordingsInsteadOfRefusingThem() throws Exception {
        AudioReport report = report(16_000, new float[16_000]);
        assertTrue(has(report, "audio.finding-silent"));
        assertEquals(AudioReport.SILENT_LUFS, report.loudnessLufs());
        assertEquals(AudioReport.SILENT_DECIBELS, report.peakDecibels());
    }

    @Test
    void warnsOfChannelsThatCancelEachOther() throws Exception {
        float[] left = SoundFiles.sine(16_000, 16_000, 440, 0.3);
        float[] right = SoundFiles.sine(16_000, 16_000, 440, -0.3);
        assertTrue(has(report(16_000, left, right), "audio.finding-cancelling"));
    }

    @Test
    void noticesQuietTelephoneAndVeryShortRecordings() throws Exception {
        assertTrue(
                has(
                        report(16_000, SoundFiles.sine(16_000, 32_000, 440, 0.005)),
                        "audio.finding-quiet"));
        assertTrue(
                has(
                        report(8000, SoundFiles.sine(8000, 16_000, 440, 0.3)),
                        "audio.finding-low-rate"));
        assertTrue(
                has(
                        report(16_000, SoundFiles.sine(16_000, 1600, 440, 0.3)),
                        "audio.finding-short"));
    }

    @Test
    void saysThatAGoodRecordingIsGood() throws Exception {
        float[] samples = SoundFiles.sine(16_000, 64_000, 440, 0.3);
        for (int i = 0; i < samples.length; i++) {
            samples[i] *= (i / 8000) % 2 == 0 ? 1f : 0.002f;
        }
        AudioReport report = report(16_000, samples);
        assertTrue(has(report, "audio.finding-good"), report.findings().toString());
        assertEquals(Severity.OK, report.severity());
    }

    @Test
    void writesEveryFindingInWholeWords() throws Exception {
        AudioReport report = report(8000, new float[400], new float[400], new float[400]);
        for (AudioFinding finding : report.findings()) {
            String text = finding.text().text();
            assertFalse(text.contains("{") || text.contains("choice"), text);
            assertTrue(text.endsWith("."), text);
        }
        assertTrue(has(report, "audio.finding-many-channels"));
    }

    private AudioReport report(int hertz, float[]... channels) throws Exception {
        Path file = SoundFiles.wav(folder.resolve("r.wav"), hertz, channels);
        return AudioDecoder.decode(file, ProgressSink.NONE, new CancelToken()).report();
    }

    private static boolean has(AudioReport report, String key) {
        return report.findings().stream().anyMatch(f -> f.text().key().equals(key));
    }
}
