package facewright.assets.head;

import facewright.assets.head.cage.SkinMesh;
import facewright.assets.head.rig.HeadMesh;
import facewright.assets.head.rig.RigBuilder;
import facewright.domain.RegionMask;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Regions and landmarks of the head, found from the rings and columns of the skin. */
final class HeadIndex {
    private final HeadMesh mesh;
    private final SkinMesh skin;

    HeadIndex(HeadMesh mesh) {
        this.mesh = mesh;
        this.skin = mesh.skin();
    }

    Map<String, RegionMask> regions() {
        Map<String, RegionMask> result = new LinkedHashMap<>();
        put(result, "lips", v -> skin.coordinate(v) >= 2.9 && skin.coordinate(v) <= 6.1);
        int[] pairs = RigBuilder.innerLipPairs(mesh).stream().mapToInt(i -> i).toArray();
        result.put("inner-lips", new RegionMask("inner-lips", pairs));
        put(result, "face", this::face);
        put(result, "upper-face", v -> face(v) && skin.y(v) > -24);
        put(result, "forehead", v -> face(v) && skin.y(v) > 22);
        put(result, "eyes", v -> skin.zone(v) == SkinMesh.Zone.EYE);
        put(
                result,
                "jaw",
                v -> face(v) && skin.y(v) < -60 && skin.coordinate(v) > 6 && skin.angle(v) > 75);
        put(result, "neck", v -> skin.y(v) < -110 && !face(v));
        put(result, "scalp", v -> !face(v) && skin.zone(v) != SkinMesh.Zone.EAR && skin.y(v) > -40);
        put(result, "ears", v -> skin.zone(v) == SkinMesh.Zone.EAR);
        int[] mirror = IntStream.range(0, mesh.vertexCount()).map(mesh::mirror).toArray();
        result.put("mirror", new RegionMask("mirror", mirror));
        return result;
    }

    private boolean face(int v) {
        return skin.zone(v) == SkinMesh.Zone.EYE
                || (skin.zone(v) == SkinMesh.Zone.FACE
                        && skin.z(v) > -45
                        && skin.y(v) < 75
                        && skin.y(v) > -118
                        && !(skin.coordinate(v) < 2.9));
    }

    private void put(Map<String, RegionMask> result, String name, IntPredicate test) {
        int[] vertices = IntStream.range(0, skin.vertexCount()).filter(test).toArray();
        result.put(name, new RegionMask(name, vertices));
    }

    Map<String, Integer> landmarks() {
        Map<String, Integer> result = new LinkedHashMap<>();
        result.put("lip-upper-inner", ring(4, 0));
        result.put("lip-lower-inner", ring(4, 48));
        result.put("mouth-corner-left", ring(6, 24));
        result.put("mouth-corner-right", ring(6, 72));
        result.put("chin", nearest(0, -103, 22));
        result.put("nose-tip", nearest(0, -38, 44));
        result.put("nasion", nearest(0, 2, 19));
        for (int i = 0; i < 68; i++) {
            result.put("landmark-%02d".formatted(i), landmark(i));
        }
        return result;
    }

    private int ring(int ring, int column) {
        return skin.at(ring, Math.floorMod(column, skin.columnCount()));
    }

    /** The usual 68: jaw line from the person's right ear to the left, brows, nose, eyes, lips. */
    private int landmark(int i) {
        if (i < 17) {
            return jawLine(i);
        }
        if (i < 27) {
            double[] x = {49, 41, 33, 24, 14};
            double[] y = {14, 18.5, 19.5, 18, 15};
            int k = i < 22 ? i - 17 : 26 - i;
            return nearestInFront(i < 22 ? -x[k] : x[k], y[k]);
        }
        if (i < 31) {
            double[][] p = {{2, 18}, {-12, 24}, {-25, 33}, {-38, 44}};
            return nearest(0, p[i - 27][0], p[i - 27][1]);
        }
        if (i < 36) {
            double[] x = {-12, -6, 0, 6, 12};
            return nearest(x[i - 31], -49, i == 33 ? 28 : 25);
        }
        if (i < 48) {
            return eye(i - 36);
        }
        return lips(i - 48);
    }

    private int jawLine(int i) {
        double t = Math.abs(i - 8) / 8.0;
        double x = 62 * Math.pow(Math.sin(t * Math.PI / 2), .85);
        double y = -113 + 103 * Math.pow(t, 1.7);
        double z = 12 - 72 * Math.pow(t, 1.5);
        return nearest(i < 8 ? -x : x, y, z);
    }

    private int eye(int k) {
        boolean right = k < 6;
        int[] columns = right ? new int[] {14, 9, 3, 30, 25, 19} : new int[] {30, 3, 9, 14, 19, 25};
        int column = columns[right ? k : k - 6];
        for (int v = 0; v < skin.vertexCount(); v++) {
            if (skin.zone(v) == SkinMesh.Zone.EYE
                    && skin.ring(v) == 6
                    && skin.column(v) == column
                    && skin.x(v) < 0 == right) {
                return v;
            }
        }
        throw new IllegalStateException("no lid vertex " + column);
    }

    private int lips(int k) {
        if (k < 12) {
            int[] columns = {72, 81, 89, 0, 7, 15, 24, 33, 41, 48, 55, 63};
            return ring(10, columns[k]);
        }
        int[] columns = {72, 84, 0, 12, 24, 36, 48, 60};
        return ring(4, columns[k - 12]);
    }

    /** The vertex of the face that is nearest in the front view. */
    private int nearestInFront(double x, double y) {
        int best = -1;
        double least = Double.MAX_VALUE;
        for (int v = 0; v < skin.vertexCount(); v++) {
            double d = Math.hypot(skin.x(v) - x, skin.y(v) - y);
            if (d < least && skin.z(v) > -20) {
                least = d;
                best = v;
            }
        }
        return best;
    }

    private int nearest(double x, double y, double z) {
        int best = -1;
        double least = Double.MAX_VALUE;
        for (int v = 0; v < skin.vertexCount(); v++) {
            if (x == 0 && skin.mirror(v) != v) {
                continue;
            }
            double dx = skin.x(v) - x;
            double dy = skin.y(v) - y;
            double dz = skin.z(v) - z;
            double d = dx * dx + dy * dy + dz * dz;
            if (d < least) {
                least = d;
                best = v;
            }
        }
        return best;
    }
}
