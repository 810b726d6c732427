package facewright.assets.head.parts;

import facewright.assets.head.cage.SkinMesh;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The flat underside of the bust: its own copy of the open rim of the skin, closed by a fan. */
public final class BustBase {
    private BustBase() {}

    public static PartMesh build(SkinMesh skin) {
        List<Integer> rim = rim(skin);
        List<double[]> points = new ArrayList<>();
        List<double[]> texture = new ArrayList<>();
        List<Integer> mirror = new ArrayList<>();
        List<int[]> triangles = new ArrayList<>();
        double z = rim.stream().mapToDouble(skin::z).average().orElseThrow();
        double y = skin.y(rim.get(0));
        for (int v : rim) {
            points.add(new double[] {skin.x(v), skin.y(v), skin.z(v)});
            texture.add(new double[] {.5 + skin.x(v) / 150, .5 + (skin.z(v) - z) / 150});
            mirror.add(rim.indexOf(skin.mirror(v)));
        }
        int middle = points.size();
        points.add(new double[] {0, y, z});
        texture.add(new double[] {.5, .5});
        mirror.add(middle);
        for (int i = 0; i < rim.size(); i++) {
            triangles.add(new int[] {(i + 1) % rim.size(), i, middle});
        }
        return new PartMesh("base", "base", points, texture, triangles, mirror);
    }

    /** The open edge in the direction of the triangles. */
    public static List<Integer> rim(SkinMesh skin) {
        Map<Integer, Map<Integer, Integer>> count = new HashMap<>();
        for (int[] t : skin.triangles()) {
            for (int i = 0; i < 3; i++) {
                count.computeIfAbsent(t[i], k -> new HashMap<>())
                        .merge(t[(i + 1) % 3], 1, Integer::sum);
            }
        }
        Map<Integer, Integer> next = new HashMap<>();
        count.forEach(
                (a, ends) ->
                        ends.keySet()
                                .forEach(
                                        b -> {
                                            if (!count.getOrDefault(b, Map.of()).containsKey(a)) {
                                                next.put(a, b);
                                            }
                                        }));
        List<Integer> loop = new ArrayList<>();
        int start = next.keySet().stream().min(Integer::compare).orElseThrow();
        int v = start;
        do {
            loop.add(v);
            Integer following = next.get(v);
            if (following == null) {
                throw new IllegalStateException("the rim of the neck is not closed");
            }
            v = following;
        } while (v != start);
        return loop;
    }
}
