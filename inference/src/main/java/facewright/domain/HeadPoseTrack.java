package facewright.domain;

/**
 * Rigid motion of the whole head per frame, about the head's origin. Each frame is translation x y
 * z in metres and rotation about x, y, z in radians, applied as R = Rz Ry Rx. Immutable.
 */
public final class HeadPoseTrack {
    private final float[][] poses;

    /**
     * @param poses (T)(6): tx ty tz rx ry rz
     */
    public HeadPoseTrack(float[][] poses) {
        this.poses = new float[poses.length][];
        for (int t = 0; t < poses.length; t++) {
            if (poses[t].length != 6) {
                throw new IllegalArgumentException(
                        "pose " + t + " needs 6 values, had " + poses[t].length);
            }
            this.poses[t] = poses[t].clone();
        }
    }

    public int frameCount() {
        return poses.length;
    }

    /** Copies the six values of frame t. */
    public void copyFrame(int t, float[] destination) {
        System.arraycopy(poses[t], 0, destination, 0, 6);
    }
}
