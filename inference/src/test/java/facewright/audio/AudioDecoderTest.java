package facewright.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.AudioClip;
import facewright.domain.SampleRate;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudioDecoderTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "16000,15999",
        "48000,48001",
        "44100,44100",
        "44100,12345",
        "22050,7777",
        "8000,8000",
        "11025,11025",
        "96000,96100",
        "44099,44099"
    })
    void keepsLengthsExactAtEverySampleRate(int hertz, int count) throws Exception {
        float[] sine = SoundFiles.sine(hertz, count, 440, 0.5);
        DecodedAudio decoded = decode(SoundFiles.wav(folder.resolve("a.wav"), hertz, sine));
        assertEquals(count, decoded.playback().sampleCount());
        assertEquals(hertz, decoded.playback().rate().hertz());
        assertEquals(Math.round(count * 16_000.0 / hertz), decoded.speech().sampleCount());
        // Resampled without delay: the sine is where it should be.
        double worst = 0;
        for (int k = 200; k < decoded.speech().sampleCount() - 200; k++) {
            double wanted = 0.5 * Math.sin(2 * Math.PI * 440 * k / 16_000.0);
            worst = Math.max(worst, Math.abs(decoded.speech().sampleOrZero(k) - wanted));
        }
        assertTrue(worst < 2e-3, "worst " + worst);
    }

    @ParameterizedTest
    @CsvSource({"mp3,0", "flac,0", "ogg,0", "m4a,0", "mp4,1", "mov,1"})
    void decodesEveryKindWithItsExactLength(String extension, int video) throws Exception {
        int count = 44_100 + 321;
        float[] sine = SoundFiles.sine(44_100, count, 440, 0.5);
        Path file = SoundFiles.encode(folder.resolve("a." + extension), 44_100, sine, video == 1);
        DecodedAudio decoded = decode(file);
        assertEquals(count, decoded.playback().sampleCount());
        assertEquals(Math.round(count * 16_000.0 / 44_100), decoded.speech().sampleCount());
        // The coder's delay is gone: the decoded sine is in phase with the original.
        double inPhase = 0;
        double power = 0;
        for (int k = 4000; k < 12_000; k++) {
            double wanted = Math.sin(2 * Math.PI * 440 * k / 16_000.0);
            inPhase += wanted * decoded.speech().sampleOrZero(k);
            power += wanted * wanted;
        }
        assertEquals(0.5, inPhase / power, 0.03);
    }

    @Test
    void mixesStereoToTheMeanAndKeepsBothChannelsForPlayback() throws Exception {
        float[] left = SoundFiles.sine(16_000, 8000, 300, 0.8);
        float[] right = new float[8000];
        DecodedAudio decoded = decode(SoundFiles.wav(folder.resolve("a.wav"), 16_000, left, right));
        assertEquals(2, decoded.playback().channelCount());
        assertEquals(0.4 * left[13] / 0.8, decoded.speech().sampleOrZero(13), 1e-3);
        float[][] heard = new float[2][8];
        decoded.playback().copy(7996, heard);
        assertEquals(left[7999], heard[0][3], 1e-3);
        assertEquals(0, heard[0][4]);
        assertEquals(0, heard[1][0]);
    }

    @Test
    void readsTheSameSpeechWithoutThePlayback() throws Exception {
        float[] left = SoundFiles.sine(44_100, 30_000, 440, 0.5);
        float[] right = SoundFiles.sine(44_100, 30_000, 660, 0.5);
        Path file = SoundFiles.wav(folder.resolve("a.wav"), 44_100, left, right);
        AudioClip speech = AudioDecoder.decodeSpeech(file, ProgressSink.NONE, new CancelToken());
        assertEquals(SampleRate.SPEECH, speech.rate());
        assertArrayEquals(decode(file).speech().toArray(), speech.toArray());
    }

    @Test
    void foldsSixChannelsToTwoWithoutClipping() throws Exception {
        float[] full = SoundFiles.sine(16_000, 4000, 300, 0.99);
        DecodedAudio decoded =
                decode(
                        SoundFiles.wav(
                                folder.resolve("a.wav"),
                                16_000,
                                full,
                                full,
                                full,
                                full,
                                full,
                                full));
        assertEquals(2, decoded.playback().channelCount());
        assertEquals(6, decoded.report().sourceChannels());
        assertTrue(decoded.speech().sampleOrZero(13) <= 1);
    }

    @Test
    void reportsMissingFiles() {
        assertRefused("audio.missing", folder.resolve("gone.wav"));
    }

    @Test
    void reportsFoldersThatAreNamedLikeSounds() throws Exception {
        assertRefused("audio.folder", Files.createDirectory(folder.resolve("x.wav")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wav", "mp3", "flac", "ogg", "m4a", "mp4", "mov"})
    void reportsEmptyFiles(String extension) throws Exception {
        assertRefused("audio.empty-file", Files.createFile(folder.resolve("e." + extension)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wav", "mp3", "flac", "ogg", "m4a", "mp4", "mov"})
    void reportsTextThatIsNamedLikeASound(String extension) throws Exception {
        Path file = folder.resolve("notes." + extension);
        Files.writeString(file, "This is a letter, not a sound.\n".repeat(200));
        assertRefused("audio.not-audio", file);
    }

    @Test
    void saysWhichKindsAreSupported() throws Exception {
        Path file = Files.writeString(folder.resolve("a.docx"), "x");
        assertTrue(assertRefused("audio.unsupported-extension", file).contains("wav, mp3, flac"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wav", "flac", "m4a", "mp3"})
    void reportsFilesThatWereNotCopiedCompletely(String extension) throws Exception {
        float[] sine = SoundFiles.sine(44_100, 132_300, 440, 0.5);
        for (int i = 0; i < sine.length; i++) {
            // Something that cannot be coded in a few bytes.
            sine[i] += (float) (0.2 * Math.sin(i * (double) i * 1e-4));
        }
        Path whole = folder.resolve("whole." + extension);
        if (extension.equals("wav")) {
            SoundFiles.wav(whole, 44_100, sine);
        } else {
            SoundFiles.encode(whole, 44_100, sine, false);
        }
        byte[] bytes = Files.readAllBytes(whole);
        Path file = folder.resolve("part." + extension);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length * 2 / 5));
        StudioFailure failure = StudioFailure.of(file);
        // An m4a keeps its index at the end: cut off, nothing of it can be read.
        assertEquals(
                extension.equals("m4a") ? "audio.not-audio" : "audio.truncated", failure.key());
    }

    @Test
    void reportsAHeaderThatIsCutOff() throws Exception {
        byte[] header = SoundFiles.header(16_000, 1, 16, 1, 0, 32_000).array();
        assertRefused(
                "audio.not-audio",
                Files.write(folder.resolve("h.wav"), java.util.Arrays.copyOf(header, 20)));
        assertRefused("audio.truncated", Files.write(folder.resolve("t.wav"), header));
    }

    @Test
    void reportsVideosWithoutSound() throws Exception {
        Path file = SoundFiles.encode(folder.resolve("mute.mp4"), 44_100, new float[0], true);
        assertRefused("audio.video-without-sound", file);
    }

    @Test
    void reportsAHeaderOfZeroHertz() throws Exception {
        byte[] bytes = SoundFiles.header(0, 1, 16, 1, 32_000, 0).array();
        assertRefused("audio.bad-sample-rate", Files.write(folder.resolve("z.wav"), bytes));
    }

    @Test
    void reportsSamplesThatAreNotNumbers() throws Exception {
        float[] samples = SoundFiles.sine(16_000, 32_000, 440, 0.5);
        samples[24_000] = Float.NaN;
        Path file = SoundFiles.floatWav(folder.resolve("n.wav"), 16_000, samples);
        assertTrue(assertRefused("audio.not-finite", file).contains("1.5 s"));
        samples[24_000] = Float.POSITIVE_INFINITY;
        assertRefused("audio.not-finite", SoundFiles.floatWav(file, 16_000, samples));
    }

    @Test
    void refusesTooLongFilesFromTheirHeaderAndWhileDecoding() throws Exception {
        // Three hours at 8 bit and 1 kHz: 10 MB.
        byte[] bytes = SoundFiles.header(1000, 1, 8, 1, 3 * 3600 * 1000, 0).array();
        assertRefused("audio.too-long", Files.write(folder.resolve("l.wav"), bytes));
        Path unsized = folder.resolve("u.wav");
        byte[] stream = SoundFiles.header(16_000, 1, 16, 1, 64_000, 0).array();
        java.nio.ByteBuffer.wrap(stream).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(40, -1);
        Files.write(unsized, stream);
        assertEquals(
                "audio.too-long",
                assertThrows(
                                facewright.domain.StudioException.class,
                                () ->
                                        AudioDecoder.decode(
                                                unsized, ProgressSink.NONE, new CancelToken(), 1.5))
                        .messageKey());
    }

    @Test
    void readsWavStreamsWhoseWriterDidNotKnowTheirLength() throws Exception {
        byte[] stream = SoundFiles.header(16_000, 1, 16, 1, 64_000, 0).array();
        java.nio.ByteBuffer.wrap(stream).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(40, -1);
        DecodedAudio decoded = decode(Files.write(folder.resolve("u.wav"), stream));
        assertEquals(32_000, decoded.speech().sampleCount());
    }

    @ParameterizedTest
    @ValueSource(strings = {"größe und 声音.wav", "with some spaces.wav", "LOUD.WAV", "a'b {0}.wav"})
    void readsFilesWhateverTheirNames(String name) throws Exception {
        float[] sine = SoundFiles.sine(16_000, 1600, 440, 0.5);
        DecodedAudio decoded = decode(SoundFiles.wav(folder.resolve(name), 16_000, sine));
        assertEquals(1600, decoded.speech().sampleCount());
    }

    @Test
    void namesFilesInMessagesAsTheyAre() throws Exception {
        Path file = Files.createFile(folder.resolve("a'b {0}.wav"));
        assertTrue(assertRefused("audio.empty-file", file).contains("a'b {0}.wav"));
    }

    @Test
    void doesNotFollowPlaylistsToOtherFiles() throws Exception {
        Path file = folder.resolve("list.wav");
        Files.writeString(file, "#EXTM3U\n#EXTINF:10,\n/etc/hostname\n", StandardCharsets.UTF_8);
        assertRefused("audio.not-audio", file);
    }

    @Test
    void endsWhenItIsCancelled() throws Exception {
        float[] samples = new float[48_000 * 60];
        Path file = SoundFiles.wav(folder.resolve("c.wav"), 48_000, samples);
        CancelToken cancel = new CancelToken();
        List<Double> reports = new ArrayList<>();
        assertThrows(
                CancellationException.class,
                () ->
                        AudioDecoder.decode(
                                file,
                                (fraction, message) -> {
                                    reports.add(fraction);
                                    if (fraction > 0.3) {
                                        cancel.cancel();
                                    }
                                },
                                cancel));
        assertTrue(reports.get(reports.size() - 1) < 0.4, reports.toString());
    }

    @Test
    void reportsProgressThatGrows() throws Exception {
        Path file = SoundFiles.wav(folder.resolve("p.wav"), 16_000, new float[16_000 * 30]);
        List<Double> reports = new ArrayList<>();
        AudioDecoder.decode(file, (fraction, message) -> reports.add(fraction), new CancelToken());
        for (int i = 1; i < reports.size(); i++) {
            assertTrue(reports.get(i) >= reports.get(i - 1), reports.toString());
        }
        assertEquals(1, reports.get(reports.size() - 1), 1e-9);
    }

    @Test
    void hashesTheBytesOfTheFile() throws Exception {
        Path file = SoundFiles.wav(folder.resolve("a.wav"), 16_000, new float[100]);
        byte[] wanted =
                java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        assertEquals(java.util.HexFormat.of().formatHex(wanted), decode(file).sha256());
    }

    @Test
    void probesWithoutDecoding() throws Exception {
        Path file =
                SoundFiles.encode(
                        folder.resolve("a.m4a"),
                        44_100,
                        SoundFiles.sine(44_100, 44_100, 440, 0.5),
                        false);
        AudioProbe probe = AudioDecoder.probe(file);
        assertEquals(44_100, probe.rate().hertz());
        assertEquals(1, probe.channelCount());
        assertEquals("aac", probe.codec());
        assertEquals(1.0, probe.durationSeconds().orElseThrow(), 1e-3);
    }

    @Test
    void readsBackWhatTheWavWriterWrites() throws Exception {
        float[] left = SoundFiles.sine(44_100, 5000, 440, 0.5);
        float[] right = SoundFiles.sine(44_100, 5000, 660, 0.9);
        PlaybackAudio sound =
                PlaybackAudio.of(
                        new facewright.domain.SampleRate(44_100), new float[][] {left, right});
        Path file = folder.resolve("w.wav");
        WavWriter.write(file, sound);
        float[][] heard = new float[2][5000];
        decode(file).playback().copy(0, heard);
        for (int i = 0; i < 5000; i++) {
            assertEquals(left[i], heard[0][i], 1.0 / 32768);
            assertEquals(right[i], heard[1][i], 1.0 / 32768);
        }
    }

    private static DecodedAudio decode(Path file) throws Exception {
        return AudioDecoder.decode(file, ProgressSink.NONE, new CancelToken());
    }

    private static String assertRefused(String key, Path file) {
        StudioFailure failure = StudioFailure.of(file);
        assertEquals(key, failure.key(), failure.text());
        return failure.text();
    }

    /** How a file was refused. */
    private record StudioFailure(String key, String text) {
        static StudioFailure of(Path file) {
            facewright.domain.StudioException failure =
                    assertThrows(
                            facewright.domain.StudioException.class,
                            () -> AudioDecoder.decode(file, ProgressSink.NONE, new CancelToken()));
            String name = file.getFileName().toString();
            assertTrue(failure.getMessage().contains(name), failure.getMessage());
            return new StudioFailure(failure.messageKey(), failure.getMessage());
        }
    }
}
