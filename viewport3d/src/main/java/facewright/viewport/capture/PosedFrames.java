package facewright.viewport.capture;

import facewright.domain.FrameSource;
import facewright.domain.HeadPoseTrack;
import facewright.viewport.render.HeadPoseTransform;

/** Frames with their head pose applied. */
final class PosedFrames {
    private final FrameSource frames;
    private final float[] positions;
    private final float[] pose = new float[6];

    PosedFrames(FrameSource frames) {
        this.frames = frames;
        positions = new float[frames.topology().vertexCount() * 3];
    }

    /** The frame's vertices; the array is used again for the next frame. */
    float[] positions(int frame) {
        frames.copyFrame(frame, positions);
        HeadPoseTrack track = frames.headPose().orElse(null);
        if (track != null && frame < track.frameCount()) {
            track.copyFrame(frame, pose);
            HeadPoseTransform.apply(pose, positions);
        }
        return positions;
    }
}
