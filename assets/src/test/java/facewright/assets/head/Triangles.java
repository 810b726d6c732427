package facewright.assets.head;

/** Geometry of points and triangles; vectors are arrays of three. */
final class Triangles {
    private Triangles() {}

    static double[] minus(double[] a, double[] b) {
        return new double[] {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
    }

    static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    static double length(double[] a) {
        return Math.sqrt(dot(a, a));
    }

    /** Across a triangle, to the side from which its corners go round to the left. */
    static double[] normal(double[] a, double[] b, double[] c) {
        double[] u = minus(b, a);
        double[] v = minus(c, a);
        return new double[] {
            u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]
        };
    }

    /** The point of a triangle that is nearest to p. */
    static double[] nearest(double[] p, double[] a, double[] b, double[] c) {
        double[] n = normal(a, b, c);
        double square = dot(n, n);
        if (square > 0) {
            double height = dot(minus(p, a), n) / square;
            double[] foot = {p[0] - height * n[0], p[1] - height * n[1], p[2] - height * n[2]};
            if (dot(normal(a, b, foot), n) >= 0
                    && dot(normal(b, c, foot), n) >= 0
                    && dot(normal(c, a, foot), n) >= 0) {
                return foot;
            }
        }
        double[] best = onEdge(p, a, b);
        for (double[] other : new double[][] {onEdge(p, b, c), onEdge(p, c, a)}) {
            if (length(minus(p, other)) < length(minus(p, best))) {
                best = other;
            }
        }
        return best;
    }

    private static double[] onEdge(double[] p, double[] a, double[] b) {
        double[] d = minus(b, a);
        double square = dot(d, d);
        double s = square == 0 ? 0 : Math.max(0, Math.min(1, dot(minus(p, a), d) / square));
        return new double[] {a[0] + s * d[0], a[1] + s * d[1], a[2] + s * d[2]};
    }
}
