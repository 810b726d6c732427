package facewright.assets.head.cage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Moves single vertices of a texture map until no triangle around them is folded. */
final class FoldRemover {
    private static final int PASSES = 60;
    private static final double SMALLEST = 2e-6;
    private static final double[] STEPS = {.04, .02, .01, .005, .002};
    private static final int DIRECTIONS = 12;

    private final SkinMeshBuilder mesh;
    private final double[] uv;
    private final IntPredicate free;
    private final List<List<int[]>> around = new ArrayList<>();

    FoldRemover(SkinMeshBuilder mesh, double[] uv, IntPredicate free) {
        this.mesh = mesh;
        this.uv = uv;
        this.free = free;
        for (int v = 0; v < uv.length / 2; v++) {
            around.add(new ArrayList<>());
        }
        for (int[] t : mesh.triangles) {
            for (int v : t) {
                around.get(v).add(t);
            }
        }
    }

    void run() {
        boolean changed = true;
        for (int pass = 0; pass < PASSES && changed; pass++) {
            changed = false;
            for (int v = 0; v < around.size(); v++) {
                if (mesh.side[v] >= 0 && free.test(v) && smallest(v) < SMALLEST) {
                    changed |= improve(v);
                }
            }
        }
    }

    private boolean improve(int v) {
        double u0 = uv[2 * v];
        double w0 = uv[2 * v + 1];
        double best = smallest(v);
        double bestU = u0;
        double bestW = w0;
        for (double step : STEPS) {
            for (int d = 0; d < DIRECTIONS; d++) {
                double a = 2 * Math.PI * d / DIRECTIONS;
                uv[2 * v] = mesh.mirror[v] == v ? u0 : u0 + step * Math.sin(a);
                uv[2 * v + 1] = w0 + step * Math.cos(a);
                double value = smallest(v);
                if (value > best) {
                    best = value;
                    bestU = uv[2 * v];
                    bestW = uv[2 * v + 1];
                }
            }
        }
        uv[2 * v] = bestU;
        uv[2 * v + 1] = bestW;
        return bestU != u0 || bestW != w0;
    }

    private double smallest(int v) {
        double least = Double.MAX_VALUE;
        for (int[] t : around.get(v)) {
            double area =
                    (uv[2 * t[1]] - uv[2 * t[0]]) * (uv[2 * t[2] + 1] - uv[2 * t[0] + 1])
                            - (uv[2 * t[2]] - uv[2 * t[0]]) * (uv[2 * t[1] + 1] - uv[2 * t[0] + 1]);
            least = Math.min(least, area);
        }
        return least;
    }
}
