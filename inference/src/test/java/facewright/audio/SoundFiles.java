package facewright.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;

/** Makes small sound files for tests. */
final class SoundFiles {
    private SoundFiles() {}

    /** Samples of a sine. */
    static float[] sine(int hertz, int count, double frequency, double amplitude) {
        float[] samples = new float[count];
        for (int i = 0; i < count; i++) {
            samples[i] = (float) (amplitude * Math.sin(2 * Math.PI * frequency * i / hertz));
        }
        return samples;
    }

    /** A 16 bit WAV file written byte by byte, independent of the product's own writer. */
    static Path wav(Path file, int hertz, float[]... channels) throws IOException {
        int count = channels[0].length;
        ByteBuffer bytes = header(hertz, channels.length, 16, 1, 2 * count * channels.length, 0);
        for (int i = 0; i < count; i++) {
            for (float[] channel : channels) {
                bytes.putShort((short) Math.round(channel[i] * 32767));
            }
        }
        return Files.write(file, bytes.array());
    }

    /** A 32 bit float WAV file. */
    static Path floatWav(Path file, int hertz, float[] samples) throws IOException {
        ByteBuffer bytes = header(hertz, 1, 32, 3, 4 * samples.length, 0);
        for (float sample : samples) {
            bytes.putFloat(sample);
        }
        return Files.write(file, bytes.array());
    }

    /** A WAV header followed by room for its data. */
    static ByteBuffer header(
            int hertz, int channels, int bits, int format, int dataBytes, int promisedMore) {
        int frame = channels * bits / 8;
        return ByteBuffer.allocate(44 + dataBytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(36 + dataBytes + promisedMore)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) format)
                .putShort((short) channels)
                .putInt(hertz)
                .putInt(hertz * frame)
                .putShort((short) frame)
                .putShort((short) bits)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(dataBytes + promisedMore);
    }

    /** Encodes mono samples; the kind follows from the file's name. */
    static Path encode(Path file, int hertz, float[] samples, boolean withVideo)
            throws IOException {
        String name = file.getFileName().toString();
        String extension = name.substring(name.lastIndexOf('.') + 1);
        int codec =
                switch (extension) {
                    case "mp3" -> avcodec.AV_CODEC_ID_MP3;
                    // FFmpeg has no usable Vorbis encoder of its own: Ogg carries FLAC here.
                    case "flac", "ogg" -> avcodec.AV_CODEC_ID_FLAC;
                    default -> avcodec.AV_CODEC_ID_AAC;
                };
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        try (FFmpegFrameRecorder recorder =
                withVideo
                        ? new FFmpegFrameRecorder(
                                file.toString(), 64, 48, samples.length == 0 ? 0 : 1)
                        : new FFmpegFrameRecorder(file.toString(), 1)) {
            recorder.setFormat(extension.equals("m4a") ? "ipod" : extension);
            recorder.setSampleRate(hertz);
            recorder.setAudioCodec(codec);
            recorder.setAudioBitrate(96_000);
            if (withVideo) {
                recorder.setVideoCodec(avcodec.AV_CODEC_ID_MPEG4);
                recorder.setFrameRate(25);
            }
            recorder.start();
            if (withVideo) {
                Frame picture = new Frame(64, 48, Frame.DEPTH_UBYTE, 3);
                for (int i = 0; i < 25; i++) {
                    recorder.record(picture);
                }
            }
            for (int from = 0; from < samples.length; from += 1024) {
                int to = Math.min(from + 1024, samples.length);
                float[] part = java.util.Arrays.copyOfRange(samples, from, to);
                recorder.recordSamples(hertz, 1, FloatBuffer.wrap(part));
            }
            recorder.stop();
        }
        return file;
    }
}
