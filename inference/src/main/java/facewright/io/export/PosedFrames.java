package facewright.io.export;

import facewright.domain.FaceTopology;
import facewright.domain.FrameRate;
import facewright.domain.FrameSource;
import facewright.domain.HeadPoseTrack;
import java.util.Optional;

/**
 * Frames with the head pose worked into the vertices, for formats that have only vertices: p
 * becomes R p + t with R = Rz Ry Rx about the head's origin. Not safe for concurrent use.
 */
public final class PosedFrames implements FrameSource {
    private final FrameSource source;
    private final float[] pose = new float[6];

    public PosedFrames(FrameSource source) {
        this.source = source;
    }

    @Override
    public FaceTopology topology() {
        return source.topology();
    }

    @Override
    public FrameRate frameRate() {
        return source.frameRate();
    }

    @Override
    public int frameCount() {
        return source.frameCount();
    }

    @Override
    public void copyFrame(int t, float[] destination) {
        source.copyFrame(t, destination);
        Optional<HeadPoseTrack> poses = source.headPose();
        if (poses.isPresent() && poses.get().frameCount() > 0) {
            poses.get().copyFrame(Math.min(t, poses.get().frameCount() - 1), pose);
            apply(pose, destination);
        }
    }

    /**
     * Moves positions rigidly.
     *
     * @param pose tx ty tz (metres) rx ry rz (radians)
     * @param positions (V x 3) metres, changed in place
     */
    static void apply(float[] pose, float[] positions) {
        double sx = Math.sin(pose[3]);
        double cx = Math.cos(pose[3]);
        double sy = Math.sin(pose[4]);
        double cy = Math.cos(pose[4]);
        double sz = Math.sin(pose[5]);
        double cz = Math.cos(pose[5]);
        for (int i = 0; i < positions.length; i += 3) {
            double x = positions[i];
            double y = positions[i + 1];
            double z = positions[i + 2];
            double y1 = cx * y - sx * z;
            double z1 = sx * y + cx * z;
            double x2 = cy * x + sy * z1;
            double z2 = -sy * x + cy * z1;
            positions[i] = (float) (cz * x2 - sz * y1 + pose[0]);
            positions[i + 1] = (float) (sz * x2 + cz * y1 + pose[1]);
            positions[i + 2] = (float) (z2 + pose[2]);
        }
    }
}
