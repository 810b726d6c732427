package facewright.viewport;

import facewright.domain.FaceAppearance;
import facewright.domain.FaceHead;
import facewright.domain.FaceMaterial;
import facewright.domain.FaceRig;
import facewright.domain.FaceTemplate;
import facewright.domain.FaceTopology;
import facewright.domain.RegionMask;
import facewright.domain.RigShape;
import facewright.domain.TextureImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A small head for tests: an egg with a nose, a chin, two eyes and a channel that opens the jaw.
 */
public final class TestHeads {
    private static final int COLUMNS = 72;
    private static final int ROWS = 48;

    private TestHeads() {}

    /** About 4,500 vertices; crown at y 0.12, chin at y -0.12, nose at positive z. */
    public static FaceHead egg() {
        Builder builder = new Builder();
        builder.ellipsoid(0, 0, 0, 0.075f, 0.12f, 0.095f, COLUMNS, ROWS, true);
        int skinTriangles = builder.triangles.size() / 3;
        builder.ellipsoid(-0.03f, 0.03f, 0.078f, 0.013f, 0.013f, 0.013f, 24, 16, false);
        builder.ellipsoid(0.03f, 0.03f, 0.078f, 0.013f, 0.013f, 0.013f, 24, 16, false);
        int eyeTriangles = builder.triangles.size() / 3 - skinTriangles;
        int vertexCount = builder.positions.size() / 3;
        FaceTopology topology =
                new FaceTopology(
                        "test-egg",
                        vertexCount,
                        builder.triangles.stream().mapToInt(Integer::intValue).toArray(),
                        floats(builder.uv),
                        List.of(
                                new FaceTopology.Part("skin", "skin", 0, skinTriangles),
                                new FaceTopology.Part("eyes", "eye", skinTriangles, eyeTriangles)));
        float[] positions = floats(builder.positions);
        float[] open = new float[positions.length];
        List<Integer> lips = new ArrayList<>();
        List<Integer> jaw = new ArrayList<>();
        for (int v = 0; v < COLUMNS * (ROWS + 1) + ROWS + 1; v++) {
            float x = positions[3 * v];
            float y = positions[3 * v + 1];
            float z = positions[3 * v + 2];
            if (z > 0 && y < -0.05f) {
                open[3 * v + 1] = -0.02f;
                jaw.add(v);
            }
            if (z > 0.05f && Math.abs(x) < 0.026f && Math.abs(y + 0.055f) < 0.012f) {
                lips.add(v);
            }
        }
        FaceMaterial skin =
                new FaceMaterial(
                        "skin", 0xd9b39b, Optional.of(stripes()), Optional.empty(), 0.25, 24);
        FaceMaterial eye =
                new FaceMaterial("eye", 0xf2f2f2, Optional.empty(), Optional.empty(), 0.6, 90);
        return new FaceHead(
                "Egg",
                new FaceRig(
                        new FaceTemplate(topology, positions),
                        List.of(RigShape.fromDense("jawOpen", open)),
                        List.of()),
                new FaceAppearance(Map.of("skin", skin, "eye", eye)),
                Map.of(
                        "lips", mask("lips", lips),
                        "jaw", mask("jaw", jaw)),
                Map.of());
    }

    private static RegionMask mask(String name, List<Integer> vertices) {
        return new RegionMask(name, vertices.stream().mapToInt(Integer::intValue).toArray());
    }

    private static TextureImage stripes() {
        int size = 64;
        int[] argb = new int[size * size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                argb[y * size + x] = (x / 4 + y / 4) % 2 == 0 ? 0xffffffff : 0xffe6dcd8;
            }
        }
        return new TextureImage(size, size, argb);
    }

    private static float[] floats(List<Float> values) {
        float[] array = new float[values.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = values.get(i);
        }
        return array;
    }

    private static final class Builder {
        final List<Float> positions = new ArrayList<>();
        final List<Float> uv = new ArrayList<>();
        final List<Integer> triangles = new ArrayList<>();

        void ellipsoid(
                float cx,
                float cy,
                float cz,
                float rx,
                float ry,
                float rz,
                int columns,
                int rows,
                boolean withNose) {
            int first = positions.size() / 3;
            for (int row = 0; row <= rows; row++) {
                double polar = Math.PI * row / rows;
                for (int column = 0; column <= columns; column++) {
                    double around = 2 * Math.PI * column / columns;
                    double x = Math.sin(polar) * Math.sin(around);
                    double y = Math.cos(polar);
                    double z = -Math.sin(polar) * Math.cos(around);
                    double bump = withNose && z > 0 ? nose(x, y) : 0;
                    positions.add((float) (cx + rx * x));
                    positions.add((float) (cy + ry * y));
                    positions.add((float) (cz + (rz + bump) * z));
                    uv.add((float) column / columns);
                    uv.add(1 - (float) row / rows);
                }
            }
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    int a = first + row * (columns + 1) + column;
                    int b = a + columns + 1;
                    add(a, b + 1, b);
                    add(a, a + 1, b + 1);
                }
            }
        }

        private static double nose(double x, double y) {
            return 0.03 * Math.exp(-(x * x) / 0.02 - (y + 0.1) * (y + 0.1) / 0.03);
        }

        private void add(int a, int b, int c) {
            triangles.add(a);
            triangles.add(b);
            triangles.add(c);
        }
    }
}
