package facewright.app.playback;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class Pcm16Test {
    @Test
    void interleavesLittleEndianAndClips() {
        byte[] bytes = new byte[8];
        Pcm16.encode(new float[][] {{0.5f, 2f}, {-1f, 0f}}, 2, 1, 1, bytes);
        assertArrayEquals(new byte[] {0, 0x40, 1, (byte) 0x80, (byte) 0xff, 0x7f, 0, 0}, bytes);
    }

    @Test
    void gainMovesEvenly() {
        byte[] bytes = new byte[200];
        float[] full = new float[100];
        java.util.Arrays.fill(full, 1f);
        Pcm16.encode(new float[][] {full}, 100, 1, 0, bytes);
        int before = 32_768;
        for (int i = 0; i < 100; i++) {
            int value = (bytes[2 * i] & 0xff) | bytes[2 * i + 1] << 8;
            assertEquals(328, before - value, 328);
            before = value;
        }
        assertEquals(0, before, 400);
    }
}
