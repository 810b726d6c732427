package facewright.domain;

/** The neutral pose of one subject on a topology: (V x 3) positions in metres. Immutable. */
public final class FaceTemplate {
    private final FaceTopology topology;
    private final float[] positions;

    /**
     * @param positions x0 y0 z0 x1 ..., metres
     * @throws IllegalArgumentException when the length is not V x 3 or a value is not finite
     */
    public FaceTemplate(FaceTopology topology, float[] positions) {
        if (positions.length != topology.vertexCount() * 3) {
            throw new IllegalArgumentException(
                    "template needs "
                            + topology.vertexCount() * 3
                            + " values, had "
                            + positions.length);
        }
        for (float value : positions) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException("template holds a value that is not finite");
            }
        }
        this.topology = topology;
        this.positions = positions.clone();
    }

    public FaceTopology topology() {
        return topology;
    }

    /** A copy of the positions, metres. */
    public float[] positions() {
        return positions.clone();
    }

    /** Copies the positions into an array of V x 3 values, metres. */
    public void copyPositions(float[] destination) {
        System.arraycopy(positions, 0, destination, 0, positions.length);
    }
}
