package facewright.viewport.render;

/**
 * The soft shadow of one lamp, per vertex: the share of a square of the depth map that does not
 * cover the vertex. Soft shadows change slowly, so vertices are dense enough to hold them.
 */
final class SoftShadow {
    /** Texels to each side of a vertex. */
    private static final int REACH = 4;

    /** Vertices are lifted by this much along their normal, so that no surface shades itself. */
    private static final float LIFT = 0.0022f;

    /** Depth over which a texel goes from light to dark, metres. */
    private static final float FADE = 0.006f;

    private final DepthMap map;
    private final float[] light;

    SoftShadow(DepthMap map, int vertexCount) {
        this.map = map;
        light = new float[vertexCount];
    }

    /**
     * Casts the shadow of a scene away from a lamp.
     *
     * @param normals (V x 3) unit vectors
     * @param x of the unit vector toward the lamp
     */
    void cast(int[] triangles, float[] positions, float[] normals, float x, float y, float z) {
        map.draw(triangles, positions, x, y, z);
        for (int v = 0; v < light.length; v++) {
            int i = 3 * v;
            float cosine = normals[i] * x + normals[i + 1] * y + normals[i + 2] * z;
            // What faces away is dark by itself.
            light[v] =
                    cosine < -0.2f
                            ? 0
                            : openness(
                                    positions[i] + LIFT * normals[i],
                                    positions[i + 1] + LIFT * normals[i + 1],
                                    positions[i + 2] + LIFT * normals[i + 2]);
        }
    }

    /** (V) share of the lamp's light that reaches each vertex, 0 to 1. */
    float[] light() {
        return light;
    }

    private float openness(float x, float y, float z) {
        float column = map.column(x, y, z) - 0.5f;
        float row = map.row(x, y, z) - 0.5f;
        float reach = map.reach(x, y, z) + LIFT / 2;
        int left = (int) Math.floor(column) - REACH + 1;
        int top = (int) Math.floor(row) - REACH + 1;
        float fractionX = column - (float) Math.floor(column);
        float fractionY = row - (float) Math.floor(row);
        float sum = 0;
        for (int j = 0; j < 2 * REACH; j++) {
            float weightY = j == 0 ? 1 - fractionY : j == 2 * REACH - 1 ? fractionY : 1;
            for (int i = 0; i < 2 * REACH; i++) {
                float weightX = i == 0 ? 1 - fractionX : i == 2 * REACH - 1 ? fractionX : 1;
                float above = map.reachAt(left + i, top + j) - reach;
                float open = above <= 0 ? 1 : above >= FADE ? 0 : 1 - above / FADE;
                sum += weightX * weightY * open;
            }
        }
        int width = 2 * REACH - 1;
        return sum / (width * width);
    }
}
