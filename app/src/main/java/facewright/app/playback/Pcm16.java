package facewright.app.playback;

/** Turns float samples into little-endian signed 16 bit sound. */
final class Pcm16 {
    private static final float FULL_SCALE = 32_767;

    private Pcm16() {}

    /**
     * Encodes with a gain that moves evenly from start to end, so that a change makes no click.
     *
     * @param samples one array per channel, in [-1, 1]; louder is clipped
     * @param bytes channels interleaved, at least count x channels x 2 long
     */
    static void encode(
            float[][] samples, int count, double startGain, double endGain, byte[] bytes) {
        int at = 0;
        for (int i = 0; i < count; i++) {
            float gain = (float) (startGain + (endGain - startGain) * i / count);
            for (float[] channel : samples) {
                float clipped = Math.max(-1, Math.min(1, channel[i] * gain));
                int value = Math.round(clipped * FULL_SCALE);
                bytes[at++] = (byte) value;
                bytes[at++] = (byte) (value >> 8);
            }
        }
    }
}
