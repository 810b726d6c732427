package facewright.audio;

/** Brings any number of channels to what methods and people get: one and at most two. */
final class Downmix {
    private static final int LOW_FREQUENCY = 3;

    private final int sourceChannels;
    private float[] mono = new float[0];
    private float[][] playback = new float[0][0];

    Downmix(int sourceChannels) {
        this.sourceChannels = sourceChannels;
    }

    int playbackChannels() {
        return Math.min(2, sourceChannels);
    }

    /** The mean of all channels; valid until the next call of {@link #mix}. */
    float[] mono() {
        return mono;
    }

    /** One or two channels; valid until the next call of {@link #mix}. */
    float[][] playback() {
        return playback;
    }

    /** Mixes the first {@code count} samples. */
    void mix(float[][] channels, int count) {
        if (sourceChannels == 1) {
            mono = channels[0];
            playback = channels;
            return;
        }
        if (mono.length < count) {
            mono = new float[count];
        }
        if (sourceChannels == 2) {
            playback = channels;
        } else {
            foldToStereo(channels, count);
        }
        for (int i = 0; i < count; i++) {
            mono[i] = 0.5f * (playback[0][i] + playback[1][i]);
        }
    }

    /** Left and right keep their side, all others go to both; scaled so that nothing clips. */
    private void foldToStereo(float[][] channels, int count) {
        if (playback.length != 2 || playback[0].length < count) {
            playback = new float[2][count];
        }
        float scale = 1 / (1 + 0.7071f * (sourceChannels - 2));
        for (int i = 0; i < count; i++) {
            float both = 0;
            for (int c = 2; c < sourceChannels; c++) {
                if (c != LOW_FREQUENCY || sourceChannels < 6) {
                    both += 0.7071f * channels[c][i];
                }
            }
            playback[0][i] = scale * (channels[0][i] + both);
            playback[1][i] = scale * (channels[1][i] + both);
        }
    }
}
