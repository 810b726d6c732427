package facewright.app.animate;

import facewright.domain.FaceMotion;
import facewright.domain.Provenance;

/**
 * A finished animation.
 *
 * @param motion all frames
 * @param provenance how it was made
 * @param computeSeconds wall time of the method alone, without reading the audio
 * @param audioSeconds duration of the clip
 */
public record AnimationResult(
        FaceMotion motion, Provenance provenance, double computeSeconds, double audioSeconds) {
    /** Computing time per second of audio; NaN for an empty clip. */
    public double realTimeFactor() {
        return audioSeconds > 0 ? computeSeconds / audioSeconds : Double.NaN;
    }
}
