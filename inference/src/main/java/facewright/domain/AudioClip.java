package facewright.domain;

import java.util.Arrays;

/**
 * Mono sound: float samples, nominally in [-1, 1], with their rate. Immutable; never holds NaN or
 * infinity.
 */
public final class AudioClip {
    private final float[] samples;
    private final SampleRate rate;

    private AudioClip(float[] samples, SampleRate rate) {
        this.samples = samples;
        this.rate = rate;
    }

    /**
     * A clip of a copy of these samples.
     *
     * @param samples (S) mono samples
     * @throws IllegalArgumentException when a sample is not finite
     */
    public static AudioClip of(float[] samples, SampleRate rate) {
        float[] copy = samples.clone();
        for (int i = 0; i < copy.length; i++) {
            if (!Float.isFinite(copy[i])) {
                throw new IllegalArgumentException("sample " + i + " is " + copy[i]);
            }
        }
        return new AudioClip(copy, rate);
    }

    public SampleRate rate() {
        return rate;
    }

    /** Number of samples S. */
    public int sampleCount() {
        return samples.length;
    }

    public double durationSeconds() {
        return rate.seconds(samples.length);
    }

    /** One sample; zero outside the clip, so that analysis windows may hang over both ends. */
    public float sampleOrZero(int index) {
        return index >= 0 && index < samples.length ? samples[index] : 0f;
    }

    /** Copies samples [from, from + destination.length) into the array, zeros outside the clip. */
    public void copySamples(int from, float[] destination) {
        int firstInside = Math.max(0, -from);
        int lastInside = Math.min(destination.length, samples.length - from);
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
        return samples.clone();
    }

    /** The part of the clip inside the range, cut at whole samples. */
    public AudioClip slice(TimeRange range) {
        int start = (int) Math.min(samples.length, rate.samples(range.startSeconds()));
        int end = (int) Math.min(samples.length, rate.samples(range.endSeconds()));
        return new AudioClip(Arrays.copyOfRange(samples, start, end), rate);
    }
}
