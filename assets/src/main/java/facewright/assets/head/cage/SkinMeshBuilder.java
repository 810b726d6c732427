package facewright.assets.head.cage;

import facewright.assets.head.cage.Cage.Place;
import facewright.assets.head.cage.Cage.Polygon;
import facewright.assets.head.sculpt.DistanceField;
import facewright.assets.head.sculpt.SurfaceProjector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Wraps the cage onto a sculpture, subdivides it once and projects again. */
public final class SkinMeshBuilder {
    private static final int RELAX_PASSES = 10;
    private static final double RELAX = .45;

    /** Height of the flat cut through the neck. */
    static final double CUT = -165;

    final Cage cage;
    final SparseMatrix matrix;
    final double[] cagePositions;
    final double[] cageCoordinate;
    final double[] cageAngle;
    final double[] cageLids;
    final double[] fine;
    final int[] mirror;
    final double[] coordinate;
    final double[] angle;
    final SkinMesh.Zone[] zone;
    final int[] ring;
    final int[] column;
    final boolean[] onSculpt;
    final List<int[]> triangles = new ArrayList<>();

    private final CatmullClark subdivision;
    private final SurfaceProjector projector;
    final int[] side;

    /** Vertices on the cut through the neck. */
    final boolean[] cutVertex;

    final double[] texture;
    private final double[] outermost;

    private SkinMeshBuilder(DistanceField sculpture, boolean soft) {
        CageBuilder.Built built = CageBuilder.build();
        cage = built.cage();
        projector = new SurfaceProjector(sculpture);
        subdivision = new CatmullClark(cage);
        matrix = subdivision.matrix();
        int n = cage.places().size();
        cagePositions = new double[3 * n];
        cageCoordinate = new double[n];
        cageAngle = new double[n];
        cageLids = new double[n];
        for (int v = 0; v < n; v++) {
            System.arraycopy(built.points().get(v), 0, cagePositions, 3 * v, 3);
            Place place = cage.places().get(v);
            cageCoordinate[v] = place.coordinate();
            cageLids[v] = place.zone() == Cage.Zone.EYE ? EyeLoops.freedom(place.ring() - 1) : 1;
            double degrees = place.column() * 360.0 / cage.columnCount();
            cageAngle[v] =
                    place.zone() == Cage.Zone.FACE ? Math.min(degrees, 360 - degrees) : Double.NaN;
        }
        wrapCage();
        int count = subdivision.fineCount();
        side = new int[count];
        cutVertex = new boolean[count];
        outermost = new double[count];
        mirror = new int[count];
        coordinate = matrix.apply(cageCoordinate, 1);
        angle = matrix.apply(cageAngle, 1);
        zone = new SkinMesh.Zone[count];
        ring = new int[count];
        column = new int[count];
        onSculpt = new boolean[count];
        tag();
        fine = matrix.apply(cagePositions, 3);
        projectFine();
        SurfaceSoftener softener = new SurfaceSoftener(this, subdivision.quads());
        if (soft) {
            SideSoftener.soften(this, softener);
        }
        fitLids();
        new LipLine(fine, ring, column, zone, 2 * cage.columnCount()).close();
        triangulate();
        texture = TextureLayout.of(this, subdivision.quads());
        if (soft) {
            // After all that depends on the shape and is part of files: diagonals, the texture map.
            ScalpSoftener.soften(this, softener);
        }
    }

    /** True for vertices that reach beyond a ring coordinate, and in the ears. */
    boolean beyond(int v, double ringCoordinate) {
        return outermost[v] > ringCoordinate;
    }

    /** Builds the skin over a sculpture; the same input gives the same bits. */
    public static SkinMesh build(DistanceField sculpture) {
        return new SkinMesh(new SkinMeshBuilder(sculpture, true));
    }

    /** The skin as it lies on the sculpture, before its sides and its back are softened. */
    static SkinMesh buildUnsoftened(DistanceField sculpture) {
        return new SkinMesh(new SkinMeshBuilder(sculpture, false));
    }

    private void wrapCage() {
        int n = cage.places().size();
        List<List<Integer>> neighbours = neighbours();
        project(cagePositions, 6, 10);
        for (int pass = 0; pass < RELAX_PASSES; pass++) {
            double[] before = cagePositions.clone();
            for (int v = 0; v < n; v++) {
                Place place = cage.places().get(v);
                if (!place.fixed()) {
                    relax(before, v, neighbours.get(v), RELAX * (1 - place.pin()));
                }
            }
            project(cagePositions, 2, 6);
        }
        project(cagePositions, 4, 6);
    }

    private void relax(double[] before, int v, List<Integer> around, double step) {
        for (int k = 0; k < 3; k++) {
            double mean = 0;
            for (int w : around) {
                mean += before[3 * w + k];
            }
            mean /= around.size();
            cagePositions[3 * v + k] += step * (mean - before[3 * v + k]);
        }
    }

    private void project(double[] points, int iterations, double limit) {
        for (int v = 0; v < cage.places().size(); v++) {
            Place place = cage.places().get(v);
            if (!place.fixed() && place.side() >= 0) {
                projector.project(points, v, iterations, limit);
                flatten(points, v, subdivision.isBoundary(v));
            }
            copyToMirror(points, v, cage.mirror().get(v), place.side());
        }
    }

    private void flatten(double[] points, int v, boolean cut) {
        for (int i = 0; cut && i < 4; i++) {
            points[3 * v + 1] = CUT;
            projector.project(points, v, 1, 2);
        }
        if (cut) {
            points[3 * v + 1] = CUT;
        }
    }

    private static void copyToMirror(double[] points, int v, int m, int side) {
        if (side == 0) {
            points[3 * v] = 0;
        } else if (side > 0) {
            points[3 * m] = -points[3 * v];
            points[3 * m + 1] = points[3 * v + 1];
            points[3 * m + 2] = points[3 * v + 2];
        }
    }

    private List<List<Integer>> neighbours() {
        List<List<Integer>> result = new ArrayList<>();
        for (int v = 0; v < cage.places().size(); v++) {
            result.add(new ArrayList<>());
        }
        for (int[] edge : subdivision.edges()) {
            result.get(edge[0]).add(edge[1]);
            result.get(edge[1]).add(edge[0]);
        }
        return result;
    }

    private void tag() {
        int n = cage.places().size();
        Map<List<Integer>, Integer> bySet = new HashMap<>();
        for (int v = 0; v < n; v++) {
            Place place = cage.places().get(v);
            bySet.put(List.of(v), v);
            tagVertex(v, List.of(v), List.of(place));
        }
        for (int f = 0; f < cage.polygons().size(); f++) {
            Polygon polygon = cage.polygons().get(f);
            tagVertex(subdivision.facePoint(f), polygon.vertices(), places(polygon.vertices()));
            bySet.put(sorted(polygon.vertices()), subdivision.facePoint(f));
        }
        for (int[] edge : subdivision.edges()) {
            List<Integer> ends = List.of(edge[0], edge[1]);
            int id = subdivision.edgePoint(edge[0], edge[1]);
            tagVertex(id, ends, places(ends));
            bySet.put(sorted(ends), id);
        }
        bySet.forEach(
                (set, id) -> {
                    List<Integer> other = set.stream().map(cage.mirror()::get).sorted().toList();
                    Integer m = bySet.get(other);
                    if (m == null) {
                        throw new IllegalStateException("the cage is not symmetric at " + set);
                    }
                    mirror[id] = m;
                });
    }

    private static List<Integer> sorted(List<Integer> vertices) {
        return vertices.stream().sorted().toList();
    }

    private List<Place> places(List<Integer> vertices) {
        return vertices.stream().map(cage.places()::get).toList();
    }

    private void tagVertex(int id, List<Integer> vertices, List<Place> from) {
        side[id] = Integer.signum(from.stream().mapToInt(Place::side).sum());
        long fixed = from.stream().filter(Place::fixed).count();
        onSculpt[id] = vertices.size() <= 2 ? fixed < vertices.size() : fixed < 3;
        onSculpt[id] &= from.stream().noneMatch(p -> p.zone() == Cage.Zone.EAR);
        zone[id] =
                from.stream().anyMatch(p -> p.zone() == Cage.Zone.EYE)
                        ? SkinMesh.Zone.EYE
                        : from.stream().anyMatch(p -> p.zone() == Cage.Zone.EAR)
                                ? SkinMesh.Zone.EAR
                                : SkinMesh.Zone.FACE;
        cutVertex[id] = zone[id] == SkinMesh.Zone.FACE && subdivision.isFineBoundary(id);
        outermost[id] = from.stream().mapToDouble(SkinMeshBuilder::reach).max().orElseThrow();
        FineTag tag = FineTag.of(from, cage.columnCount());
        onSculpt[id] &= !LipLine.contains(zone[id], tag.ring());
        ring[id] = tag.ring();
        column[id] = tag.column();
    }

    private static double reach(Place place) {
        return switch (place.zone()) {
            case FACE -> place.coordinate();
            case EYE -> 16;
            case EAR -> 22;
        };
    }

    private void projectFine() {
        for (int v = 0; v < fine.length / 3; v++) {
            if (side[v] >= 0 && onSculpt[v]) {
                projector.project(fine, v, 6, 3);
                flatten(fine, v, subdivision.isFineBoundary(v));
            }
            copyToMirror(fine, v, mirror[v], side[v]);
        }
    }

    /** Distance from a vertex to the nearest one of an ear. */
    double toEar(int v) {
        double nearest = Double.MAX_VALUE;
        for (int w = 0; w < zone.length; w++) {
            if (zone[w] == SkinMesh.Zone.EAR) {
                nearest = Math.min(nearest, length(v, w));
            }
        }
        return Math.sqrt(nearest);
    }

    /** Subdivision pulls the lids inwards; brings them back over the eyeball. */
    private void fitLids() {
        for (int v = 0; v < fine.length / 3; v++) {
            if (zone[v] == SkinMesh.Zone.EYE && side[v] > 0) {
                fine[3 * v + 2] =
                        EyeLoops.outside(ring[v], fine[3 * v], fine[3 * v + 1], fine[3 * v + 2]);
                copyToMirror(fine, v, mirror[v], side[v]);
            }
        }
    }

    private void triangulate() {
        for (int[] q : subdivision.quads()) {
            int sum = Arrays.stream(q).map(v -> side[v]).sum();
            if (sum < 0) {
                continue;
            }
            if (side[q[0]] == 0 && side[q[2]] == 0 && sum == 0) {
                int left = side[q[1]] > 0 ? 1 : 3;
                addBoth(q[0], left == 1 ? q[1] : q[2], left == 1 ? q[2] : q[3]);
                continue;
            }
            boolean first = length(q[0], q[2]) <= length(q[1], q[3]);
            addBoth(q[0], q[1], first ? q[2] : q[3]);
            addBoth(first ? q[0] : q[1], q[2], q[3]);
        }
    }

    private double length(int a, int b) {
        double sum = 0;
        for (int k = 0; k < 3; k++) {
            double d = fine[3 * a + k] - fine[3 * b + k];
            sum += d * d;
        }
        return sum;
    }

    private void addBoth(int a, int b, int c) {
        triangles.add(new int[] {a, b, c});
        triangles.add(new int[] {mirror[a], mirror[c], mirror[b]});
    }
}
