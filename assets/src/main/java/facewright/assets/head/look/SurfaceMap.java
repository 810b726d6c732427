package facewright.assets.head.look;

import facewright.assets.head.cage.SkinMesh;

/** For every texel of the skin map: where on the head it lies. */
final class SurfaceMap {
    /** Values per vertex that are carried over to texels. */
    static final int X = 0;

    static final int Y = 1;
    static final int Z = 2;
    static final int COORDINATE = 3;
    static final int EYE = 4;
    static final int EAR = 5;
    static final int ANGLE = 6;
    static final int LOWER_LID = 7;
    static final int FIELDS = 8;

    private static final int BLEED = 6;

    private final int size;
    private final float[][] fields;
    private final boolean[] covered;

    SurfaceMap(SkinMesh skin, int size) {
        this.size = size;
        this.fields = new float[FIELDS][size * size];
        this.covered = new boolean[size * size];
        float[][] vertices = vertexFields(skin);
        double[] uv = skin.texture();
        for (int[] t : skin.triangles()) {
            fill(t, uv, vertices);
        }
        for (int i = 0; i < BLEED; i++) {
            bleed();
        }
    }

    int size() {
        return size;
    }

    boolean covered(int texel) {
        return covered[texel];
    }

    float get(int field, int texel) {
        return fields[field][texel];
    }

    private static float[][] vertexFields(SkinMesh skin) {
        int n = skin.vertexCount();
        float[][] result = new float[FIELDS][n];
        for (int v = 0; v < n; v++) {
            result[X][v] = (float) skin.x(v);
            result[Y][v] = (float) skin.y(v);
            result[Z][v] = (float) skin.z(v);
            boolean face = !Double.isNaN(skin.coordinate(v));
            result[COORDINATE][v] = face ? (float) skin.coordinate(v) : 16;
            result[ANGLE][v] = face ? (float) skin.angle(v) : 45;
            boolean eye = skin.zone(v) == SkinMesh.Zone.EYE;
            result[EYE][v] = eye ? skin.ring(v) : 0;
            result[EAR][v] = skin.zone(v) == SkinMesh.Zone.EAR ? Math.max(0, skin.ring(v)) : 0;
            result[LOWER_LID][v] = eye && skin.column(v) > 14 && skin.column(v) < 30 ? 1 : 0;
        }
        return result;
    }

    private void fill(int[] t, double[] uv, float[][] vertices) {
        double[] px = new double[3];
        double[] py = new double[3];
        for (int i = 0; i < 3; i++) {
            px[i] = uv[2 * t[i]] * size - .5;
            py[i] = (1 - uv[2 * t[i] + 1]) * size - .5;
        }
        double area = (py[1] - py[2]) * (px[0] - px[2]) + (px[2] - px[1]) * (py[0] - py[2]);
        if (Math.abs(area) < 1e-12) {
            return;
        }
        int x0 = (int) Math.max(0, Math.floor(Math.min(px[0], Math.min(px[1], px[2]))));
        int x1 = (int) Math.min(size - 1, Math.ceil(Math.max(px[0], Math.max(px[1], px[2]))));
        int y0 = (int) Math.max(0, Math.floor(Math.min(py[0], Math.min(py[1], py[2]))));
        int y1 = (int) Math.min(size - 1, Math.ceil(Math.max(py[0], Math.max(py[1], py[2]))));
        for (int y = y0; y <= y1; y++) {
            for (int x = x0; x <= x1; x++) {
                double a = ((py[1] - py[2]) * (x - px[2]) + (px[2] - px[1]) * (y - py[2])) / area;
                double b = ((py[2] - py[0]) * (x - px[2]) + (px[0] - px[2]) * (y - py[2])) / area;
                double c = 1 - a - b;
                if (a >= -1e-6 && b >= -1e-6 && c >= -1e-6) {
                    int at = y * size + x;
                    covered[at] = true;
                    for (int f = 0; f < FIELDS; f++) {
                        fields[f][at] =
                                (float)
                                        (a * vertices[f][t[0]]
                                                + b * vertices[f][t[1]]
                                                + c * vertices[f][t[2]]);
                    }
                }
            }
        }
    }

    /** Grows the covered area by one texel, so that filtering never meets a bare one. */
    private void bleed() {
        boolean[] before = covered.clone();
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                int at = y * size + x;
                int from = before[at] ? -1 : neighbour(before, x, y);
                if (from >= 0) {
                    covered[at] = true;
                    for (int f = 0; f < FIELDS; f++) {
                        fields[f][at] = fields[f][from];
                    }
                }
            }
        }
    }

    private int neighbour(boolean[] filled, int x, int y) {
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                int nx = x + dx;
                int ny = y + dy;
                if (nx >= 0 && ny >= 0 && nx < size && ny < size && filled[ny * size + nx]) {
                    return ny * size + nx;
                }
            }
        }
        return -1;
    }
}
