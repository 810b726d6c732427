package facewright.assets.head;

import facewright.domain.FaceHead;
import facewright.domain.FaceTopology;
import java.util.Map;

/** The built-in head in some pose, millimetres. */
final class Posed {
    static final FaceHead HEAD = BuiltInHead.load();

    private final float[] positions = new float[HEAD.topology().vertexCount() * 3];

    private Posed(float[] weights) {
        HEAD.rig().pose(weights, positions);
    }

    static Posed neutral() {
        return new Posed(new float[HEAD.rig().channels().size()]);
    }

    static Posed with(Map<String, Double> weights) {
        float[] all = new float[HEAD.rig().channels().size()];
        weights.forEach(
                (name, weight) ->
                        all[HEAD.rig().channelIndex(name).orElseThrow()] = weight.floatValue());
        return new Posed(all);
    }

    double x(int v) {
        return 1000.0 * positions[3 * v];
    }

    double y(int v) {
        return 1000.0 * positions[3 * v + 1];
    }

    double z(int v) {
        return 1000.0 * positions[3 * v + 2];
    }

    double distance(int a, int b) {
        return Math.sqrt(
                Math.pow(x(a) - x(b), 2) + Math.pow(y(a) - y(b), 2) + Math.pow(z(a) - z(b), 2));
    }

    /** How far a vertex stands from where it is in another pose. */
    double moved(Posed from, int v) {
        return Math.sqrt(
                Math.pow(x(v) - from.x(v), 2)
                        + Math.pow(y(v) - from.y(v), 2)
                        + Math.pow(z(v) - from.z(v), 2));
    }

    static int[] region(String name) {
        return HEAD.region(name).orElseThrow().vertices();
    }

    static FaceTopology.Part part(String name) {
        return HEAD.topology().parts().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The vertices of a part. */
    static int[] vertices(String part) {
        FaceTopology.Part p = part(part);
        int[] triangles = HEAD.topology().triangles();
        return java.util.Arrays.stream(
                        triangles,
                        p.firstTriangle() * 3,
                        (p.firstTriangle() + p.triangleCount()) * 3)
                .distinct()
                .toArray();
    }
}
