package facewright.audio;

import facewright.domain.AudioClip;
import facewright.domain.InferenceText;
import facewright.domain.SampleRate;
import facewright.domain.StudioException;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads sound files: 16 kHz mono for methods, the file's own rate for playback, and the pre-flight
 * report. The speech has exactly round(n x 16000 / rate) samples for n samples in the file. Every
 * problem with a file is a {@link StudioException} that names the file and what to do.
 */
public final class AudioDecoder {
    /** What can be opened, lower case without a dot, in the order for file dialogs. */
    public static final List<String> SUPPORTED_EXTENSIONS =
            List.of("wav", "mp3", "flac", "ogg", "m4a", "mp4", "mov");

    /** The longest recording that is accepted: two hours. */
    public static final double MAX_DURATION_SECONDS = 7200;

    private static final Logger LOG = LoggerFactory.getLogger(AudioDecoder.class);
    private static final double HASH_SHARE = 0.1;
    private static final double MISSING_SHARE = 0.01;
    private static final double MISSING_SECONDS = 0.15;
    // MP4 declares durations in milliseconds only.
    private static final double DECLARED_PRECISION_SECONDS = 0.001;
    private static final double CODEC_PADDING_SECONDS = 0.15;

    private AudioDecoder() {}

    /** Whether the file's name ends in one of {@link #SUPPORTED_EXTENSIONS}, in any case. */
    public static boolean isSupported(Path file) {
        return SUPPORTED_EXTENSIONS.contains(extension(file));
    }

    /**
     * Reads what a file says about its sound, without decoding it.
     *
     * @throws StudioException when the file cannot be used, as {@link #decode}
     */
    public static AudioProbe probe(Path file) throws StudioException {
        checkFile(file);
        checkWavHeader(file);
        try (NativeAudioFile source = new NativeAudioFile(file, new CancelToken())) {
            return new AudioProbe(
                    new SampleRate(source.hertz()),
                    source.channelCount(),
                    source.declaredSeconds(),
                    source.codecName());
        }
    }

    /**
     * Decodes a file.
     *
     * @throws StudioException when the file is missing, empty, truncated, of an unknown kind,
     *     without sound, too long or damaged; the text names the file and what to do
     * @throws java.util.concurrent.CancellationException within 100 ms after {@code cancel}
     */
    public static DecodedAudio decode(Path file, ProgressSink progress, CancelToken cancel)
            throws StudioException {
        return decode(file, progress, cancel, MAX_DURATION_SECONDS);
    }

    /**
     * Decodes what methods read of a file, without the sound to listen to, which takes at least as
     * much memory again.
     *
     * @return mono, 16 kHz
     * @throws StudioException as {@link #decode}
     * @throws java.util.concurrent.CancellationException as {@link #decode}
     */
    public static AudioClip decodeSpeech(Path file, ProgressSink progress, CancelToken cancel)
            throws StudioException {
        return decode(file, progress, cancel, MAX_DURATION_SECONDS, false).speech();
    }

    static DecodedAudio decode(
            Path file, ProgressSink progress, CancelToken cancel, double limitSeconds)
            throws StudioException {
        return decode(file, progress, cancel, limitSeconds, true);
    }

    private static DecodedAudio decode(
            Path file,
            ProgressSink progress,
            CancelToken cancel,
            double limitSeconds,
            boolean withPlayback)
            throws StudioException {
        cancel.throwIfCancelled();
        checkFile(file);
        checkWavHeader(file);
        try (NativeAudioFile source = new NativeAudioFile(file, cancel)) {
            OptionalDouble declared = source.declaredSeconds();
            if (declared.isPresent() && declared.getAsDouble() > limitSeconds) {
                throw AudioErrors.tooLong(file, limitSeconds);
            }
            String sha256 = hash(file, progress.part(0, HASH_SHARE), cancel);
            Decoding decoding = new Decoding(file, source, limitSeconds, withPlayback);
            decoding.run(progress.part(HASH_SHARE, 1), cancel);
            checkComplete(file, source, decoding.seconds());
            DecodedAudio decoded = decoding.result(sha256);
            LOG.info(
                    "decoded {}: {}, {} Hz, {} channels, {} s",
                    file.getFileName(),
                    source.codecName(),
                    source.hertz(),
                    source.channelCount(),
                    AudioErrors.seconds(decoding.seconds()));
            return decoded;
        }
    }

    private static void checkFile(Path file) throws StudioException {
        if (!Files.exists(file)) {
            throw AudioErrors.missing(file);
        }
        if (!Files.isRegularFile(file)) {
            throw AudioErrors.folder(file);
        }
        if (!isSupported(file)) {
            throw AudioErrors.unsupportedExtension(file, String.join(", ", SUPPORTED_EXTENSIONS));
        }
        try {
            if (Files.size(file) == 0) {
                throw AudioErrors.emptyFile(file);
            }
        } catch (IOException e) {
            throw AudioErrors.unreadable(file, e);
        }
    }

    private static void checkWavHeader(Path file) throws StudioException {
        Optional<WavHeader> found;
        try {
            found = WavHeader.read(file);
        } catch (IOException e) {
            throw AudioErrors.unreadable(file, e);
        }
        if (found.isPresent()) {
            WavHeader header = found.get();
            if (header.hertz() < 1 || header.hertz() > 1_000_000) {
                throw AudioErrors.badSampleRate(file, header.hertz());
            }
            if (header.isTruncated()) {
                throw AudioErrors.truncated(
                        file, header.presentSeconds(), header.promisedSeconds());
            }
        }
    }

    private static void checkComplete(Path file, NativeAudioFile source, double seconds)
            throws StudioException {
        OptionalDouble declared = source.declaredSeconds();
        if (declared.isPresent() && !source.isDurationEstimated()) {
            double missing = declared.getAsDouble() - seconds;
            if (missing > Math.max(MISSING_SECONDS, MISSING_SHARE * declared.getAsDouble())) {
                throw AudioErrors.truncated(file, seconds, declared.getAsDouble());
            }
        }
        if (seconds == 0 && source.damagedPackets() > 0) {
            throw AudioErrors.noUsableSound(file);
        }
    }

    private static String hash(Path file, ProgressSink progress, CancelToken cancel)
            throws StudioException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 18];
            long size = Math.max(1, Files.size(file));
            long done = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                cancel.throwIfCancelled();
                digest.update(buffer, 0, n);
                done += n;
                progress.report(Math.min(1, (double) done / size), reading());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw AudioErrors.unreadable(file, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String reading() {
        return InferenceText.get("audio.reading");
    }

    private static String extension(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** One pass over the sound of a file. */
    private static final class Decoding {
        private final Path file;
        private final NativeAudioFile source;
        private final double limitSeconds;
        private final boolean withPlayback;
        private final OptionalDouble declared;
        private final long trimAt;
        private final Downmix downmix;
        private final PlaybackAudio.Builder playback;
        private final LoudnessMeter loudness;
        private final LevelMeter level;
        private final SincResampler resampler;
        private final AudioClip.Builder speech;
        private long sampleCount;

        Decoding(Path file, NativeAudioFile source, double limitSeconds, boolean withPlayback) {
            this.file = file;
            this.source = source;
            this.limitSeconds = limitSeconds;
            this.withPlayback = withPlayback;
            this.declared = source.declaredSeconds();
            this.trimAt =
                    declared.isPresent() && !source.isDurationEstimated()
                            ? Math.round(declared.getAsDouble() * source.hertz())
                            : Long.MAX_VALUE;
            this.downmix = new Downmix(source.channelCount());
            SampleRate rate = new SampleRate(source.hertz());
            this.playback = new PlaybackAudio.Builder(rate, downmix.playbackChannels());
            this.loudness = new LoudnessMeter(source.hertz(), downmix.playbackChannels());
            this.level = new LevelMeter(source.hertz(), source.channelCount());
            double expectedSeconds = Math.min(limitSeconds, declared.orElse(0));
            this.speech =
                    new AudioClip.Builder(
                            SampleRate.SPEECH,
                            (int) SampleRate.SPEECH.samples(expectedSeconds) + 16);
            this.resampler =
                    new SincResampler(source.hertz(), SampleRate.SPEECH.hertz(), speech::append);
        }

        double seconds() {
            return (double) sampleCount / source.hertz();
        }

        void run(ProgressSink progress, CancelToken cancel) throws StudioException {
            double reported = 0;
            for (@Nullable SampleBlock block = source.next(); block != null; ) {
                cancel.throwIfCancelled();
                trimPadding(block);
                add(block);
                if (seconds() > limitSeconds) {
                    throw AudioErrors.tooLong(file, limitSeconds);
                }
                if (seconds() - reported > 1) {
                    reported = seconds();
                    double all = declared.orElse(-1);
                    progress.report(all > 0 ? Math.min(1, reported / all) : -1, reading());
                }
                block = source.next();
            }
            resampler.finish();
            progress.report(1, reading());
        }

        /** Cuts what a codec adds to fill its last packet, where the file says how long it is. */
        private void trimPadding(SampleBlock block) {
            long after = sampleCount + block.count();
            double excess = (double) (after - trimAt) / source.hertz();
            if (excess > DECLARED_PRECISION_SECONDS && excess < CODEC_PADDING_SECONDS) {
                block.shortenTo((int) Math.max(0, trimAt - sampleCount));
            }
        }

        private void add(SampleBlock block) throws StudioException {
            float[][] channels = block.channels();
            int count = block.count();
            for (float[] channel : channels) {
                for (int i = 0; i < count; i++) {
                    if (!Float.isFinite(channel[i])) {
                        throw AudioErrors.notFinite(
                                file, (double) (sampleCount + i) / source.hertz());
                    }
                }
            }
            downmix.mix(channels, count);
            if (withPlayback) {
                playback.append(downmix.playback(), count);
            }
            loudness.push(downmix.playback(), count);
            level.push(channels, downmix.mono(), count);
            resampler.push(downmix.mono(), count);
            sampleCount += count;
        }

        DecodedAudio result(String sha256) {
            AudioReport report =
                    new ReportBuilder().build(source, seconds(), level, loudness.integratedLufs());
            return new DecodedAudio(file, sha256, speech.build(), playback.build(), report);
        }
    }
}
