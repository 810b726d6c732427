package facewright.io.fbx;

import facewright.domain.FrameRate;
import java.math.BigInteger;

/** FBX time: whole ticks, and the numbers of the frame rates it knows by name. */
final class FbxTime {
    static final int CUSTOM = 14;

    private static final BigInteger TICKS_PER_SECOND = BigInteger.valueOf(46_186_158_000L);

    private FbxTime() {}

    /** Nearest tick to the start of a frame. */
    static long ticks(FrameRate rate, int frame) {
        BigInteger doubled =
                TICKS_PER_SECOND
                        .multiply(BigInteger.valueOf(2L * frame))
                        .multiply(BigInteger.valueOf(rate.denominator()));
        BigInteger numerator = BigInteger.valueOf(rate.numerator());
        return doubled.add(numerator).divide(numerator.shiftLeft(1)).longValueExact();
    }

    /** The start of every frame. */
    static long[] frames(FrameRate rate, int count) {
        long[] ticks = new long[count];
        for (int t = 0; t < count; t++) {
            ticks[t] = ticks(rate, t);
        }
        return ticks;
    }

    /** The {@code TimeMode} of a rate; {@link #CUSTOM} for one without a name. */
    static int mode(FrameRate rate) {
        if (rate.equals(FrameRate.FPS_29_97)) {
            return 9;
        }
        if (rate.equals(new FrameRate(24_000, 1001))) {
            return 13;
        }
        if (rate.equals(new FrameRate(60_000, 1001))) {
            return 17;
        }
        if (rate.denominator() != 1) {
            return CUSTOM;
        }
        return switch (rate.numerator()) {
            case 120 -> 1;
            case 100 -> 2;
            case 60 -> 3;
            case 50 -> 4;
            case 48 -> 5;
            case 30 -> 6;
            case 25 -> 10;
            case 24 -> 11;
            case 96 -> 15;
            case 72 -> 16;
            default -> CUSTOM;
        };
    }
}
