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
 * @param whole whether all frames were computed, not only those around an edit
 * @param computeSeconds wall time of the method alone, without reading the audio
 * @param audioSeconds duration of the clip
 */
public record AnimationResult(
        FaceMotion motion,
        Optional<TakeCurves> curves,
        Provenance provenance,
        boolean whole,
        double computeSeconds,
        double audioSeconds) {
    /** Computing time per second of audio; NaN for an empty clip, or when only a part was made. */
    public double realTimeFactor() {
        return whole && audioSeconds > 0 ? computeSeconds / audioSeconds : Double.NaN;
    }
}
