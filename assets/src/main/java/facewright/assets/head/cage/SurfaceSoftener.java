package facewright.assets.head.cage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Smooths parts of the skin and keeps their broad form (Taubin). */
final class SurfaceSoftener {
    private static final double STRENGTH = .5;

    /** Gives back after every pass what smoothing takes from the broad form. */
    private static final double SWELL = -.48;

    private final double[] fine;
    private final int[] side;
    private final int[] mirror;
    private final List<List<Integer>> neighbours = new ArrayList<>();

    SurfaceSoftener(SkinMeshBuilder mesh, List<int[]> quads) {
        fine = mesh.fine;
        side = mesh.side;
        mirror = mesh.mirror;
        for (int v = 0; v < side.length; v++) {
            neighbours.add(new ArrayList<>());
        }
        for (int[] q : quads) {
            for (int i = 0; i < q.length; i++) {
                join(q[i], q[(i + 1) % q.length]);
            }
        }
    }

    private void join(int a, int b) {
        if (!neighbours.get(a).contains(b)) {
            neighbours.get(a).add(b);
            neighbours.get(b).add(a);
        }
    }

    /**
     * Smooths both halves alike.
     *
     * @param share how much of the smoothing a vertex takes, 0 to 1
     */
    void soften(IntToDoubleFunction share, int passes) {
        double[] shares = new double[side.length];
        for (int v = 0; v < side.length; v++) {
            shares[v] = side[v] >= 0 ? share.applyAsDouble(v) : 0;
        }
        for (int pass = 0; pass < passes; pass++) {
            move(shares, STRENGTH);
            move(shares, SWELL);
        }
    }

    private void move(double[] shares, double strength) {
        double[] before = fine.clone();
        for (int v = 0; v < shares.length; v++) {
            if (shares[v] > 0) {
                for (int k = side[v] == 0 ? 1 : 0; k < 3; k++) {
                    double mean = 0;
                    for (int w : neighbours.get(v)) {
                        mean += before[3 * w + k];
                    }
                    mean /= neighbours.get(v).size();
                    fine[3 * v + k] += strength * shares[v] * (mean - before[3 * v + k]);
                }
                int m = mirror[v];
                fine[3 * m] = side[v] == 0 ? 0 : -fine[3 * v];
                fine[3 * m + 1] = fine[3 * v + 1];
                fine[3 * m + 2] = fine[3 * v + 2];
            }
        }
    }

    static double step(double a, double b, double x) {
        double t = Math.max(0, Math.min(1, (x - a) / (b - a)));
        return t * t * (3 - 2 * t);
    }
}
