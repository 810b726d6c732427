package facewright.assets.head.cage;

import facewright.assets.head.cage.Cage.Polygon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One step of Catmull-Clark subdivision (Catmull and Clark 1978) as a matrix. Fine vertices are the
 * cage's, then one per polygon, then one per edge.
 */
final class CatmullClark {
    private final Cage cage;
    private final int vertexCount;
    private final Map<Long, Integer> edgeIndex = new HashMap<>();
    private final List<int[]> edges = new ArrayList<>();
    private final List<List<Integer>> edgePolygons = new ArrayList<>();
    private final Set<Integer> boundary = new HashSet<>();
    private final SparseMatrix.Builder matrix = new SparseMatrix.Builder();

    CatmullClark(Cage cage) {
        this.cage = cage;
        this.vertexCount = cage.places().size();
        collectEdges();
    }

    private static long key(int a, int b) {
        return ((long) Math.min(a, b) << 32) | Math.max(a, b);
    }

    private void collectEdges() {
        for (int f = 0; f < cage.polygons().size(); f++) {
            List<Integer> v = cage.polygons().get(f).vertices();
            for (int i = 0; i < v.size(); i++) {
                int a = v.get(i);
                int b = v.get((i + 1) % v.size());
                Integer e = edgeIndex.get(key(a, b));
                if (e == null) {
                    e = edges.size();
                    edgeIndex.put(key(a, b), e);
                    edges.add(new int[] {a, b});
                    edgePolygons.add(new ArrayList<>());
                }
                edgePolygons.get(e).add(f);
            }
        }
        for (int e = 0; e < edges.size(); e++) {
            if (edgePolygons.get(e).size() < 2) {
                boundary.add(edges.get(e)[0]);
                boundary.add(edges.get(e)[1]);
            }
        }
    }

    int facePoint(int polygon) {
        return vertexCount + polygon;
    }

    int edgePoint(int a, int b) {
        Integer e = edgeIndex.get(key(a, b));
        if (e == null) {
            throw new IllegalArgumentException("no edge between " + a + " and " + b);
        }
        return vertexCount + cage.polygons().size() + e;
    }

    /** True for cage vertices on an open edge. */
    boolean isBoundary(int vertex) {
        return boundary.contains(vertex);
    }

    /** True for fine vertices on an open edge. */
    boolean isFineBoundary(int fine) {
        int edge = fine - vertexCount - cage.polygons().size();
        return edge >= 0 ? edgePolygons.get(edge).size() < 2 : boundary.contains(fine);
    }

    int fineCount() {
        return vertexCount + cage.polygons().size() + edges.size();
    }

    /** The two ends of each edge, in the order of their edge points. */
    List<int[]> edges() {
        return edges;
    }

    /** The matrix from cage vertices to fine vertices. */
    SparseMatrix matrix() {
        for (int f = 0; f < cage.polygons().size(); f++) {
            List<Integer> v = cage.polygons().get(f).vertices();
            for (int id : v) {
                matrix.add(facePoint(f), id, 1.0 / v.size());
            }
        }
        for (int e = 0; e < edges.size(); e++) {
            int row = vertexCount + cage.polygons().size() + e;
            List<Integer> sides = edgePolygons.get(e);
            double share = sides.size() == 2 ? .25 : .5;
            matrix.add(row, edges.get(e)[0], share);
            matrix.add(row, edges.get(e)[1], share);
            if (sides.size() == 2) {
                matrix.addRow(row, facePoint(sides.get(0)), .25);
                matrix.addRow(row, facePoint(sides.get(1)), .25);
            }
        }
        vertexRows();
        return matrix.build(fineCount());
    }

    private void vertexRows() {
        List<List<Integer>> polygonsAt = lists();
        List<List<Integer>> edgesAt = lists();
        for (int f = 0; f < cage.polygons().size(); f++) {
            for (int v : cage.polygons().get(f).vertices()) {
                polygonsAt.get(v).add(f);
            }
        }
        for (int e = 0; e < edges.size(); e++) {
            edgesAt.get(edges.get(e)[0]).add(e);
            edgesAt.get(edges.get(e)[1]).add(e);
        }
        for (int v = 0; v < vertexCount; v++) {
            List<Integer> open =
                    edgesAt.get(v).stream().filter(e -> edgePolygons.get(e).size() < 2).toList();
            if (open.isEmpty()) {
                innerRow(v, polygonsAt.get(v), edgesAt.get(v));
            } else {
                matrix.add(v, v, .75);
                for (int e : open) {
                    matrix.add(v, other(e, v), .25 / open.size());
                }
            }
        }
    }

    private void innerRow(int v, List<Integer> polygons, List<Integer> edgesHere) {
        double n = polygons.size();
        matrix.add(v, v, (n - 3) / n);
        for (int f : polygons) {
            matrix.addRow(v, facePoint(f), 1 / (n * n));
        }
        for (int e : edgesHere) {
            double weight = 2 / (n * edgesHere.size()) * .5;
            matrix.add(v, v, weight);
            matrix.add(v, other(e, v), weight);
        }
    }

    private int other(int edge, int v) {
        int[] ends = edges.get(edge);
        return ends[0] == v ? ends[1] : ends[0];
    }

    private List<List<Integer>> lists() {
        List<List<Integer>> result = new ArrayList<>();
        for (int v = 0; v < vertexCount; v++) {
            result.add(new ArrayList<>());
        }
        return result;
    }

    /** The fine quads, four vertices each, in the order of the cage's polygons. */
    List<int[]> quads() {
        List<int[]> quads = new ArrayList<>();
        for (int f = 0; f < cage.polygons().size(); f++) {
            Polygon polygon = cage.polygons().get(f);
            List<Integer> v = polygon.vertices();
            int n = v.size();
            for (int i = 0; i < n; i++) {
                int a = v.get(i);
                quads.add(
                        new int[] {
                            a,
                            edgePoint(a, v.get((i + 1) % n)),
                            facePoint(f),
                            edgePoint(a, v.get((i + n - 1) % n))
                        });
            }
        }
        return quads;
    }
}
