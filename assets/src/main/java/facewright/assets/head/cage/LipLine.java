package facewright.assets.head.cage;

/**
 * Brings the lips together at rest. Subdivision rounds the inner lip ring and leaves a slit; the
 * rings around it are moved until only a hair's breadth is left.
 */
final class LipLine {
    /** Fine ring of the inner lip line. */
    private static final int INNER = 4;

    private static final int FIRST_RING = 2;
    private static final int LAST_RING = 5;

    /** Share of the movement on the rings from the first to the last. */
    private static final double[] SHARE = {.5, .9, 1, .55};

    /** What is left of the slit. */
    private static final double REMAINS = .06;

    private final double[] points;
    private final int columns;
    private final int[][] grid;

    LipLine(double[] points, int[] ring, int[] column, SkinMesh.Zone[] zone, int columns) {
        this.points = points;
        this.columns = columns;
        this.grid = new int[LAST_RING + 1][columns];
        for (int v = 0; v < ring.length; v++) {
            if (contains(zone[v], ring[v]) && column[v] >= 0) {
                grid[ring[v]][column[v]] = v;
            }
        }
    }

    /** True for vertices that this class may move. */
    static boolean contains(SkinMesh.Zone zone, int ring) {
        return zone == SkinMesh.Zone.FACE && ring >= FIRST_RING && ring <= LAST_RING;
    }

    void close() {
        for (int c = 1 - columns / 4; c < columns / 4; c++) {
            int up = Math.floorMod(c, columns);
            int low = columns / 2 - c;
            double[] move = new double[3];
            for (int k = 0; k < 3; k++) {
                double gap = points[3 * grid[INNER][up] + k] - points[3 * grid[INNER][low] + k];
                move[k] = k == 1 ? gap - Math.min(gap, REMAINS) : gap;
            }
            for (int r = FIRST_RING; r <= LAST_RING; r++) {
                for (int k = 0; k < 3; k++) {
                    double half = .5 * SHARE[r - FIRST_RING] * move[k];
                    points[3 * grid[r][up] + k] -= half;
                    points[3 * grid[r][low] + k] += half;
                }
            }
        }
    }
}
