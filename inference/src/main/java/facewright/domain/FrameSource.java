package facewright.domain;

import java.util.Optional;

/**
 * Vertices per frame, however they are made. What viewport, metrics and export read.
 * Implementations are not safe for concurrent use unless they say so: give each thread its own.
 */
public interface FrameSource {
    FaceTopology topology();

    FrameRate frameRate();

    /** T. */
    int frameCount();

    /**
     * Fills in frame t.
     *
     * @param t 0..T-1
     * @param destination receives (V x 3) positions, metres, without head pose
     */
    void copyFrame(int t, float[] destination);

    /** Head pose per frame, if there is one. */
    default Optional<HeadPoseTrack> headPose() {
        return Optional.empty();
    }
}
