package facewright.domain;

import java.util.Optional;

/**
 * Turns either kind of motion into vertices of one head. The only place that does. Not safe for
 * concurrent use.
 */
public final class MotionDecoder implements FrameSource {
    private final FaceRig rig;
    private final FaceMotion motion;
    private final int[] channelOfTrack;
    private final float[] track;
    private final float[] weights;

    /**
     * @throws IllegalArgumentException when the motion names a channel that the rig lacks, or
     *     belongs to another topology
     */
    public MotionDecoder(FaceRig rig, FaceMotion motion) {
        this.rig = rig;
        this.motion = motion;
        this.weights = new float[rig.channels().size()];
        if (motion instanceof RigSequence sequence) {
            channelOfTrack = new int[sequence.channels().size()];
            track = new float[channelOfTrack.length];
            for (int k = 0; k < channelOfTrack.length; k++) {
                String name = sequence.channels().get(k);
                channelOfTrack[k] =
                        rig.channelIndex(name)
                                .orElseThrow(
                                        () ->
                                                new IllegalArgumentException(
                                                        "the head has no channel " + name));
            }
        } else {
            channelOfTrack = new int[0];
            track = new float[0];
            MeshSequence mesh = (MeshSequence) motion;
            if (!mesh.topologyHash().equals(rig.topology().hash())) {
                throw new IllegalArgumentException(
                        "motion is for topology "
                                + mesh.topologyHash()
                                + ", the head is "
                                + rig.topology().hash());
            }
        }
    }

    @Override
    public FaceTopology topology() {
        return rig.topology();
    }

    @Override
    public FrameRate frameRate() {
        return motion.frameRate();
    }

    @Override
    public int frameCount() {
        return motion.frameCount();
    }

    @Override
    public Optional<HeadPoseTrack> headPose() {
        return motion instanceof RigSequence sequence
                ? sequence.headPose()
                : ((MeshSequence) motion).headPose();
    }

    @Override
    public void copyFrame(int t, float[] destination) {
        if (motion instanceof RigSequence sequence) {
            copyWeights(sequence, t, weights);
            rig.pose(weights, destination);
        } else {
            ((MeshSequence) motion).copyFrame(t, destination);
        }
    }

    private void copyWeights(RigSequence sequence, int t, float[] destination) {
        java.util.Arrays.fill(destination, 0f);
        sequence.copyFrame(t, track);
        for (int k = 0; k < track.length; k++) {
            destination[channelOfTrack[k]] = track[k];
        }
    }
}
