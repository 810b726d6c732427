package facewright.io.fbx;

import facewright.io.fbx.FbxFile.Node;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Plays an FBX file the way an animation program does: follows the connections, evaluates the
 * curves at a time, adds the shapes and moves the node. For tests; shares nothing with the writer.
 */
public final class FbxFace {
    public static final double TICKS = 46_186_158_000.0;

    record Curve(long[] times, float[] values) {
        double at(double ticks) {
            if (ticks <= times[0]) {
                return values[0];
            }
            for (int i = 1; i < times.length; i++) {
                if (ticks <= times[i]) {
                    double u = (ticks - times[i - 1]) / (times[i] - times[i - 1]);
                    return values[i - 1] + u * (values[i] - values[i - 1]);
                }
            }
            return values[values.length - 1];
        }
    }

    record Shape(String name, int[] vertices, double[] deltas, Curve curve) {}

    private record Link(long child, String property) {}

    private final Map<Long, Node> objects = new HashMap<>();
    private final Map<Long, List<Link>> children = new HashMap<>();
    final FbxFile file;
    final double[] base;
    final int[] polygons;
    final int[] materials;
    final double[] uv;
    final int[] uvIndex;
    final double[] normals;
    final List<String> materialNames = new ArrayList<>();
    final List<Shape> shapes = new ArrayList<>();
    private final Map<String, Curve> head = new HashMap<>();
    final double unitMetres;
    final int timeMode;
    final double customRate;
    final long stop;

    /** Reads a file. */
    public static FbxFace read(Path file) throws IOException {
        return new FbxFace(FbxFile.read(file));
    }

    FbxFace(FbxFile file) throws IOException {
        this.file = file;
        index();
        Node settings = file.root.child("GlobalSettings");
        unitMetres = ((Double) settings.property("UnitScaleFactor").get(0)) / 100;
        timeMode = (Integer) settings.property("TimeMode").get(0);
        customRate = (Double) settings.property("CustomFrameRate").get(0);
        stop = (Long) settings.property("TimeSpanStop").get(0);
        expect((Integer) settings.property("UpAxis").get(0) == 1, "up axis");
        Node model = only(0, "Model");
        for (Link link : links(id(model))) {
            Node node = objects.get(link.child);
            if (node.name().equals("Material")) {
                materialNames.add(className(node, "Material"));
            } else if (node.name().equals("AnimationCurveNode")) {
                for (Link curve : links(link.child)) {
                    head.put(link.property + curve.property, curve(curve.child));
                }
            }
        }
        Node geometry = only(id(model), "Geometry");
        base = (double[]) geometry.child("Vertices").value();
        polygons = (int[]) geometry.child("PolygonVertexIndex").value();
        materials = (int[]) geometry.child("LayerElementMaterial").child("Materials").value();
        uv = (double[]) geometry.child("LayerElementUV").child("UV").value();
        uvIndex = (int[]) geometry.child("LayerElementUV").child("UVIndex").value();
        normals = (double[]) geometry.child("LayerElementNormal").child("Normals").value();
        for (Link deformer : links(id(geometry))) {
            for (Link channel : links(deformer.child)) {
                shapes.add(shape(channel.child));
            }
        }
    }

    private Shape shape(long channel) throws IOException {
        Node node = only(channel, "Geometry");
        int[] vertices = (int[]) node.child("Indexes").value();
        double[] deltas = (double[]) node.child("Vertices").value();
        expect(deltas.length == vertices.length * 3, "deltas");
        expect(((double[]) node.child("Normals").value()).length == deltas.length, "normals");
        double[] full = (double[]) objects.get(channel).child("FullWeights").value();
        expect(Arrays.equals(full, new double[] {100}), "full weights");
        Node curveNode = only(channel, "AnimationCurveNode");
        Curve curve = curve(links(id(curveNode)).get(0).child);
        return new Shape(className(objects.get(channel), "SubDeformer"), vertices, deltas, curve);
    }

    private Curve curve(long id) throws IOException {
        Node node = objects.get(id);
        long[] times = (long[]) node.child("KeyTime").value();
        float[] values = (float[]) node.child("KeyValueFloat").value();
        int[] counts = (int[]) node.child("KeyAttrRefCount").value();
        expect(times.length == values.length && counts[0] == times.length, "keys");
        for (int i = 1; i < times.length; i++) {
            expect(times[i] > times[i - 1], "key times must rise");
        }
        return new Curve(times, values);
    }

    /** Checks ids, counts and connections while it collects them. */
    private void index() throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        for (Node node : file.root.child("Objects").children()) {
            expect(objects.put(id(node), node) == null, "an id occurs twice");
            counts.merge(node.name(), 1, Integer::sum);
        }
        int total = 1;
        for (Node type : file.root.child("Definitions").all("ObjectType")) {
            if (!type.value().equals("GlobalSettings")) {
                int count = (Integer) type.child("Count").value();
                expect(counts.remove((String) type.value()).equals(count), "count");
                total += count;
            }
        }
        expect(counts.isEmpty(), "types without definition: " + counts);
        expect(file.root.child("Definitions").child("Count").value().equals(total), "total");
        Set<Long> connected = new HashSet<>();
        for (Node c : file.root.child("Connections").children()) {
            long child = (Long) c.values().get(1);
            long parent = (Long) c.values().get(2);
            expect(objects.containsKey(child), "unknown child");
            expect(parent == 0 || objects.containsKey(parent), "unknown parent");
            connected.add(child);
            String property = c.values().size() > 3 ? (String) c.values().get(3) : "";
            expect(c.values().get(0).equals(property.isEmpty() ? "OO" : "OP"), "kind");
            children.computeIfAbsent(parent, p -> new ArrayList<>()).add(new Link(child, property));
        }
        for (Node node : objects.values()) {
            boolean stack = node.name().equals("AnimationStack");
            expect(stack || connected.contains(id(node)), node.name() + " is not connected");
            if (node.name().equals("AnimationCurveNode")) {
                long parents =
                        children.values().stream()
                                .flatMap(List::stream)
                                .filter(l -> l.child == (Long) node.value())
                                .count();
                expect(parents == 2, "a curve node belongs to a layer and a property");
                expect(!links(id(node)).isEmpty(), "a curve node without curve");
            }
        }
    }

    private List<Link> links(long parent) {
        return children.getOrDefault(parent, List.of());
    }

    private Node only(long parent, String name) throws IOException {
        List<Node> found =
                links(parent).stream()
                        .map(l -> objects.get(l.child))
                        .filter(n -> n.name().equals(name))
                        .toList();
        expect(found.size() == 1, found.size() + " times " + name);
        return found.get(0);
    }

    private static long id(Node node) {
        return (Long) node.value();
    }

    private static String className(Node node, String wanted) throws IOException {
        String[] parts = ((String) node.values().get(1)).split("\u0000\u0001");
        expect(parts[1].equals(wanted), parts[1]);
        return parts[0];
    }

    private static void expect(boolean condition, String what) throws IOException {
        if (!condition) {
            throw new IOException(what);
        }
    }

    Shape shape(String name) {
        return shapes.stream().filter(s -> s.name.equals(name)).findFirst().orElseThrow();
    }

    /** All key values of shape curves lie in 0..100. */
    public boolean isInsideSliders() {
        for (Shape shape : shapes) {
            for (float value : shape.curve.values) {
                if (!(value >= 0 && value <= 100)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** World positions at a time, (V x 3) metres. */
    public double[] positions(double ticks) {
        double[] p = base.clone();
        for (Shape shape : shapes) {
            double weight = Math.max(0, Math.min(100, shape.curve.at(ticks))) / 100;
            for (int i = 0; i < shape.vertices.length && weight != 0; i++) {
                for (int c = 0; c < 3; c++) {
                    p[3 * shape.vertices[i] + c] += weight * shape.deltas[3 * i + c];
                }
            }
        }
        double[][] m = rotation(ticks);
        for (int i = 0; i < p.length; i += 3) {
            double x = p[i];
            double y = p[i + 1];
            double z = p[i + 2];
            for (int r = 0; r < 3; r++) {
                double moved = m[r][0] * x + m[r][1] * y + m[r][2] * z;
                p[i + r] = (moved + headValue("Lcl Translation", r, ticks)) * unitMetres;
            }
        }
        return p;
    }

    private double headValue(String target, int axis, double ticks) {
        Curve curve = head.get(target + "d|" + "XYZ".charAt(axis));
        return curve == null ? 0 : curve.at(ticks);
    }

    /** Rz Ry Rx. */
    private double[][] rotation(double ticks) {
        double[][] result = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        for (int axis = 0; axis < 3; axis++) {
            double angle = Math.toRadians(headValue("Lcl Rotation", axis, ticks));
            int a = (axis + 1) % 3;
            int b = (axis + 2) % 3;
            for (int column = 0; column < 3; column++) {
                double u = result[a][column];
                double v = result[b][column];
                result[a][column] = Math.cos(angle) * u - Math.sin(angle) * v;
                result[b][column] = Math.sin(angle) * u + Math.cos(angle) * v;
            }
        }
        return result;
    }
}
