package facewright.assets.head.cage;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes temple, cheekbone and jaw one soft form: where rows of the cage run slantwise over the
 * blends of the sculpture, light would show them as bands.
 */
final class SideSoftener {
    private static final int PASSES = 40;
    private static final double STRENGTH = .5;

    /** Gives back after every pass what smoothing takes from the broad form (Taubin). */
    private static final double SWELL = -.48;

    private final SkinMeshBuilder mesh;
    private final double[] fine;
    private final List<List<Integer>> neighbours = new ArrayList<>();
    private final double[] share;

    SideSoftener(SkinMeshBuilder mesh, List<int[]> quads) {
        this.mesh = mesh;
        this.fine = mesh.fine;
        int count = fine.length / 3;
        for (int v = 0; v < count; v++) {
            neighbours.add(new ArrayList<>());
        }
        for (int[] q : quads) {
            for (int i = 0; i < q.length; i++) {
                join(q[i], q[(i + 1) % q.length]);
            }
        }
        share = new double[count];
        for (int v = 0; v < count; v++) {
            share[v] = mesh.side[v] > 0 ? share(v) : 0;
        }
    }

    private void join(int a, int b) {
        if (!neighbours.get(a).contains(b)) {
            neighbours.get(a).add(b);
            neighbours.get(b).add(a);
        }
    }

    /** Moves the vertices of the x &gt; 0 half; the other half has to be copied afterwards. */
    void soften() {
        for (int pass = 0; pass < PASSES; pass++) {
            move(STRENGTH);
            move(SWELL);
        }
    }

    private void move(double strength) {
        double[] before = fine.clone();
        for (int v = 0; v < share.length; v++) {
            if (share[v] > 0) {
                for (int k = 0; k < 3; k++) {
                    double mean = 0;
                    for (int w : neighbours.get(v)) {
                        mean += before[3 * w + k];
                    }
                    mean /= neighbours.get(v).size();
                    fine[3 * v + k] += strength * share[v] * (mean - before[3 * v + k]);
                }
            }
        }
    }

    private double share(int v) {
        if (mesh.zone[v] != SkinMesh.Zone.FACE || !mesh.onSculpt[v]) {
            return 0;
        }
        double x = fine[3 * v];
        double y = fine[3 * v + 1];
        double z = fine[3 * v + 2];
        double eye = Math.sqrt(sq(x - 31.5) + sq(y) + sq(z));
        return step(34, 48, x)
                * step(19, 36, eye)
                * step(36, 6, y)
                * step(-120, -98, y)
                * step(-84, -68, z)
                * step(2, 12, toEar(x, y, z));
    }

    private double toEar(double x, double y, double z) {
        double nearest = Double.MAX_VALUE;
        for (int v = 0; v < share.length; v++) {
            if (mesh.zone[v] == SkinMesh.Zone.EAR) {
                nearest =
                        Math.min(
                                nearest,
                                sq(fine[3 * v] - x)
                                        + sq(fine[3 * v + 1] - y)
                                        + sq(fine[3 * v + 2] - z));
            }
        }
        return Math.sqrt(nearest);
    }

    private static double sq(double x) {
        return x * x;
    }

    private static double step(double a, double b, double x) {
        double t = Math.max(0, Math.min(1, (x - a) / (b - a)));
        return t * t * (3 - 2 * t);
    }
}
