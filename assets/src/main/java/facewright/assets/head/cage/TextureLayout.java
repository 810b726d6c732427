package facewright.assets.head.cage;

import facewright.assets.head.cage.Cage.Place;
import facewright.assets.head.cage.Cage.Polygon;
import facewright.assets.head.cage.Cage.Zone;
import java.util.ArrayList;
import java.util.List;

/**
 * A texture map of the skin without seams. The face is a disk about the mouth: ring = radius,
 * column = angle. The rest of the head lies between the disk and the border of the picture, which
 * is the cut through the neck: there, angle and height above the disk are relaxed as in Tutte's
 * embedding, which cannot fold because half a head fills a rectangle of angle and height. Eyes fill
 * their holes in the disk.
 */
final class TextureLayout {
    private static final double CENTRE_U = .5;
    private static final double CENTRE_V = .415;
    private static final double MARGIN = .006;

    /** Ring coordinate where the disk ends. */
    private static final double DISK_END = 18;

    private static final double LAST = 25;

    /** The first angle of the last ring that lies on the cut; before it the back closes. */
    private static final double CUT_FROM = 105;

    private static final int PASSES = 1500;

    private static final double[] RING = {1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 15, 17, 18};
    private static final double[] RADIUS = {
        .011, .027, .046, .057, .070, .083, .101, .123, .170, .213, .250, .274, .326, .345
    };
    private static final double[] EYE_SCALE = {.84, .66, .50, .42, .30};

    private final Cage cage;
    private final double[] positions;
    private final double[] uv;
    private final double[] degrees;
    private final double[] height;
    private final List<List<Integer>> neighbours = new ArrayList<>();

    private TextureLayout(Cage cage, double[] positions) {
        this.cage = cage;
        this.positions = positions;
        this.uv = new double[2 * cage.places().size()];
        this.degrees = new double[cage.places().size()];
        this.height = new double[cage.places().size()];
    }

    /** Texture coordinates of all cage vertices, (n x 2), v upwards. */
    static double[] of(Cage cage, double[] positions) {
        TextureLayout layout = new TextureLayout(cage, positions);
        layout.collectNeighbours();
        layout.disk();
        layout.relax();
        layout.fillEyes();
        return layout.uv;
    }

    private void collectNeighbours() {
        for (int v = 0; v < cage.places().size(); v++) {
            neighbours.add(new ArrayList<>());
        }
        for (Polygon polygon : cage.polygons()) {
            List<Integer> p = polygon.vertices();
            for (int i = 0; i < p.size(); i++) {
                int a = p.get(i);
                int b = p.get((i + 1) % p.size());
                neighbours.get(a).add(b);
                neighbours.get(b).add(a);
            }
        }
    }

    private double angle(Place place) {
        double a = place.column() * 360.0 / cage.columnCount();
        return Math.min(a, 360 - a);
    }

    private boolean outside(Place place) {
        return place.zone() == Zone.EAR
                || (place.zone() == Zone.FACE && place.coordinate() >= DISK_END);
    }

    private boolean onCut(Place place) {
        return place.zone() == Zone.FACE && place.coordinate() == LAST && angle(place) >= CUT_FROM;
    }

    private void disk() {
        for (int v = 0; v < cage.places().size(); v++) {
            Place place = cage.places().get(v);
            if (place.zone() == Zone.FACE && place.coordinate() <= DISK_END) {
                double a = Math.toRadians(angle(place));
                double radius = radius(place.coordinate());
                set(
                        v,
                        CENTRE_U + radius * Math.sin(a),
                        CENTRE_V + radius * Math.cos(a),
                        place.side());
            }
        }
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

    /** Sets a vertex of the left side and its mirror image. */
    private void set(int v, double u, double w, int side) {
        if (side < 0) {
            return;
        }
        int m = cage.mirror().get(v);
        uv[2 * v] = m == v ? .5 : u;
        uv[2 * v + 1] = w;
        if (m != v) {
            uv[2 * m] = 1 - u;
            uv[2 * m + 1] = w;
        }
    }

    private void relax() {
        List<Integer> free = new ArrayList<>();
        for (int v = 0; v < cage.places().size(); v++) {
            Place place = cage.places().get(v);
            if (!outside(place) || place.side() < 0) {
                continue;
            }
            double a = place.zone() == Zone.EAR ? 90 : angle(place);
            degrees[v] = onCut(place) ? 3 + (a - CUT_FROM) / (180 - CUT_FROM) * 177 : a;
            height[v] = onCut(place) ? 1 : 0;
            if (!onCut(place) && !(place.coordinate() == DISK_END)) {
                free.add(v);
            }
        }
        for (int pass = 0; pass < PASSES; pass++) {
            free.forEach(this::relax);
        }
        for (int v = 0; v < cage.places().size(); v++) {
            if (outside(cage.places().get(v))) {
                double a = Math.toRadians(degrees[v]);
                double inner = RADIUS[RADIUS.length - 1];
                double r = inner + height[v] * (border(a) - inner);
                set(
                        v,
                        CENTRE_U + r * Math.sin(a),
                        CENTRE_V + r * Math.cos(a),
                        cage.places().get(v).side());
            }
        }
    }

    private void relax(int v) {
        double a = 0;
        double h = 0;
        double total = 0;
        for (int other : neighbours.get(v)) {
            boolean mirrored = cage.places().get(other).side() < 0;
            int from = mirrored ? cage.mirror().get(other) : other;
            double weight = 1 / (length(v, other) + 1);
            a += weight * (mirrored ? -degrees[from] : degrees[from]);
            h += weight * height[from];
            total += weight;
        }
        boolean centre = cage.places().get(v).side() == 0;
        degrees[v] = centre ? angle(cage.places().get(v)) : a / total;
        height[v] = h / total;
    }

    private double length(int a, int b) {
        double sum = 0;
        for (int k = 0; k < 3; k++) {
            double d = positions[3 * a + k] - positions[3 * b + k];
            sum += d * d;
        }
        return Math.sqrt(sum);
    }

    /** Distance from the middle of the disk to the border of the picture. */
    private static double border(double a) {
        double s = Math.max(Math.abs(Math.sin(a)), 1e-9);
        double up = Math.cos(a) > 0 ? 1 - MARGIN - CENTRE_V : CENTRE_V - MARGIN;
        double sideways = .5 - MARGIN;
        double square = Math.min(sideways / s, up / Math.max(Math.abs(Math.cos(a)), 1e-9));
        double round = 1 / Math.hypot(s / sideways, Math.cos(a) / up);
        return .5 * square + .5 * round;
    }

    /** Shrinks the rim of the eye opening towards its middle for every loop inside it. */
    private void fillEyes() {
        List<Integer> first = new ArrayList<>();
        List<Integer> rim = new ArrayList<>();
        for (int v = 0; v < cage.places().size(); v++) {
            Place place = cage.places().get(v);
            if (place.zone() == Zone.EYE && place.side() > 0 && place.ring() == 1) {
                first.add(v);
                rim.add(
                        neighbours.get(v).stream()
                                .filter(n -> cage.places().get(n).zone() == Zone.FACE)
                                .findFirst()
                                .orElseThrow());
            }
        }
        double u = rim.stream().mapToDouble(v -> uv[2 * v]).average().orElseThrow();
        double w = rim.stream().mapToDouble(v -> uv[2 * v + 1]).average().orElseThrow();
        for (int v = 0; v < cage.places().size(); v++) {
            Place place = cage.places().get(v);
            if (place.zone() != Zone.EYE || place.side() < 0) {
                continue;
            }
            for (int k = 0; k < first.size(); k++) {
                if (cage.places().get(first.get(k)).column() == place.column()) {
                    double s = EYE_SCALE[place.ring() - 1];
                    int r = rim.get(k);
                    set(v, u + s * (uv[2 * r] - u), w + s * (uv[2 * r + 1] - w), 1);
                }
            }
        }
    }
}
