package facewright.method;

import facewright.domain.FaceMotion;
import facewright.domain.MovedMesh;
import facewright.domain.StudioException;
import facewright.domain.TimeRange;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import java.util.Optional;

/** An opened method. Owns its native memory; used by one job at a time; closing twice is fine. */
public interface Animator extends AutoCloseable {
    /**
     * Animates a whole clip.
     *
     * @return a motion of exactly {@code request.frameCount()} frames at the request's rate
     * @throws StudioException when the clip cannot be animated, with what to do about it
     * @throws java.util.concurrent.CancellationException within a second after {@code cancel} was
     *     called
     */
    FaceMotion animate(AnimationRequest request, ProgressSink progress, CancelToken cancel)
            throws StudioException;

    /**
     * The mesh that all motions of this animator move, known before any is made, so that nobody
     * waits for a motion that no head can show; empty for rig channels.
     */
    default Optional<MovedMesh> mesh() {
        return Optional.empty();
    }

    /**
     * Animates a single frame quickly, so that the picture follows a slider at once. It may differ
     * slightly from the same frame of {@link #animate}.
     *
     * @param frame 0..T-1
     * @return a motion of one frame; empty for methods that have no short cut
     */
    default Optional<FaceMotion> preview(AnimationRequest request, int frame)
            throws StudioException {
        return Optional.empty();
    }

    /**
     * Animates again after the phones inside a range were edited. Gives exactly what {@link
     * #animate} gives, but a method may take the frames that the edit cannot touch from before.
     *
     * @param request with the edited phones; otherwise as before
     * @param before what {@link #animate} or this method gave for the request before the edit, with
     *     the same settings
     * @param changed where the phones differ, see {@link facewright.speech.PhoneTrack#changedRange}
     */
    default FaceMotion reanimate(
            AnimationRequest request,
            FaceMotion before,
            TimeRange changed,
            ProgressSink progress,
            CancelToken cancel)
            throws StudioException {
        return animate(request, progress, cancel);
    }

    @Override
    void close();
}
