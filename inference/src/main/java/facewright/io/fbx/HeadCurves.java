package facewright.io.fbx;

import facewright.domain.HeadPoseTrack;

/**
 * Head pose as FBX wants it: translation in centimetres and rotation in degrees about x, then y,
 * then z, which is the domain's R = Rz Ry Rx.
 */
final class HeadCurves {
    private static final double CENTIMETRES = 100;

    private HeadCurves() {}

    /** The six values of a frame. */
    static double[] values(HeadPoseTrack poses, int frame) {
        float[] pose = new float[6];
        poses.copyFrame(Math.min(frame, poses.frameCount() - 1), pose);
        double[] values = new double[6];
        for (int c = 0; c < 6; c++) {
            values[c] = c < 3 ? pose[c] * CENTIMETRES : Math.toDegrees(pose[c]);
        }
        return values;
    }

    /**
     * (6)(T) curves; angles run on past 180 degrees, so that nothing spins the long way round
     * between two keys.
     */
    static float[][] curves(HeadPoseTrack poses, int frameCount) {
        float[][] curves = new float[6][frameCount];
        for (int t = 0; t < frameCount; t++) {
            double[] values = values(poses, t);
            for (int c = 0; c < 6; c++) {
                double value = values[c];
                if (c >= 3 && t > 0) {
                    value += 360 * Math.rint((curves[c][t - 1] - value) / 360);
                }
                curves[c][t] = (float) value;
            }
        }
        return curves;
    }
}
