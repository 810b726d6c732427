package facewright.audio;

import facewright.domain.AudioClip;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes 16 bit PCM WAV files. */
public final class WavWriter {
    private static final int BLOCK = 4096;

    private WavWriter() {}

    /** Writes a mono clip, limited to [-1, 1]; replaces the file if there is one. */
    public static void write(Path file, AudioClip clip) throws IOException {
        write(file, PlaybackAudio.of(clip.rate(), new float[][] {clip.toArray()}));
    }

    /**
     * Writes a sound at its own rate; replaces the file if there is one.
     *
     * @throws IOException also when the sound does not fit a WAV file (2 GB)
     */
    public static void write(Path file, PlaybackAudio sound) throws IOException {
        int channels = sound.channelCount();
        long dataBytes = 2L * channels * sound.sampleCount();
        if (dataBytes > Integer.MAX_VALUE - 64) {
            throw new IOException("a WAV file holds 2 GB, the sound has " + dataBytes + " bytes");
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write(header(sound.rate().hertz(), channels, (int) dataBytes));
            float[][] block = new float[channels][BLOCK];
            ByteBuffer bytes =
                    ByteBuffer.allocate(2 * channels * BLOCK).order(ByteOrder.LITTLE_ENDIAN);
            for (int from = 0; from < sound.sampleCount(); from += BLOCK) {
                sound.copy(from, block);
                int count = Math.min(BLOCK, sound.sampleCount() - from);
                bytes.clear();
                for (int i = 0; i < count; i++) {
                    for (float[] channel : block) {
                        bytes.putShort(PlaybackAudio.quantise(channel[i]));
                    }
                }
                out.write(bytes.array(), 0, bytes.position());
            }
        }
    }

    private static byte[] header(int hertz, int channels, int dataBytes) {
        return ByteBuffer.allocate(44)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(36 + dataBytes)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) channels)
                .putInt(hertz)
                .putInt(hertz * channels * 2)
                .putShort((short) (channels * 2))
                .putShort((short) 16)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(dataBytes)
                .array();
    }
}
