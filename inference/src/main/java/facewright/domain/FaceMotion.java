package facewright.domain;

/**
 * A face that moves in time: vertices per frame or rig weights per frame. Made by methods;
 * immutable.
 */
public sealed interface FaceMotion permits MeshSequence, RigSequence {
    FrameRate frameRate();

    /** T. */
    int frameCount();

    default double durationSeconds() {
        return frameRate().timeSeconds(frameCount());
    }
}
