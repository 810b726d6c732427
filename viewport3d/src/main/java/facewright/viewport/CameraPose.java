package facewright.viewport;

import facewright.viewport.render.ViewProjection;

/**
 * Where a camera stands, what it looks at and its lens; the same for both renderers. Metres and
 * radians in the domain's axes.
 *
 * @param targetX what the camera turns about
 * @param targetY what the camera turns about
 * @param targetZ what the camera turns about
 * @param distance from the target to the eye, above 0
 * @param yaw about the vertical axis: 0 looks straight at the face, positive stands on the face's
 *     left
 * @param pitch positive stands above the face and looks down
 * @param lensMillimetres focal length on a 24 mm high picture
 */
public record CameraPose(
        double targetX,
        double targetY,
        double targetZ,
        double distance,
        double yaw,
        double pitch,
        double lensMillimetres)
        implements ViewProjection {
    /** The portrait lens that every view starts with. */
    public static final double DEFAULT_LENS_MILLIMETRES = 85;

    public static final double SHORTEST_LENS_MILLIMETRES = 75;
    public static final double LONGEST_LENS_MILLIMETRES = 150;

    /** Height of the picture that the focal length refers to, millimetres. */
    private static final double GATE_MILLIMETRES = 24;

    /** Pictures narrower than this (width / height) show the same width instead of height. */
    private static final double NARROWEST_ASPECT = 0.8;

    private static final double HEAD_SHARE_OF_HEIGHT = 2.0 / 3;
    private static final double MOUTH_SHARE_OF_HEIGHT = 0.5;
    private static final double STEEPEST_PITCH = Math.toRadians(89);
    private static final double NEAREST = 0.08;
    private static final double FARTHEST = 20;

    public CameraPose {
        if (!Double.isFinite(targetX + targetY + targetZ + yaw + pitch)) {
            throw new IllegalArgumentException("camera values must be finite");
        }
        if (!(distance > 0) || !Double.isFinite(distance)) {
            throw new IllegalArgumentException("camera distance must be above 0, was " + distance);
        }
        if (!(lensMillimetres > 0) || !Double.isFinite(lensMillimetres)) {
            throw new IllegalArgumentException("lens must be above 0 mm, was " + lensMillimetres);
        }
    }

    /** The view of a preset with the default lens. */
    public static CameraPose of(CameraPreset preset, FaceBounds bounds) {
        return of(preset, bounds, DEFAULT_LENS_MILLIMETRES);
    }

    /** The view of a preset: the head, or the mouth, has its usual size in the picture. */
    public static CameraPose of(CameraPreset preset, FaceBounds bounds, double lensMillimetres) {
        return switch (preset.subject()) {
            case HEAD -> {
                double visible = bounds.height() / HEAD_SHARE_OF_HEIGHT;
                yield new CameraPose(
                        bounds.centreX(),
                        (bounds.crownY() + bounds.chinY()) / 2,
                        bounds.centreZ(),
                        visible * lensMillimetres / GATE_MILLIMETRES,
                        preset.yaw(),
                        preset.pitch(),
                        lensMillimetres);
            }
            case MOUTH -> {
                double visible = bounds.mouthWidth() / MOUTH_SHARE_OF_HEIGHT;
                yield new CameraPose(
                        bounds.mouthX(),
                        bounds.mouthY(),
                        bounds.mouthZ(),
                        visible * lensMillimetres / GATE_MILLIMETRES,
                        preset.yaw(),
                        preset.pitch(),
                        lensMillimetres);
            }
        };
    }

    /** This direction and lens with the whole face in its usual size. */
    public CameraPose frame(FaceBounds bounds) {
        CameraPose whole = of(CameraPreset.FRONT, bounds, lensMillimetres);
        return new CameraPose(
                whole.targetX,
                whole.targetY,
                whole.targetZ,
                whole.distance,
                yaw,
                pitch,
                lensMillimetres);
    }

    /** Turns about the target; the pitch stops short of straight up and down. */
    public CameraPose orbit(double yawChange, double pitchChange) {
        double newPitch = Math.max(-STEEPEST_PITCH, Math.min(STEEPEST_PITCH, pitch + pitchChange));
        double newYaw = Math.IEEEremainder(yaw + yawChange, 2 * Math.PI);
        return new CameraPose(
                targetX, targetY, targetZ, distance, newYaw, newPitch, lensMillimetres);
    }

    /**
     * Moves camera and target sideways, so that the scene follows a pointer.
     *
     * @param right how far the scene moves right, in picture heights
     * @param up how far the scene moves up, in picture heights
     */
    public CameraPose pan(double right, double up) {
        double visible = distance * GATE_MILLIMETRES / lensMillimetres;
        double[] basis = basis();
        double x = -right * visible;
        double y = -up * visible;
        return new CameraPose(
                targetX + x * basis[3] + y * basis[6],
                targetY + x * basis[4] + y * basis[7],
                targetZ + x * basis[5] + y * basis[8],
                distance,
                yaw,
                pitch,
                lensMillimetres);
    }

    /**
     * Moves toward the target or away from it, within 8 cm to 20 m.
     *
     * @param factor below 1 comes closer
     */
    public CameraPose dolly(double factor) {
        return withDistance(Math.max(NEAREST, Math.min(FARTHEST, distance * factor)));
    }

    /** Changes the lens and the distance with it, so that the target keeps its size. */
    public CameraPose withLens(double newLensMillimetres) {
        return new CameraPose(
                targetX,
                targetY,
                targetZ,
                distance * newLensMillimetres / lensMillimetres,
                yaw,
                pitch,
                newLensMillimetres);
    }

    private CameraPose withDistance(double newDistance) {
        return new CameraPose(targetX, targetY, targetZ, newDistance, yaw, pitch, lensMillimetres);
    }

    @Override
    public double focalPixels(double width, double height) {
        return Math.min(height, width / NARROWEST_ASPECT) * lensMillimetres / GATE_MILLIMETRES;
    }

    @Override
    public void copyBasis(double[] destination) {
        double cosYaw = Math.cos(yaw);
        double sinYaw = Math.sin(yaw);
        double cosPitch = Math.cos(pitch);
        double sinPitch = Math.sin(pitch);
        destination[3] = cosYaw;
        destination[4] = 0;
        destination[5] = -sinYaw;
        destination[6] = -sinPitch * sinYaw;
        destination[7] = cosPitch;
        destination[8] = -sinPitch * cosYaw;
        destination[9] = sinYaw * cosPitch;
        destination[10] = sinPitch;
        destination[11] = cosYaw * cosPitch;
        destination[0] = targetX + distance * destination[9];
        destination[1] = targetY + distance * destination[10];
        destination[2] = targetZ + distance * destination[11];
    }

    private double[] basis() {
        double[] basis = new double[BASIS_LENGTH];
        copyBasis(basis);
        return basis;
    }
}
