package facewright.assets.head.cage;

import facewright.assets.head.cage.Cage.Place;
import facewright.assets.head.cage.Cage.Polygon;
import facewright.assets.head.cage.Cage.Zone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Assembles the cage: rings about the mouth, loops in the eyes and ears, the closed mouth bag and
 * the closed back of the head. Everything is made for x &gt;= 0 and mirrored.
 */
final class CageBuilder {
    static final int COLUMNS = 48;

    /** Half of a ring: column 0 and column 24 lie on the mirror plane. */
    private static final int HALF = COLUMNS / 2;

    private static final int EYE_FIRST = 3;
    private static final int EYE_LAST = 9;
    private static final int EAR_FIRST = 8;
    private static final int EAR_LAST = 14;

    /** Columns up to this one close over the back of the head; the others end at the neck. */
    private static final int BACK_LAST = 14;

    private final List<String> ringNames = new ArrayList<>();
    private final List<Double> coordinates = new ArrayList<>();
    private final List<double[][]> rings = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<double[]> points = new ArrayList<>();
    private final List<Integer> mirror = new ArrayList<>();
    private final List<Polygon> polygons = new ArrayList<>();
    private int[][] grid = new int[0][];

    private CageBuilder() {}

    /** The cage and its authored positions (n x 3), millimetres. */
    record Built(Cage cage, List<double[]> points) {}

    static Built build() {
        CageBuilder builder = new CageBuilder();
        builder.layRings();
        builder.placeGrid();
        builder.gridPolygons();
        builder.eyes();
        builder.ears();
        builder.closeMouthBag();
        builder.closeBack();
        return new Built(
                new Cage(
                        builder.places,
                        builder.polygons,
                        builder.mirror,
                        COLUMNS,
                        builder.ringNames),
                builder.points);
    }

    private static double degrees(int column) {
        return column * 180.0 / HALF;
    }

    private void layRings() {
        addBag("bag2", 1, 1.25, 15, -44, 10);
        addBag("bag1", 2, 1.2, 11, -7, 0);
        addRing("inner", RingTable.INNER.coordinate(), half(RingTable.INNER));
        List<RingCurve> outer = RingTable.OUTER;
        for (int i = 0; i < outer.size(); i++) {
            RingCurve ring = outer.get(i);
            addRing(ring.name(), ring.coordinate(), half(ring));
            if (RingTable.WITH_MIDDLE.contains(ring.name())) {
                RingCurve next = outer.get(i + 1);
                double[][] middle = new double[HALF + 1][];
                for (int j = 0; j <= HALF; j++) {
                    middle[j] = RingCurve.middle(ring, next, degrees(j));
                }
                addRing(ring.name() + "+", (ring.coordinate() + next.coordinate()) / 2, middle);
            }
        }
    }

    private void addRing(String name, double coordinate, double[][] half) {
        ringNames.add(name);
        coordinates.add(coordinate);
        rings.add(half);
    }

    private static double[][] half(RingCurve ring) {
        double[][] half = new double[HALF + 1][];
        for (int j = 0; j <= HALF; j++) {
            half[j] = ring.at(degrees(j));
        }
        return half;
    }

    private void addBag(
            String name, double coordinate, double widen, double open, double back, double bulge) {
        double[][] half = half(RingTable.INNER);
        for (int j = 0; j <= HALF; j++) {
            double c = Math.cos(Math.toRadians(degrees(j)));
            half[j][0] *= widen;
            half[j][1] += open * Math.signum(c) * Math.sqrt(Math.abs(c));
            half[j][2] += back + bulge * c * c;
        }
        addRing(name, coordinate, half);
    }

    private boolean sparse(int ring) {
        return ring >= ringNames.indexOf(RingTable.FIRST_SPARSE);
    }

    private void placeGrid() {
        grid = new int[rings.size()][COLUMNS];
        for (int[] row : grid) {
            Arrays.fill(row, -1);
        }
        for (int i = 0; i < rings.size(); i++) {
            int step = sparse(i) ? 2 : 1;
            for (int j = 0; j <= HALF; j += step) {
                if (inEyeHole(i, j) || inEarHole(i, j)) {
                    continue;
                }
                boolean centre = j == 0 || j == HALF;
                String name = ringNames.get(i);
                boolean fixed = name.startsWith("bag") || name.equals("inner");
                double[] p = rings.get(i)[j];
                double pin = pin(name);
                if (onEarRoot(i, j)) {
                    p = EarLoops.at(-1, earColumn(i, j));
                    pin = 1;
                }
                grid[i][j] = add(Zone.FACE, i, j, centre, coordinates.get(i), fixed, pin, p);
                if (!centre) {
                    grid[i][COLUMNS - j] = grid[i][j] + 1;
                }
            }
        }
    }

    private static double pin(String ring) {
        return switch (ring) {
            case "wet", "midlip", "vermilion" -> .96;
            case "o1" -> .6;
            case "o12" -> .8;
            default -> 0;
        };
    }

    /** Adds a vertex and, off the mirror plane, its mirror image right after it. */
    private int add(
            Zone zone,
            int ring,
            int column,
            boolean centre,
            double coordinate,
            boolean fixed,
            double pin,
            double[] p) {
        int id = places.size();
        places.add(new Place(zone, ring, column, centre ? 0 : 1, coordinate, fixed, pin));
        points.add(new double[] {centre ? 0 : p[0], p[1], p[2]});
        mirror.add(centre ? id : id + 1);
        if (!centre) {
            int other = zone == Zone.FACE ? COLUMNS - column : column;
            places.add(new Place(zone, ring, other, -1, coordinate, fixed, pin));
            points.add(new double[] {-p[0], p[1], p[2]});
            mirror.add(id);
        }
        return id;
    }

    /** Adds a polygon of the x &gt;= 0 half and its mirror image. */
    private void addBoth(int... vertices) {
        List<Integer> left = new ArrayList<>();
        List<Integer> right = new ArrayList<>();
        for (int v : vertices) {
            left.add(v);
            right.add(0, mirror.get(v));
        }
        polygons.add(new Polygon(List.copyOf(left)));
        polygons.add(new Polygon(List.copyOf(right)));
    }

    private void gridPolygons() {
        for (int i = 0; i + 1 < rings.size(); i++) {
            int step = sparse(i + 1) ? 2 : 1;
            for (int j = 0; j < HALF; j += step) {
                if (eyeCell(i, j) || earCell(i, j)) {
                    continue;
                }
                int[] in = grid[i];
                int[] out = grid[i + 1];
                if (step == 2 && !sparse(i)) {
                    addBoth(in[j], in[j + 1], in[j + 2], out[j + 2], out[j]);
                } else {
                    addBoth(in[j], in[j + step], out[j + step], out[j]);
                }
            }
        }
    }

    private int eyeRow() {
        return ringNames.indexOf("o6");
    }

    private int earRow() {
        return ringNames.indexOf("o8");
    }

    private boolean eyeCell(int ring, int column) {
        return ring >= eyeRow() && ring < eyeRow() + 2 && column >= EYE_FIRST && column < EYE_LAST;
    }

    private boolean inEyeHole(int ring, int column) {
        return ring == eyeRow() + 1 && column > EYE_FIRST && column < EYE_LAST;
    }

    private boolean earCell(int ring, int column) {
        return ring >= earRow() && ring < earRow() + 3 && column >= EAR_FIRST && column < EAR_LAST;
    }

    private boolean inEarHole(int ring, int column) {
        return ring > earRow() && ring < earRow() + 3 && column > EAR_FIRST && column < EAR_LAST;
    }

    private boolean onEarRoot(int ring, int column) {
        return ring >= earRow()
                && ring <= earRow() + 3
                && column >= EAR_FIRST
                && column <= EAR_LAST;
    }

    private int earColumn(int ring, int column) {
        int[][] hole = earHole();
        for (int k = 0; k < hole.length; k++) {
            if (hole[k][0] == ring && hole[k][1] == column) {
                return k;
            }
        }
        throw new IllegalStateException("not on the ear root: " + ring + ", " + column);
    }

    /** Ring and column of the vertices around the ear, from the upper front downwards. */
    private int[][] earHole() {
        int r = earRow();
        return new int[][] {
            {r, 8}, {r, 10}, {r, 12}, {r, 14}, {r + 1, 14}, {r + 2, 14},
            {r + 3, 14}, {r + 3, 12}, {r + 3, 10}, {r + 3, 8}, {r + 2, 8}, {r + 1, 8}
        };
    }

    private void eyes() {
        int r = eyeRow();
        int[] hole = new int[EyeLoops.COLUMNS];
        int at = 0;
        for (int j = EYE_FIRST; j <= EYE_LAST; j++) {
            hole[at++] = grid[r + 2][j];
        }
        hole[at++] = grid[r + 1][EYE_LAST];
        for (int j = EYE_LAST; j >= EYE_FIRST; j--) {
            hole[at++] = grid[r][j];
        }
        hole[at] = grid[r + 1][EYE_FIRST];
        int[] outer = hole;
        for (int loop = 0; loop < EyeLoops.NAMES.length; loop++) {
            int[] inner = new int[EyeLoops.COLUMNS];
            for (int k = 0; k < inner.length; k++) {
                inner[k] =
                        add(
                                Zone.EYE,
                                loop + 1,
                                k,
                                false,
                                Double.NaN,
                                EyeLoops.fixed(loop),
                                EyeLoops.pin(loop),
                                EyeLoops.at(loop, k));
            }
            loopPolygons(outer, inner);
            outer = inner;
        }
    }

    private void ears() {
        int[][] root = earHole();
        int[] outer = new int[root.length];
        for (int k = 0; k < outer.length; k++) {
            outer[k] = grid[root[k][0]][root[k][1]];
        }
        for (int loop = 0; loop < EarLoops.count(); loop++) {
            int[] inner = new int[EarLoops.COLUMNS];
            for (int k = 0; k < inner.length; k++) {
                inner[k] =
                        add(
                                Zone.EAR,
                                loop + 1,
                                k,
                                false,
                                Double.NaN,
                                true,
                                1,
                                EarLoops.at(loop, k));
            }
            loopPolygons(reversed(outer), reversed(inner));
            outer = inner;
        }
        addBoth(outer);
    }

    private static int[] reversed(int[] values) {
        int[] result = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = values[values.length - 1 - i];
        }
        return result;
    }

    private void loopPolygons(int[] outer, int[] inner) {
        int n = outer.length;
        for (int k = 0; k < n; k++) {
            addBoth(outer[k], inner[k], inner[(k + 1) % n], outer[(k + 1) % n]);
        }
    }

    private void closeMouthBag() {
        int[] ring = grid[0];
        addCap(ring[1], ring[0], ring[COLUMNS - 1]);
        for (int k = 1; k < HALF - 1; k++) {
            addCap(ring[COLUMNS - k], ring[COLUMNS - 1 - k], ring[k + 1], ring[k]);
        }
        addCap(ring[HALF + 1], ring[HALF], ring[HALF - 1]);
    }

    private void closeBack() {
        int[] ring = grid[rings.size() - 1];
        addCap(ring[COLUMNS - 2], ring[0], ring[2]);
        for (int k = 2; k < BACK_LAST; k += 2) {
            addCap(ring[COLUMNS - k - 2], ring[COLUMNS - k], ring[k], ring[k + 2]);
        }
    }

    private void addCap(Integer... vertices) {
        polygons.add(new Polygon(List.of(vertices)));
    }
}
