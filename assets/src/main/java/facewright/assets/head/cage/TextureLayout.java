package facewright.assets.head.cage;

import facewright.assets.head.cage.Cage.Place;
import facewright.assets.head.cage.Cage.Polygon;
import facewright.assets.head.cage.Cage.Zone;
import java.util.ArrayList;
import java.util.List;

/**
 * A texture map of the skin without seams. The face is a disk about the mouth: ring = radius,
 * column = angle; eyes fill their holes in it. The rest of the head lies between the disk and the
 * border of the picture, which is the cut through the neck: there, angle and height above the disk
 * are relaxed as in Tutte's embedding, which cannot fold because half a head fills a rectangle of
 * angle and height.
 */
final class TextureLayout {
    private static final double CENTRE_U = .5;
    private static final double CENTRE_V = .415;
    private static final double MARGIN = .006;

    /** Ring coordinate where the disk ends. */
    private static final double DISK_END = 18;

    /** The first angle of the last ring that lies on the cut; before it the back closes. */
    private static final double CUT_FROM = 105;

    /** Keeps vertices inside the polygon that the border is. */
    private static final double BELOW_CUT = .93;

    private static final int PASSES = 2500;

    private static final double[] RING = {1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 15, 17, 18, 25};
    private static final double[] RADIUS = {
        .011, .027, .046, .057, .070, .083, .101, .123, .170, .213, .250, .274, .326, .345, .480
    };
    private static final double INNER = .345;
    private static final double[] EYE_SCALE = {.84, .66, .50, .42, .30};

    private final SkinMeshBuilder mesh;
    private final double[] uv;
    private final double[] degrees;
    private final double[] height;
    private final List<List<Integer>> neighbours = new ArrayList<>();

    private TextureLayout(SkinMeshBuilder mesh) {
        this.mesh = mesh;
        this.uv = mesh.matrix.apply(disk(mesh.cage), 2);
        this.degrees = new double[uv.length / 2];
        this.height = new double[uv.length / 2];
    }

    /** Texture coordinates of all fine vertices, (V x 2), v upwards. */
    static double[] of(SkinMeshBuilder mesh, List<int[]> quads) {
        TextureLayout layout = new TextureLayout(mesh);
        layout.collectNeighbours(quads);
        layout.relax();
        layout.mirror();
        new FoldRemover(mesh, layout.uv, v -> mesh.beyond(v, DISK_END) && !mesh.cutVertex[v]).run();
        layout.mirror();
        return layout.uv;
    }

    /** The disk on the cage; outside of it the values only serve as neighbours. */
    private static double[] disk(Cage cage) {
        double[] uv = new double[2 * cage.places().size()];
        for (int v = 0; v < cage.places().size(); v++) {
            Place place = cage.places().get(v);
            if (place.zone() == Zone.FACE) {
                double a = 2 * Math.PI * place.column() / cage.columnCount();
                double radius = radius(place.coordinate());
                uv[2 * v] = CENTRE_U + radius * Math.sin(a);
                uv[2 * v + 1] = CENTRE_V + radius * Math.cos(a);
            }
        }
        fillEyes(cage, uv);
        return uv;
    }

    private static double radius(double coordinate) {
        for (int i = 1; i < RING.length; i++) {
            if (coordinate <= RING[i]) {
                double t = (coordinate - RING[i - 1]) / (RING[i] - RING[i - 1]);
                return RADIUS[i - 1] + t * (RADIUS[i] - RADIUS[i - 1]);
            }
        }
        return RADIUS[RADIUS.length - 1];
    }

    /** Shrinks the rim of each eye opening towards its middle for every loop inside it. */
    private static void fillEyes(Cage cage, double[] uv) {
        for (int side = -1; side <= 1; side += 2) {
            int[] rim = new int[EyeLoops.COLUMNS];
            for (Polygon polygon : cage.polygons()) {
                List<Integer> p = polygon.vertices();
                for (int i = 0; i < p.size(); i++) {
                    Place here = cage.places().get(p.get(i));
                    int next = p.get((i + 1) % p.size());
                    int before = p.get((i + p.size() - 1) % p.size());
                    boolean first =
                            here.zone() == Zone.EYE && here.ring() == 1 && here.side() == side;
                    if (first && cage.places().get(next).zone() == Zone.FACE) {
                        rim[here.column()] = next;
                    } else if (first && cage.places().get(before).zone() == Zone.FACE) {
                        rim[here.column()] = before;
                    }
                }
            }
            double u = 0;
            double w = 0;
            for (int r : rim) {
                u += uv[2 * r] / rim.length;
                w += uv[2 * r + 1] / rim.length;
            }
            for (int v = 0; v < cage.places().size(); v++) {
                Place place = cage.places().get(v);
                if (place.zone() == Zone.EYE && place.side() == side) {
                    double s = EYE_SCALE[place.ring() - 1];
                    int r = rim[place.column()];
                    uv[2 * v] = u + s * (uv[2 * r] - u);
                    uv[2 * v + 1] = w + s * (uv[2 * r + 1] - w);
                }
            }
        }
    }

    private void collectNeighbours(List<int[]> quads) {
        for (int v = 0; v < degrees.length; v++) {
            neighbours.add(new ArrayList<>());
        }
        for (int[] quad : quads) {
            for (int i = 0; i < 4; i++) {
                neighbours.get(quad[i]).add(quad[(i + 1) % 4]);
                neighbours.get(quad[(i + 1) % 4]).add(quad[i]);
            }
        }
    }

    private void relax() {
        List<Integer> free = new ArrayList<>();
        for (int v = 0; v < degrees.length; v++) {
            double u = uv[2 * v] - CENTRE_U;
            double w = uv[2 * v + 1] - CENTRE_V;
            degrees[v] = Math.toDegrees(Math.atan2(Math.abs(u), w));
            if (mesh.cutVertex[v]) {
                double along = (mesh.angle[v] - CUT_FROM) / (180 - CUT_FROM);
                degrees[v] = 3 + 177 * Math.max(0, along);
                height[v] = 1;
            } else if (mesh.beyond(v, DISK_END)) {
                free.add(v);
            }
            if (mesh.mirror[v] == v && (mesh.cutVertex[v] || mesh.beyond(v, DISK_END))) {
                degrees[v] = mesh.angle[v] < 110 ? 0 : 180;
            }
        }
        free.removeIf(v -> mesh.side[v] < 0);
        for (int pass = 0; pass < PASSES; pass++) {
            free.forEach(this::relax);
        }
        for (int v = 0; v < degrees.length; v++) {
            if (mesh.cutVertex[v] || mesh.beyond(v, DISK_END)) {
                double a = Math.toRadians(degrees[v]);
                double full = mesh.cutVertex[v] ? 1 : BELOW_CUT;
                double r = INNER + full * height[v] * (border(a) - INNER);
                uv[2 * v] = CENTRE_U + r * Math.sin(a);
                uv[2 * v + 1] = CENTRE_V + r * Math.cos(a);
            }
        }
    }

    private void relax(int v) {
        double a = 0;
        double h = 0;
        double total = 0;
        for (int other : neighbours.get(v)) {
            if (mesh.side[other] < 0) {
                continue;
            }
            double weight = 1 / (length(v, other) + 1);
            a += weight * degrees[other];
            h += weight * height[other];
            total += weight;
        }
        if (mesh.mirror[v] != v) {
            degrees[v] = a / total;
        }
        height[v] = h / total;
    }

    private double length(int a, int b) {
        double sum = 0;
        for (int k = 0; k < 3; k++) {
            double d = mesh.fine[3 * a + k] - mesh.fine[3 * b + k];
            sum += d * d;
        }
        return Math.sqrt(sum);
    }

    /** Distance from the middle of the disk to the border of the picture. */
    private static double border(double a) {
        double s = Math.max(Math.abs(Math.sin(a)), 1e-9);
        double c = Math.max(Math.abs(Math.cos(a)), 1e-9);
        double up = Math.cos(a) > 0 ? 1 - MARGIN - CENTRE_V : CENTRE_V - MARGIN;
        double sideways = .5 - MARGIN;
        double square = Math.min(sideways / s, up / c);
        double round = 1 / Math.hypot(s / sideways, c / up);
        return .5 * square + .5 * round;
    }

    private void mirror() {
        for (int v = 0; v < degrees.length; v++) {
            int m = mesh.mirror[v];
            if (m == v) {
                uv[2 * v] = CENTRE_U;
            } else if (mesh.side[v] > 0) {
                uv[2 * m] = 1 - uv[2 * v];
                uv[2 * m + 1] = uv[2 * v + 1];
            }
        }
    }
}
