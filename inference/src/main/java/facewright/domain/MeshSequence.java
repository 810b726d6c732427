package facewright.domain;

import java.util.Optional;

/**
 * Vertex positions per frame, (T)(V x 3) metres, on the topology with the given hash. Immutable.
 */
public final class MeshSequence implements FaceMotion {
    private final FrameRate frameRate;
    private final String topologyHash;
    private final float[][] frames;
    private final Optional<HeadPoseTrack> headPose;

    /**
     * @param frames (T)(V x 3), metres; copied
     * @throws IllegalArgumentException when frames differ in length
     */
    public MeshSequence(
            FrameRate frameRate,
            String topologyHash,
            float[][] frames,
            Optional<HeadPoseTrack> headPose) {
        this.frameRate = frameRate;
        this.topologyHash = topologyHash;
        this.frames = new float[frames.length][];
        this.headPose = headPose;
        for (int t = 0; t < frames.length; t++) {
            if (frames[t].length != frames[0].length) {
                throw new IllegalArgumentException(
                        "frame "
                                + t
                                + " has "
                                + frames[t].length
                                + " values, frame 0 has "
                                + frames[0].length);
            }
            this.frames[t] = frames[t].clone();
        }
    }

    @Override
    public FrameRate frameRate() {
        return frameRate;
    }

    @Override
    public int frameCount() {
        return frames.length;
    }

    /** Values per frame, V x 3; 0 when there is no frame. */
    public int valueCount() {
        return frames.length == 0 ? 0 : frames[0].length;
    }

    /** SHA-256 of the topology these vertices belong to. */
    public String topologyHash() {
        return topologyHash;
    }

    /** Head pose per frame, where the method makes one; vertices do not contain it. */
    public Optional<HeadPoseTrack> headPose() {
        return headPose;
    }

    /** Copies frame t, (V x 3) metres. */
    public void copyFrame(int t, float[] destination) {
        System.arraycopy(frames[t], 0, destination, 0, frames[t].length);
    }
}
