package facewright.domain;

import java.util.Arrays;

/**
 * Mono sound: float samples, nominally in [-1, 1], with their rate. Immutable; never holds NaN or
 * infinity.
 */
public final class AudioClip {
    private final float[] samples;
    private final int count;
    private final SampleRate rate;

    private AudioClip(float[] samples, int count, SampleRate rate) {
        this.samples = samples;
        this.count = count;
        this.rate = rate;
    }

    /**
     * A clip of a copy of these samples.
     *
     * @param samples (S) mono samples
     * @throws IllegalArgumentException when a sample is not finite
     */
    public static AudioClip of(float[] samples, SampleRate rate) {
        Builder builder = new Builder(rate, samples.length);
        for (float sample : samples) {
            builder.append(sample);
        }
        return builder.build();
    }

    /**
     * Collects the samples of a clip, which then needs no second copy of them. Not safe for
     * concurrent use.
     */
    public static final class Builder {
        private static final int LEAST_GROWTH = 1 << 16;

        private final SampleRate rate;
        private float[] samples;
        private int count;

        /**
         * @param expectedSamples about how many there will be; 0 when unknown
         */
        public Builder(SampleRate rate, int expectedSamples) {
            this.rate = rate;
            this.samples = new float[expectedSamples];
        }

        /**
         * Adds a sample.
         *
         * @throws IllegalArgumentException when it is not finite
         */
        public void append(float sample) {
            if (!Float.isFinite(sample)) {
                throw new IllegalArgumentException("sample " + count + " is " + sample);
            }
            if (count == samples.length) {
                samples = Arrays.copyOf(samples, count + Math.max(LEAST_GROWTH, count / 2));
            }
            samples[count++] = sample;
        }

        /** The clip; the builder is empty afterwards. */
        public AudioClip build() {
            boolean spacious = samples.length - count > LEAST_GROWTH;
            AudioClip clip =
                    new AudioClip(spacious ? Arrays.copyOf(samples, count) : samples, count, rate);
            samples = new float[0];
            count = 0;
            return clip;
        }
    }

    public SampleRate rate() {
        return rate;
    }

    /** Number of samples S. */
    public int sampleCount() {
        return count;
    }

    public double durationSeconds() {
        return rate.seconds(count);
    }

    /** One sample; zero outside the clip, so that analysis windows may hang over both ends. */
    public float sampleOrZero(int index) {
        return index >= 0 && index < count ? samples[index] : 0f;
    }

    /** Copies samples [from, from + destination.length) into the array, zeros outside the clip. */
    public void copySamples(int from, float[] destination) {
        int firstInside = Math.max(0, -from);
        int lastInside = Math.min(destination.length, count - from);
        Arrays.fill(destination, 0f);
        if (lastInside > firstInside) {
            System.arraycopy(
                    samples,
                    from + firstInside,
                    destination,
                    firstInside,
                    lastInside - firstInside);
        }
    }

    /** A copy of all samples. */
    public float[] toArray() {
        return Arrays.copyOf(samples, count);
    }

    /** The part of the clip inside the range, cut at whole samples. */
    public AudioClip slice(TimeRange range) {
        int start = (int) Math.min(count, rate.samples(range.startSeconds()));
        int end = (int) Math.min(count, rate.samples(range.endSeconds()));
        return new AudioClip(Arrays.copyOfRange(samples, start, end), end - start, rate);
    }
}
