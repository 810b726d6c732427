package facewright.viewport.render;

import java.util.Arrays;

/**
 * How far a scene reaches toward a distant light, seen from that light: what shadows and ambient
 * occlusion are made of. Orthographic and square; covers a ball.
 */
final class DepthMap {
    private final int size;
    private final float[] reach;
    private final float[] projected;
    private final float[] axes = new float[9];
    private final float[] centre;
    private final float texelsPerMetre;

    /**
     * @param centre of the ball, metres
     * @param radius of the ball, metres
     */
    DepthMap(int size, int vertexCount, float[] centre, float radius) {
        this.size = size;
        this.centre = centre.clone();
        reach = new float[size * size];
        projected = new float[vertexCount * 3];
        texelsPerMetre = size / (2 * radius);
    }

    /** How far the scene reaches toward the light at a texel; minus infinity for nothing. */
    float reachAt(int column, int row) {
        return column < 0 || row < 0 || column >= size || row >= size
                ? Float.NEGATIVE_INFINITY
                : reach[row * size + column];
    }

    /** Column of a point, in texels. */
    float column(float x, float y, float z) {
        return across(x - centre[0], y - centre[1], z - centre[2]);
    }

    /** Row of a point, in texels. */
    float row(float x, float y, float z) {
        return along(x - centre[0], y - centre[1], z - centre[2]);
    }

    /** How far a point reaches toward the light, metres. */
    float reach(float x, float y, float z) {
        return toward(x - centre[0], y - centre[1], z - centre[2]);
    }

    /** Draws the scene as a light in direction x y z (unit vector toward it) sees it. */
    void draw(int[] triangles, float[] positions, float x, float y, float z) {
        aim(x, y, z);
        Arrays.fill(reach, Float.NEGATIVE_INFINITY);
        for (int i = 0; i < positions.length; i += 3) {
            float px = positions[i] - centre[0];
            float py = positions[i + 1] - centre[1];
            float pz = positions[i + 2] - centre[2];
            projected[i] = across(px, py, pz);
            projected[i + 1] = along(px, py, pz);
            projected[i + 2] = toward(px, py, pz);
        }
        for (int t = 0; t < triangles.length; t += 3) {
            drawTriangle(triangles[t] * 3, triangles[t + 1] * 3, triangles[t + 2] * 3);
        }
    }

    private void aim(float x, float y, float z) {
        // Any two axes across the light will do; start from the one least along it.
        float ux = Math.abs(y) < 0.9f ? 0 : 1;
        float uy = Math.abs(y) < 0.9f ? 1 : 0;
        float rx = uy * z;
        float ry = -ux * z;
        float rz = ux * y - uy * x;
        float length = (float) Math.sqrt(rx * rx + ry * ry + rz * rz);
        axes[0] = rx / length;
        axes[1] = ry / length;
        axes[2] = rz / length;
        axes[3] = y * axes[2] - z * axes[1];
        axes[4] = z * axes[0] - x * axes[2];
        axes[5] = x * axes[1] - y * axes[0];
        axes[6] = x;
        axes[7] = y;
        axes[8] = z;
    }

    private float across(float x, float y, float z) {
        return (axes[0] * x + axes[1] * y + axes[2] * z) * texelsPerMetre + size * 0.5f;
    }

    private float along(float x, float y, float z) {
        return (axes[3] * x + axes[4] * y + axes[5] * z) * texelsPerMetre + size * 0.5f;
    }

    private float toward(float x, float y, float z) {
        return axes[6] * x + axes[7] * y + axes[8] * z;
    }

    private void drawTriangle(int a, int b, int c) {
        float ax = projected[a];
        float ay = projected[a + 1];
        float bx = projected[b];
        float by = projected[b + 1];
        float cx = projected[c];
        float cy = projected[c + 1];
        float area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
        if (Math.abs(area) < 1e-9f) {
            return;
        }
        int left = Math.max(0, (int) Math.floor(Math.min(ax, Math.min(bx, cx))));
        int right = Math.min(size - 1, (int) Math.ceil(Math.max(ax, Math.max(bx, cx))));
        int top = Math.max(0, (int) Math.floor(Math.min(ay, Math.min(by, cy))));
        int bottom = Math.min(size - 1, (int) Math.ceil(Math.max(ay, Math.max(by, cy))));
        float scale = 1 / area;
        for (int y = top; y <= bottom; y++) {
            float py = y + 0.5f;
            for (int x = left; x <= right; x++) {
                float px = x + 0.5f;
                float wb = ((px - ax) * (cy - ay) - (py - ay) * (cx - ax)) * scale;
                float wc = ((bx - ax) * (py - ay) - (by - ay) * (px - ax)) * scale;
                float wa = 1 - wb - wc;
                if (wa >= -1e-4f && wb >= -1e-4f && wc >= -1e-4f) {
                    float depth =
                            wa * projected[a + 2] + wb * projected[b + 2] + wc * projected[c + 2];
                    int at = y * size + x;
                    if (depth > reach[at]) {
                        reach[at] = depth;
                    }
                }
            }
        }
    }

    /** Whether nothing stands between a point and the light. */
    boolean sees(float x, float y, float z, float tolerance) {
        float px = x - centre[0];
        float py = y - centre[1];
        float pz = z - centre[2];
        int column = (int) across(px, py, pz);
        int row = (int) along(px, py, pz);
        if (column < 0 || row < 0 || column >= size || row >= size) {
            return true;
        }
        return reach[row * size + column] <= toward(px, py, pz) + tolerance;
    }
}
