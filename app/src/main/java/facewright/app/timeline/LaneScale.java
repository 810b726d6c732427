package facewright.app.timeline;

import java.util.List;
import java.util.Locale;

/**
 * The values at the bottom and the top of a lane, the same for all of its curves.
 *
 * @param low value at the bottom
 * @param high value at the top, above {@code low}
 */
record LaneScale(double low, double high) {
    /** Values that come this close to zero are shown from zero. */
    private static final double NEAR_ZERO = 0.4;

    /** The scale that shows all values; 0 to 1 when there are none. */
    static LaneScale of(List<CurveTrack> curves) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (CurveTrack curve : curves) {
            for (int frame = 0; frame < curve.frameCount(); frame++) {
                float value = curve.value(frame);
                if (Float.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        if (low > high) {
            return new LaneScale(0, 1);
        }
        if (low > 0 && low < NEAR_ZERO * high) {
            low = 0;
        }
        if (high - low < 1e-6 * Math.max(1, Math.abs(high))) {
            high = low + Math.max(1e-3, Math.abs(low));
        }
        return new LaneScale(low, high);
    }

    /** 0 at the bottom, 1 at the top. */
    double share(double value) {
        return (value - low) / (high - low);
    }

    /** A value with as many digits as this scale needs. */
    String label(double value) {
        double span = high - low;
        int decimals = span >= 20 ? 0 : span >= 2 ? 1 : span >= 0.2 ? 2 : 3;
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.startsWith("-") && Double.parseDouble(text) == 0 ? text.substring(1) : text;
    }
}
