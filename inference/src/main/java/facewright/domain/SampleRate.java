package facewright.domain;

/**
 * Audio samples per second of one channel.
 *
 * @param hertz samples per second, at least 1
 */
public record SampleRate(int hertz) {
    /** What every speech method reads: 16 kHz. */
    public static final SampleRate SPEECH = new SampleRate(16_000);

    public SampleRate {
        if (hertz < 1) {
            throw new IllegalArgumentException("sample rate must be at least 1 Hz, was " + hertz);
        }
    }

    /** Duration in seconds of this many samples. */
    public double seconds(long samples) {
        return (double) samples / hertz;
    }

    /** Nearest whole number of samples for a duration in seconds. */
    public long samples(double seconds) {
        return Math.round(seconds * hertz);
    }
}
