package facewright.io.export;

import facewright.domain.SoundTrack;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes 16-bit PCM WAV files, which every animation program plays. */
final class WaveFile {
    private static final int HEADER_BYTES = 44;
    private static final int BLOCK = 8192;

    private WaveFile() {}

    static long bytes(SoundTrack sound, long samples) {
        return HEADER_BYTES + samples * sound.channelCount() * 2;
    }

    /**
     * Writes samples [from, from + count); silence where the sound has none.
     *
     * @param file must not exist
     */
    static void write(Path file, SoundTrack sound, int from, int count) throws IOException {
        int channels = sound.channelCount();
        try (OutputStream out =
                new BufferedOutputStream(
                        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW))) {
            out.write(header(sound, count));
            for (int done = 0; done < count; done += BLOCK) {
                int n = Math.min(BLOCK, count - done);
                float[][] samples = new float[channels][n];
                sound.copy(from + done, samples);
                ByteBuffer bytes =
                        ByteBuffer.allocate(n * channels * 2).order(ByteOrder.LITTLE_ENDIAN);
                for (int i = 0; i < n; i++) {
                    for (float[] channel : samples) {
                        bytes.putShort(toShort(channel[i]));
                    }
                }
                out.write(bytes.array());
            }
        }
    }

    private static byte[] header(SoundTrack sound, int count) {
        int frameBytes = sound.channelCount() * 2;
        int dataBytes = count * frameBytes;
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.put(ascii("RIFF")).putInt(dataBytes + HEADER_BYTES - 8).put(ascii("WAVE"));
        header.put(ascii("fmt ")).putInt(16).putShort((short) 1);
        header.putShort((short) sound.channelCount()).putInt(sound.rate().hertz());
        header.putInt(sound.rate().hertz() * frameBytes);
        header.putShort((short) frameBytes).putShort((short) 16);
        header.put(ascii("data")).putInt(dataBytes);
        return header.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static short toShort(float sample) {
        return (short) Math.max(-32768, Math.min(32767, Math.round(sample * 32768f)));
    }
}
