package facewright.viewport.render;

import facewright.domain.FaceHead;
import facewright.domain.VertexNormals;

/**
 * How much of the surroundings each vertex of a head sees. Measured twice, with the mouth closed
 * and open, and the brighter of the two counts: teeth must not be black once the lips part.
 */
public final class AmbientOcclusion {
    private static final int DIRECTIONS = 72;
    private static final int MAP_SIZE = 192;
    private static final float OFFSET = 0.0015f;
    private static final float TOLERANCE = 0.0015f;
    private static final float JAW_OPEN = 0.45f;

    private AmbientOcclusion() {}

    /**
     * Measures a head; takes some tenths of a second.
     *
     * @return (V) 0 (closed in) to 1 (free)
     */
    public static float[] of(FaceHead head) {
        float[] weights = new float[head.rig().channels().size()];
        float[] positions = head.rig().template().positions();
        float[] closed = measure(head, positions);
        int jaw = head.rig().channelIndex("jawOpen").orElse(-1);
        if (jaw < 0) {
            return closed;
        }
        weights[jaw] = JAW_OPEN;
        head.rig().pose(weights, positions);
        float[] open = measure(head, positions);
        for (int v = 0; v < open.length; v++) {
            open[v] = Math.max(open[v], closed[v]);
        }
        return open;
    }

    private static float[] measure(FaceHead head, float[] positions) {
        int vertexCount = positions.length / 3;
        int[] triangles = head.topology().triangles();
        float[] normals = new float[positions.length];
        new VertexNormals(head.topology()).compute(positions, normals);
        Ball ball = Ball.around(positions);
        DepthMap map = new DepthMap(MAP_SIZE, vertexCount, ball.centre(), ball.radius());
        float[] seen = new float[vertexCount];
        float[] possible = new float[vertexCount];
        for (int d = 0; d < DIRECTIONS; d++) {
            // A spiral of evenly spread directions.
            double y = 1 - (d + 0.5) * 2 / DIRECTIONS;
            double around = d * Math.PI * (3 - Math.sqrt(5));
            double ring = Math.sqrt(1 - y * y);
            float lx = (float) (Math.cos(around) * ring);
            float ly = (float) y;
            float lz = (float) (Math.sin(around) * ring);
            map.draw(triangles, positions, lx, ly, lz);
            for (int v = 0; v < vertexCount; v++) {
                float nx = normals[3 * v];
                float ny = normals[3 * v + 1];
                float nz = normals[3 * v + 2];
                float cosine = nx * lx + ny * ly + nz * lz;
                if (cosine > 0.05f) {
                    possible[v] += cosine;
                    if (map.sees(
                            positions[3 * v] + OFFSET * nx,
                            positions[3 * v + 1] + OFFSET * ny,
                            positions[3 * v + 2] + OFFSET * nz,
                            TOLERANCE)) {
                        seen[v] += cosine;
                    }
                }
            }
        }
        for (int v = 0; v < vertexCount; v++) {
            seen[v] = possible[v] > 0 ? seen[v] / possible[v] : 1;
        }
        return seen;
    }

    /** The ball that holds all vertices. */
    record Ball(float centreX, float centreY, float centreZ, float radius) {
        static Ball around(float[] positions) {
            float[] low = {Float.MAX_VALUE, Float.MAX_VALUE, Float.MAX_VALUE};
            float[] high = {-Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE};
            for (int i = 0; i < positions.length; i++) {
                low[i % 3] = Math.min(low[i % 3], positions[i]);
                high[i % 3] = Math.max(high[i % 3], positions[i]);
            }
            double radius =
                    Math.sqrt(
                                    square(high[0] - low[0])
                                            + square(high[1] - low[1])
                                            + square(high[2] - low[2]))
                            / 2;
            return new Ball(
                    (low[0] + high[0]) / 2,
                    (low[1] + high[1]) / 2,
                    (low[2] + high[2]) / 2,
                    (float) radius);
        }

        float[] centre() {
            return new float[] {centreX, centreY, centreZ};
        }

        private static double square(double value) {
            return value * value;
        }
    }
}
