package facewright.audio;

import facewright.domain.SampleRate;
import facewright.domain.SoundTrack;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sound to listen to: one or two channels of 16 bit samples at any rate. Immutable. */
public final class PlaybackAudio implements SoundTrack {
    private static final int BLOCK = 1 << 16;

    private final SampleRate rate;
    private final int channelCount;
    private final int sampleCount;
    private final List<short[]> blocks;

    private PlaybackAudio(
            SampleRate rate, int channelCount, int sampleCount, List<short[]> blocks) {
        this.rate = rate;
        this.channelCount = channelCount;
        this.sampleCount = sampleCount;
        this.blocks = blocks;
    }

    /** Sound from (channels)(samples) floats in [-1, 1]; one or two channels of equal length. */
    public static PlaybackAudio of(SampleRate rate, float[][] channels) {
        Builder builder = new Builder(rate, channels.length);
        builder.append(channels, channels[0].length);
        return builder.build();
    }

    @Override
    public SampleRate rate() {
        return rate;
    }

    /** 1 or 2. */
    @Override
    public int channelCount() {
        return channelCount;
    }

    /** Samples per channel. */
    @Override
    public int sampleCount() {
        return sampleCount;
    }

    public double durationSeconds() {
        return rate.seconds(sampleCount);
    }

    /**
     * Copies samples, zeros outside the sound.
     *
     * @param fromSample first sample, may be negative
     * @param destination (channels)(n) receives floats in [-1, 1]
     */
    @Override
    public void copy(int fromSample, float[][] destination) {
        for (int c = 0; c < channelCount; c++) {
            float[] target = destination[c];
            for (int i = 0; i < target.length; i++) {
                long index = (long) fromSample + i;
                if (index < 0 || index >= sampleCount) {
                    target[i] = 0f;
                    continue;
                }
                long place = index * channelCount + c;
                target[i] = blocks.get((int) (place / BLOCK))[(int) (place % BLOCK)] / 32768f;
            }
        }
    }

    /** Collects sound piece by piece. Not safe for concurrent use. */
    public static final class Builder {
        private final SampleRate rate;
        private final int channelCount;
        private final List<short[]> blocks = new ArrayList<>();
        private long placeCount;

        /**
         * @param channelCount 1 or 2
         */
        public Builder(SampleRate rate, int channelCount) {
            if (channelCount < 1 || channelCount > 2) {
                throw new IllegalArgumentException("1 or 2 channels, not " + channelCount);
            }
            this.rate = rate;
            this.channelCount = channelCount;
        }

        /** Appends the first {@code count} samples of each channel, limited to [-1, 1]. */
        public void append(float[][] channels, int count) {
            for (int i = 0; i < count; i++) {
                for (int c = 0; c < channelCount; c++) {
                    put(quantise(channels[c][i]));
                }
            }
        }

        private void put(short value) {
            int place = (int) (placeCount % BLOCK);
            if (place == 0) {
                blocks.add(new short[BLOCK]);
            }
            blocks.get(blocks.size() - 1)[place] = value;
            placeCount++;
        }

        /** The sound so far; the builder must not be used afterwards. */
        public PlaybackAudio build() {
            if (!blocks.isEmpty()) {
                int last = blocks.size() - 1;
                int used = (int) (placeCount - (long) last * BLOCK);
                blocks.set(last, Arrays.copyOf(blocks.get(last), used));
            }
            return new PlaybackAudio(
                    rate, channelCount, Math.toIntExact(placeCount / channelCount), blocks);
        }
    }

    /** The nearest 16 bit sample. */
    static short quantise(float sample) {
        return (short) Math.max(-32768, Math.min(32767, Math.round(sample * 32768f)));
    }
}
