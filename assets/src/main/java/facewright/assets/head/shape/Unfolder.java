package facewright.assets.head.shape;

import facewright.assets.head.cage.SkinMesh;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes folds out of a reshaped skin: where a triangle is turned against the surface around it, the
 * movement of its vertices is evened out with that of their neighbours, then their places, until
 * none is left.
 */
final class Unfolder {
    private static final int PASSES = 30;

    /** The evened area grows by a ring of vertices every so many passes. */
    private static final int GROW = 5;

    /** From this pass on the folded vertices themselves are evened out. */
    private static final int RELAX_FROM = 16;

    /** Sum of the cosines between a triangle and the surface at its corners; 3 on a plane. */
    private static final double LEAST = .1;

    private static final double ZERO_AREA = 1e-12;

    private final SkinMesh skin;
    private final double[] rest;
    private final double[] positions;
    private final List<TreeSet<Integer>> neighbours = new ArrayList<>();

    /**
     * @param positions (V x 3) at least, the skin first; changed in place
     */
    Unfolder(SkinMesh skin, double[] positions) {
        this.skin = skin;
        this.rest = skin.positions();
        this.positions = positions;
        for (int v = 0; v < skin.vertexCount(); v++) {
            neighbours.add(new TreeSet<>());
        }
        for (int[] t : skin.triangles()) {
            for (int i = 0; i < 3; i++) {
                neighbours.get(t[i]).add(t[(i + 1) % 3]);
                neighbours.get(t[i]).add(t[(i + 2) % 3]);
            }
        }
    }

    void run() {
        TreeSet<Integer> around = new TreeSet<>();
        for (int pass = 0; pass < PASSES; pass++) {
            Set<Integer> folded = folded();
            if (folded.isEmpty()) {
                return;
            }
            around.addAll(folded);
            if (pass % GROW == 0 && pass < RELAX_FROM) {
                List.copyOf(around).forEach(v -> around.addAll(neighbours.get(v)));
            }
            double[] before = positions.clone();
            if (pass < RELAX_FROM) {
                around.forEach(v -> even(before, rest, v));
            } else {
                folded.forEach(v -> even(before, new double[rest.length], v));
            }
            mirror();
        }
    }

    /** Moves a vertex halfway to where its neighbours are, seen from {@code origin}. */
    private void even(double[] before, double[] origin, int v) {
        for (int k = 0; k < 3; k++) {
            double mean = 0;
            for (int w : neighbours.get(v)) {
                mean += before[3 * w + k] - origin[3 * w + k];
            }
            mean /= neighbours.get(v).size();
            double own = before[3 * v + k] - origin[3 * v + k];
            positions[3 * v + k] = origin[3 * v + k] + .5 * (own + mean);
        }
    }

    private void mirror() {
        for (int v = 0; v < skin.vertexCount(); v++) {
            int m = skin.mirror(v);
            if (m == v) {
                positions[3 * v] = 0;
            } else if (rest[3 * v] > 0) {
                positions[3 * m] = -positions[3 * v];
                positions[3 * m + 1] = positions[3 * v + 1];
                positions[3 * m + 2] = positions[3 * v + 2];
            }
        }
    }

    private Set<Integer> folded() {
        double[] normals = new double[rest.length];
        for (int[] t : skin.triangles()) {
            double[] n = normal(t);
            for (int v : t) {
                for (int k = 0; k < 3; k++) {
                    normals[3 * v + k] += n[k];
                }
            }
        }
        TreeSet<Integer> result = new TreeSet<>();
        for (int[] t : skin.triangles()) {
            if (skin.zone(t[0]) == SkinMesh.Zone.EAR) {
                continue; // Ears move as one piece, and their creases are sharp.
            }
            double[] n = normal(t);
            double agreement = 0;
            for (int v : t) {
                double length = Math.sqrt(dot(normals, 3 * v, normals, 3 * v)) + ZERO_AREA;
                agreement += dot(n, 0, normals, 3 * v) / length;
            }
            double size = Math.sqrt(dot(n, 0, n, 0)) + ZERO_AREA;
            if (agreement < LEAST * size) {
                for (int v : t) {
                    result.add(v);
                }
            }
        }
        return result;
    }

    private static double dot(double[] a, int i, double[] b, int j) {
        return a[i] * b[j] + a[i + 1] * b[j + 1] + a[i + 2] * b[j + 2];
    }

    private double[] normal(int[] t) {
        int a = 3 * t[0];
        int b = 3 * t[1];
        int c = 3 * t[2];
        double[] p = positions;
        double ux = p[b] - p[a];
        double uy = p[b + 1] - p[a + 1];
        double uz = p[b + 2] - p[a + 2];
        double vx = p[c] - p[a];
        double vy = p[c + 1] - p[a + 1];
        double vz = p[c + 2] - p[a + 2];
        return new double[] {uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx};
    }
}
