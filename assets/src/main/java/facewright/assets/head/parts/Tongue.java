package facewright.assets.head.parts;

import java.util.ArrayList;
import java.util.List;

/** A tongue resting behind the lower teeth. */
public final class Tongue {
    private static final int AROUND = 12;

    /** Rows from the tip back: z, middle height, half width, half thickness, groove. */
    private static final double[][] SECTIONS = {
        {5.4, -77.6, 4.6, 1.5, 0},
        {2.4, -77.6, 7.6, 2.6, .4},
        {-3, -77.8, 10.3, 3.8, .9},
        {-10, -78.2, 12.8, 5, 1.2},
        {-19, -79, 14.2, 6.4, 1.3},
        {-28, -80.5, 14.6, 7.6, 1},
        {-38, -85, 14.5, 9, 0},
    };

    private Tongue() {}

    public static PartMesh build() {
        List<double[]> points = new ArrayList<>();
        List<double[]> texture = new ArrayList<>();
        List<Integer> mirror = new ArrayList<>();
        points.add(new double[] {0, -77.5, 6.6});
        texture.add(new double[] {.5, .02});
        mirror.add(0);
        for (int i = 0; i < SECTIONS.length; i++) {
            for (int j = 0; j < AROUND; j++) {
                points.add(point(SECTIONS[i], j));
                double v = .06 + .92 * i / (SECTIONS.length - 1.0);
                int fold = Math.min(j, AROUND - j);
                double u = .5 + (j <= AROUND / 2 ? .48 : -.48) * fold / (AROUND / 2.0);
                texture.add(new double[] {u, v});
                mirror.add(1 + i * AROUND + (AROUND - j) % AROUND);
            }
        }
        return new PartMesh("tongue", "tongue", points, texture, triangles(mirror), mirror);
    }

    private static double[] point(double[] s, int j) {
        int half = AROUND / 2;
        int fold = Math.min(j, AROUND - j);
        double a = Math.PI * fold / half;
        double x = fold == 0 || fold == half ? 0 : s[2] * Math.sin(a);
        double y = s[1] + s[3] * Math.cos(a);
        if (fold == 0) {
            y -= s[4];
        }
        return new double[] {j <= half ? x : -x, y, s[0]};
    }

    private static List<int[]> triangles(List<Integer> mirror) {
        List<int[]> result = new ArrayList<>();
        for (int j = 0; j < AROUND / 2; j++) {
            addBoth(result, mirror, 0, 1 + j + 1, 1 + j);
            for (int i = 0; i + 1 < SECTIONS.length; i++) {
                int a = 1 + i * AROUND + j;
                int b = a + AROUND;
                addBoth(result, mirror, a, a + 1, b + 1);
                addBoth(result, mirror, a, b + 1, b);
            }
        }
        return result;
    }

    private static void addBoth(List<int[]> result, List<Integer> mirror, int a, int b, int c) {
        result.add(new int[] {a, b, c});
        result.add(new int[] {mirror.get(a), mirror.get(c), mirror.get(b)});
    }
}
