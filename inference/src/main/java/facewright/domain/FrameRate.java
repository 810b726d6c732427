package facewright.domain;

import java.util.Locale;

/**
 * Animation frames per second as an exact fraction, so that 29.97 stays 30000/1001.
 *
 * @param numerator frames, at least 1
 * @param denominator per this many seconds, at least 1
 */
public record FrameRate(int numerator, int denominator) {
    public static final FrameRate FPS_24 = of(24);
    public static final FrameRate FPS_25 = of(25);
    public static final FrameRate FPS_29_97 = new FrameRate(30_000, 1001);
    public static final FrameRate FPS_30 = of(30);
    public static final FrameRate FPS_48 = of(48);
    public static final FrameRate FPS_60 = of(60);

    public FrameRate {
        if (numerator < 1 || denominator < 1) {
            throw new IllegalArgumentException(
                    "frame rate must be a positive fraction, was " + numerator + "/" + denominator);
        }
    }

    /** A whole number of frames per second. */
    public static FrameRate of(int framesPerSecond) {
        return new FrameRate(framesPerSecond, 1);
    }

    /**
     * Reads {@code 30}, {@code 29.97}, {@code 23.976}, {@code 59.94} or {@code 30000/1001}.
     *
     * @throws IllegalArgumentException when the text is none of these or out of 1 to 240
     */
    public static FrameRate parse(String text) {
        String trimmed = text.trim();
        try {
            int slash = trimmed.indexOf('/');
            FrameRate rate;
            if (slash > 0) {
                rate =
                        new FrameRate(
                                Integer.parseInt(trimmed.substring(0, slash)),
                                Integer.parseInt(trimmed.substring(slash + 1)));
            } else {
                rate = fromDecimal(Double.parseDouble(trimmed));
            }
            if (rate.framesPerSecond() < 1 || rate.framesPerSecond() > 240) {
                throw new IllegalArgumentException("frame rate must be 1 to 240, was " + text);
            }
            return rate;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a frame rate: " + text, e);
        }
    }

    private static FrameRate fromDecimal(double value) {
        long whole = Math.round(value);
        if (Math.abs(value - whole) < 1e-9) {
            return new FrameRate((int) whole, 1);
        }
        double ntsc = Math.ceil(value) * 1000 / 1001;
        if (Math.abs(value - ntsc) < 0.005) {
            return new FrameRate((int) Math.ceil(value) * 1000, 1001);
        }
        return new FrameRate((int) Math.round(value * 1000), 1000);
    }

    public double framesPerSecond() {
        return (double) numerator / denominator;
    }

    /** Number of frames of a clip: round(duration x rate), at least 0. */
    public int frameCount(double durationSeconds) {
        return (int) Math.max(0, Math.round(durationSeconds * numerator / denominator));
    }

    /** Time of a frame's start in seconds; frame 0 is at 0. */
    public double timeSeconds(int frame) {
        return (double) frame * denominator / numerator;
    }

    /** The frame that is on screen at a time: floor, with a tolerance of a millionth of a frame. */
    public int frameAt(double seconds) {
        return (int) Math.floor(seconds * numerator / denominator + 1e-6);
    }

    /** {@code 30} or {@code 29.97}. */
    public String label() {
        return denominator == 1
                ? Integer.toString(numerator)
                : String.format(Locale.ROOT, "%.2f", framesPerSecond());
    }
}
