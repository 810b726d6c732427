package facewright.viewport;

/** Named views of a face. */
public enum CameraPreset {
    /** Straight at the face. */
    FRONT(0, 0, Subject.HEAD),
    /** From the face's left, as in a portrait. */
    THREE_QUARTER(30, 2, Subject.HEAD),
    /** The profile that looks to the picture's left. */
    SIDE(90, 0, Subject.HEAD),
    /** Close to the lips, slightly from the side. */
    MOUTH(12, 0, Subject.MOUTH);

    enum Subject {
        HEAD,
        MOUTH
    }

    private final double yawDegrees;
    private final double pitchDegrees;
    private final Subject subject;

    CameraPreset(double yawDegrees, double pitchDegrees, Subject subject) {
        this.yawDegrees = yawDegrees;
        this.pitchDegrees = pitchDegrees;
        this.subject = subject;
    }

    double yaw() {
        return Math.toRadians(yawDegrees);
    }

    double pitch() {
        return Math.toRadians(pitchDegrees);
    }

    Subject subject() {
        return subject;
    }
}
