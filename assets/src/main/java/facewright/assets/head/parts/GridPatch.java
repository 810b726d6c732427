package facewright.assets.head.parts;

import java.util.ArrayList;
import java.util.List;

/** A rectangular patch whose columns run from the right to the left side, symmetric about x = 0. */
final class GridPatch {
    /** The surface as a function of column and row. */
    @FunctionalInterface
    interface Surface {
        /** The point at a column of the left half (x &gt;= 0) and a row. */
        double[] at(int column, int row);
    }

    private GridPatch() {}

    /**
     * Builds a patch of (2 half + 1) columns; the surface is asked for the left half only, column 0
     * in the middle.
     *
     * @param outwards true when the outside is seen with the columns running to the left and the
     *     rows downwards
     */
    static PartMesh build(
            String name, String material, int half, int rows, boolean outwards, Surface surface) {
        int columns = 2 * half + 1;
        List<double[]> points = new ArrayList<>();
        List<double[]> texture = new ArrayList<>();
        List<Integer> mirror = new ArrayList<>();
        for (int j = 0; j < rows; j++) {
            for (int i = 0; i < columns; i++) {
                double[] p = surface.at(Math.abs(i - half), j);
                double x = i == half ? 0 : i > half ? p[0] : -p[0];
                points.add(new double[] {x, p[1], p[2]});
                texture.add(
                        new double[] {
                            .02 + .96 * i / (columns - 1.0), .98 - .96 * j / (rows - 1.0)
                        });
                mirror.add(j * columns + columns - 1 - i);
            }
        }
        List<int[]> triangles = new ArrayList<>();
        for (int j = 0; j + 1 < rows; j++) {
            for (int i = half; i + 1 < columns; i++) {
                int a = j * columns + i;
                int b = a + columns;
                addBoth(triangles, mirror, outwards, a, b, b + 1);
                addBoth(triangles, mirror, outwards, a, b + 1, a + 1);
            }
        }
        return new PartMesh(name, material, points, texture, triangles, mirror);
    }

    private static void addBoth(
            List<int[]> triangles, List<Integer> mirror, boolean outwards, int a, int b, int c) {
        int p = outwards ? b : c;
        int q = outwards ? c : b;
        triangles.add(new int[] {a, p, q});
        triangles.add(new int[] {mirror.get(a), mirror.get(q), mirror.get(p)});
    }
}
