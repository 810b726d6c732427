package facewright.domain;

import java.util.List;
import java.util.Optional;

/** Named rig weights per frame, (T)(K), nominally in [0, 1]. Immutable. */
public final class RigSequence implements FaceMotion {
    private final FrameRate frameRate;
    private final List<String> channels;
    private final float[][] weights;
    private final Optional<HeadPoseTrack> headPose;

    /**
     * @param channels K channel names, see {@link RigChannels}
     * @param weights (T)(K); copied
     * @throws IllegalArgumentException when a frame does not have K finite weights
     */
    public RigSequence(
            FrameRate frameRate,
            List<String> channels,
            float[][] weights,
            Optional<HeadPoseTrack> headPose) {
        this.frameRate = frameRate;
        this.channels = List.copyOf(channels);
        this.weights = new float[weights.length][];
        this.headPose = headPose;
        for (int t = 0; t < weights.length; t++) {
            if (weights[t].length != channels.size()) {
                throw new IllegalArgumentException(
                        "frame "
                                + t
                                + " needs "
                                + channels.size()
                                + " weights, had "
                                + weights[t].length);
            }
            for (int k = 0; k < weights[t].length; k++) {
                if (!Float.isFinite(weights[t][k])) {
                    throw new IllegalArgumentException(
                            "weight of "
                                    + channels.get(k)
                                    + " at frame "
                                    + t
                                    + " is "
                                    + weights[t][k]);
                }
            }
            this.weights[t] = weights[t].clone();
        }
    }

    @Override
    public FrameRate frameRate() {
        return frameRate;
    }

    @Override
    public int frameCount() {
        return weights.length;
    }

    /** The K channel names. */
    public List<String> channels() {
        return channels;
    }

    public float weight(int frame, int channel) {
        return weights[frame][channel];
    }

    public Optional<HeadPoseTrack> headPose() {
        return headPose;
    }

    /** Copies the (K) weights of frame t. */
    public void copyFrame(int t, float[] destination) {
        System.arraycopy(weights[t], 0, destination, 0, weights[t].length);
    }
}
