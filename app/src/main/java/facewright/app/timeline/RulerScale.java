package facewright.app.timeline;

import facewright.domain.FrameRate;
import java.util.stream.LongStream;

/**
 * Which times a ruler marks: labelled ticks far enough apart to read, smaller ticks between them.
 * Everything is a whole multiple of one unit (a millisecond or a frame), so that ticks never drift.
 *
 * @param unitSeconds length of the unit
 * @param majorUnits units between labels
 * @param minorUnits units between ticks; divides {@code majorUnits}
 */
record RulerScale(double unitSeconds, long majorUnits, long minorUnits) {
    private static final double NARROWEST_TICK = 7;
    private static final long[] SECOND_STEPS = {
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 36_000
    };

    /**
     * The densest scale whose labels do not touch.
     *
     * @param secondsPerPixel zoom
     * @param labelPixels room a label needs
     */
    static RulerScale choose(
            double secondsPerPixel, double labelPixels, TimeDisplay display, FrameRate rate) {
        double unit = display == TimeDisplay.SECONDS ? 0.001 : 1 / rate.framesPerSecond();
        double wanted = secondsPerPixel * labelPixels / unit;
        long major =
                steps(display, rate)
                        .filter(step -> step >= wanted)
                        .findFirst()
                        .orElse((long) Math.ceil(wanted));
        double pixelsPerUnit = unit / secondsPerPixel;
        long minor =
                LongStream.of(10, 6, 5, 4, 3, 2)
                        .filter(parts -> major % parts == 0)
                        .map(parts -> major / parts)
                        .filter(step -> step * pixelsPerUnit >= NARROWEST_TICK)
                        .findFirst()
                        .orElse(major);
        return new RulerScale(unit, major, minor);
    }

    private static LongStream steps(TimeDisplay display, FrameRate rate) {
        return switch (display) {
            case SECONDS ->
                    LongStream.concat(
                            LongStream.of(1, 2, 5, 10, 20, 50, 100, 200, 500),
                            LongStream.of(SECOND_STEPS).map(seconds -> seconds * 1000));
            case FRAMES ->
                    LongStream.iterate(1, decade -> decade < 1e9, decade -> decade * 10)
                            .flatMap(decade -> LongStream.of(decade, 2 * decade, 5 * decade));
            case TIMECODE -> {
                int nominal = TimeFormat.nominalRate(rate);
                yield LongStream.concat(
                        LongStream.range(1, nominal).filter(part -> nominal % part == 0),
                        LongStream.of(SECOND_STEPS).map(seconds -> seconds * nominal));
            }
        };
    }

    /** Index of the first tick at or after a time, at least 0. */
    long firstTick(double seconds) {
        return Math.max(0, (long) Math.ceil(seconds / (unitSeconds * minorUnits) - 1e-9));
    }

    double tickSeconds(long tick) {
        return tick * minorUnits * unitSeconds;
    }

    boolean isLabelled(long tick) {
        return tick * minorUnits % majorUnits == 0;
    }

    /** Digits after the point that tell labels in seconds apart. */
    int decimals() {
        return majorUnits % 1000 == 0
                ? 0
                : majorUnits % 100 == 0 ? 1 : majorUnits % 10 == 0 ? 2 : 3;
    }
}
