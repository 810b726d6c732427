package facewright.speech.layer;

import facewright.speech.Curves;

/** A movement there and back, each on the path of least jerk. */
final class LayerPulse {
    private LayerPulse() {}

    /**
     * @param seconds after the peak, negative before it
     * @return 0 to 1, 1 at the peak
     */
    static double at(double seconds, double riseSeconds, double fallSeconds) {
        return seconds < 0
                ? Curves.minimumJerk(1 + seconds / riseSeconds)
                : 1 - Curves.minimumJerk(seconds / fallSeconds);
    }
}
