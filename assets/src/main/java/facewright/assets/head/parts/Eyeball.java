package facewright.assets.head.parts;

import java.util.ArrayList;
import java.util.List;

/** An eyeball with a bulging cornea, looking straight ahead. */
public final class Eyeball {
    /** Lateral position of the centre; the other coordinates are 0. */
    public static final double CENTRE_X = 31.5;

    /** Radius of the white. */
    public static final double RADIUS = 11.9;

    /** Radius of the visible iris. */
    public static final double IRIS_RADIUS = 5.9;

    /** How far the middle of the cornea stands out of the sphere. */
    private static final double BULGE = .45;

    private static final int COLUMNS = 20;

    /** Polar angles of the rings from the front, degrees. */
    private static final double[] RINGS = {6, 12, 18, 24, 29.7, 36, 48, 64, 84, 110, 140};

    private Eyeball() {}

    /**
     * Builds one eyeball.
     *
     * @param left true for the person's left eye (x &gt; 0)
     */
    public static PartMesh build(boolean left) {
        List<double[]> points = new ArrayList<>();
        List<double[]> texture = new ArrayList<>();
        List<Integer> mirror = new ArrayList<>();
        addVertex(points, texture, left, 0, 0);
        for (double degrees : RINGS) {
            for (int j = 0; j < COLUMNS; j++) {
                addVertex(points, texture, left, Math.toRadians(degrees), j);
            }
        }
        addVertex(points, texture, left, Math.PI, 0);
        for (int v = 0; v < points.size(); v++) {
            mirror.add(v);
        }
        return new PartMesh(
                left ? "eye-left" : "eye-right",
                "eye",
                points,
                texture,
                triangles(left, points.size() - 1),
                mirror);
    }

    private static void addVertex(
            List<double[]> points, List<double[]> texture, boolean left, double polar, int column) {
        double a = 2 * Math.PI * column / COLUMNS;
        double edge = Math.asin(IRIS_RADIUS / RADIUS);
        double t = Math.min(1, polar / (edge * 1.12));
        double radius = RADIUS + BULGE * (1 - t * t) * (1 - t * t);
        double x = radius * Math.sin(polar) * Math.cos(a);
        double sign = left ? 1 : -1;
        points.add(
                new double[] {
                    sign * (CENTRE_X + x),
                    radius * Math.sin(polar) * Math.sin(a),
                    radius * Math.cos(polar)
                });
        double r = textureRadius(polar);
        texture.add(new double[] {.5 + sign * r * Math.cos(a), .5 + r * Math.sin(a)});
    }

    /** Distance from the middle of the picture for an angle from the front, radians. */
    public static double textureRadius(double polar) {
        return .49 * Math.pow(polar / Math.PI, .6);
    }

    private static List<int[]> triangles(boolean left, int last) {
        List<int[]> result = new ArrayList<>();
        for (int j = 0; j < COLUMNS; j++) {
            int next = (j + 1) % COLUMNS;
            add(result, left, 0, 1 + j, 1 + next);
            for (int i = 0; i + 1 < RINGS.length; i++) {
                int a = 1 + i * COLUMNS;
                int b = a + COLUMNS;
                add(result, left, a + j, b + j, b + next);
                add(result, left, a + j, b + next, a + next);
            }
            int outer = 1 + (RINGS.length - 1) * COLUMNS;
            add(result, left, outer + j, last, outer + next);
        }
        return result;
    }

    private static void add(List<int[]> result, boolean left, int a, int b, int c) {
        result.add(left ? new int[] {a, b, c} : new int[] {a, c, b});
    }
}
