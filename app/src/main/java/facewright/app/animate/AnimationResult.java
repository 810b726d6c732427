package facewright.app.animate;

import facewright.domain.FaceMotion;
import facewright.domain.Provenance;
import java.util.Optional;

/**
 * A finished animation.
 *
 * @param motion all frames
 * @param curves for the timeline; empty when the motion does not fit the head
 * @param provenance how it was made
 * @param computeSeconds wall time of the method alone, without reading the audio
 * @param audioSeconds duration of the clip
 */
public record AnimationResult(
        FaceMotion motion,
        Optional<TakeCurves> curves,
        Provenance provenance,
        double computeSeconds,
        double audioSeconds) {
    /** Computing time per second of audio; NaN for an empty clip. */
    public double realTimeFactor() {
        return audioSeconds > 0 ? computeSeconds / audioSeconds : Double.NaN;
    }
}
