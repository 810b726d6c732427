package facewright.viewport.render;

/** Applies one frame of a head pose to vertices. */
public final class HeadPoseTransform {
    private HeadPoseTransform() {}

    /**
     * Turns and moves vertices in place: R = Rz Ry Rx about the origin, then the translation.
     *
     * @param pose tx ty tz (metres) rx ry rz (radians)
     * @param positions (V x 3) metres
     */
    public static void apply(float[] pose, float[] positions) {
        double cx = Math.cos(pose[3]);
        double sx = Math.sin(pose[3]);
        double cy = Math.cos(pose[4]);
        double sy = Math.sin(pose[4]);
        double cz = Math.cos(pose[5]);
        double sz = Math.sin(pose[5]);
        float xx = (float) (cz * cy);
        float xy = (float) (cz * sy * sx - sz * cx);
        float xz = (float) (cz * sy * cx + sz * sx);
        float yx = (float) (sz * cy);
        float yy = (float) (sz * sy * sx + cz * cx);
        float yz = (float) (sz * sy * cx - cz * sx);
        float zx = (float) -sy;
        float zy = (float) (cy * sx);
        float zz = (float) (cy * cx);
        for (int i = 0; i < positions.length; i += 3) {
            float x = positions[i];
            float y = positions[i + 1];
            float z = positions[i + 2];
            positions[i] = xx * x + xy * y + xz * z + pose[0];
            positions[i + 1] = yx * x + yy * y + yz * z + pose[1];
            positions[i + 2] = zx * x + zy * y + zz * z + pose[2];
        }
    }
}
