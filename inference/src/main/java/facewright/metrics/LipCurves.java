package facewright.metrics;

/** Lip opening and mouth width over time: distances of two vertices in every frame. */
public final class LipCurves {
    private LipCurves() {}

    /**
     * Distance of two vertices per frame (T), in the unit of the vertices. Upper against lower
     * inner lip it is the opening; one corner of the mouth against the other, the width. FLAME:
     * upper 3546, lower 3504.
     *
     * @throws IllegalArgumentException when a vertex does not exist
     */
    public static double[] distance(VertexFrames frames, int firstVertex, int secondVertex) {
        check(frames.vertexCount(), firstVertex, secondVertex);
        double[] frame = new double[frames.vertexCount() * 3];
        double[] curve = new double[frames.frameCount()];
        for (int t = 0; t < curve.length; t++) {
            frames.copyFrame(t, frame);
            curve[t] = distance(frame, firstVertex, secondVertex);
        }
        return curve;
    }

    /** Distance of two vertices in one frame (V x 3). */
    static double distance(double[] frame, int firstVertex, int secondVertex) {
        return Math.sqrt(
                VertexSet.squaredDistance(firstVertex * 3, frame, frame, secondVertex * 3));
    }

    static void check(int vertexCount, int firstVertex, int secondVertex) {
        if (Math.min(firstVertex, secondVertex) < 0
                || Math.max(firstVertex, secondVertex) >= vertexCount) {
            throw new IllegalArgumentException(
                    "vertices "
                            + firstVertex
                            + " and "
                            + secondVertex
                            + " of a mesh with "
                            + vertexCount);
        }
    }
}
