package facewright.assets.head.rig;

import facewright.assets.head.cage.SkinMesh;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes {@code mouthClose} a seal. The distance between paired upper and lower lip vertices is
 * linear in the weights of channels and correctives, so the displacement that closes it is too:
 * {@code mouthClose} itself closes the neutral gap, and one corrective per shape that opens the
 * lips takes back what that shape opens. Inside the lips every ring pair is closed for itself, so
 * the lips meet as they do at rest whatever the jaw does.
 */
final class LipSeal {
    static final String CHANNEL = "mouthClose";

    /** The lower lip moves most of the way. */
    private static final double LOWER_SHARE = .72;

    /** Shapes that change no lip distance by more than this need no corrective, millimetres. */
    private static final double IGNORED = .002;

    /** Fine ring of the inner lip line and of the wet line. */
    static final int INNER = 4;

    private static final int WET = 6;

    /** Share of the closing on the rings inside the inner lip line. */
    private static final double[] INSIDE = {.4, .7, .9, .97};

    private static final double REACH = 5.2;
    private static final int LAST = 18;

    private final HeadMesh mesh;
    private final int columns;
    private final int[][] grid;

    LipSeal(HeadMesh mesh) {
        this.mesh = mesh;
        SkinMesh skin = mesh.skin();
        columns = skin.columnCount();
        grid = new int[LAST + 1][columns];
        for (int[] row : grid) {
            java.util.Arrays.fill(row, -1);
        }
        for (int v = 0; v < skin.vertexCount(); v++) {
            if (skin.zone(v) == SkinMesh.Zone.FACE
                    && skin.ring(v) >= 0
                    && skin.ring(v) <= LAST
                    && skin.column(v) >= 0) {
                grid[skin.ring(v)][skin.column(v)] = v;
            }
        }
    }

    /** Upper and lower inner-lip vertices in turn, the middle pair first, then outwards. */
    List<Integer> pairs() {
        List<Integer> result = new ArrayList<>();
        for (int k = 0; k < columns / 4; k++) {
            for (int c : k == 0 ? new int[] {0} : new int[] {k, columns - k}) {
                result.add(grid[INNER][c]);
                result.add(grid[INNER][opposite(c)]);
            }
        }
        return result;
    }

    private int opposite(int column) {
        return Math.floorMod(columns / 2 - column, columns);
    }

    void addTo(RigDraft draft) {
        draft.channel(CHANNEL, rest());
        Map<String, double[]> open = new LinkedHashMap<>(draft.channels());
        open.remove(CHANNEL);
        open.forEach(
                (name, field) -> {
                    if (opens(field)) {
                        draft.correct(CHANNEL + "_" + name, closing(field), CHANNEL, name);
                    }
                });
        for (String name : List.copyOf(draft.corrections().keySet())) {
            double[] field = draft.corrections().get(name);
            if (field != null && !name.startsWith(CHANNEL) && opens(field)) {
                List<String> factors = new ArrayList<>(List.of(CHANNEL));
                draft.factors(name)
                        .forEach(f -> factors.add((f.complement() ? "!" : "") + f.channel()));
                draft.correct(CHANNEL + "_" + name, closing(field), factors.toArray(String[]::new));
            }
        }
    }

    private double[] difference(double[] vectors, int ring, int column) {
        int up = 3 * grid[ring][column];
        int low = 3 * grid[ring][opposite(column)];
        return new double[] {
            vectors[up] - vectors[low],
            vectors[up + 1] - vectors[low + 1],
            vectors[up + 2] - vectors[low + 2]
        };
    }

    private boolean opens(double[] field) {
        for (int ring = INNER; ring <= WET; ring++) {
            for (int c = -columns / 4 + 1; c < columns / 4; c++) {
                double[] d = difference(field, ring, Math.floorMod(c, columns));
                if (Math.abs(d[0]) + Math.abs(d[1]) + Math.abs(d[2]) > IGNORED) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Closes the gap of the inner lip line at rest. */
    private double[] rest() {
        double[] positions = mesh.positions();
        double[] field = mesh.zero();
        for (int c = -columns / 4 + 1; c < columns / 4; c++) {
            int column = Math.floorMod(c, columns);
            double[] gap = difference(positions, INNER, column);
            for (int ring = 0; ring <= LAST; ring++) {
                move(field, ring, column, gap, ring < INNER ? INSIDE[ring] : outside(ring, INNER));
            }
        }
        return mesh.symmetric(field);
    }

    /** Takes back what a shape does to the distance between the lips. */
    private double[] closing(double[] shape) {
        double[] field = mesh.zero();
        for (int c = -columns / 4 + 1; c < columns / 4; c++) {
            int column = Math.floorMod(c, columns);
            for (int ring = 0; ring <= LAST; ring++) {
                double[] gap = difference(shape, Math.max(INNER, Math.min(WET, ring)), column);
                move(field, ring, column, gap, ring < INNER ? INSIDE[ring] : outside(ring, WET));
            }
        }
        return field;
    }

    private static double outside(int ring, int from) {
        return Falloff.bell(Math.max(0, ring - from), REACH);
    }

    private void move(double[] field, int ring, int column, double[] gap, double weight) {
        int up = grid[ring][column];
        int low = grid[ring][opposite(column)];
        for (int k = 0; k < 3; k++) {
            field[3 * up + k] -= (1 - LOWER_SHARE) * weight * gap[k];
            field[3 * low + k] += LOWER_SHARE * weight * gap[k];
        }
    }
}
