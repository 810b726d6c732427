package facewright.assets.head.cage;

import facewright.assets.head.cage.Cage.Place;
import facewright.assets.head.cage.Cage.Polygon;
import facewright.assets.head.cage.Cage.Zone;
import java.util.ArrayList;
import java.util.List;

/**
 * A texture map of the skin without seams: the face is a disk about the mouth (ring = radius,
 * column = angle), the rest of the head is relaxed into the space between it and the cut through
 * the neck, which becomes the border; eyes and ears fill their holes.
 */
final class TextureLayout {
    /** Texture coordinates of the middle of the mouth. */
    private static final double CENTRE_U = .5;

    private static final double CENTRE_V = .45;
    private static final double FACE_END = 18;
    private static final int PASSES = 400;

    private static final double[] RING = {1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 15, 17, 18};
    private static final double[] RADIUS = {
        .012, .03, .052, .064, .078, .092, .112, .138, .192, .242, .285, .312, .372, .392
    };
    private static final double[] EYE_SCALE = {.84, .66, .50, .42, .30};
    private static final double[] EAR_SCALE = {.92, .84, .76, .66, .56, .45, .32, .18};

    private final Cage cage;
    private final double[] uv;
    private final List<List<Integer>> neighbours = new ArrayList<>();

    private TextureLayout(Cage cage) {
        this.cage = cage;
        this.uv = new double[2 * cage.places().size()];
    }

    /** Texture coordinates of all cage vertices, (n x 2), v upwards. */
    static double[] of(Cage cage) {
        TextureLayout layout = new TextureLayout(cage);
        layout.collectNeighbours();
        layout.place();
        layout.relax();
        layout.fill(Zone.EYE, EYE_SCALE);
        layout.fill(Zone.EAR, EAR_SCALE);
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

    private static double degrees(Place place, int columns) {
        double a = place.column() * 360.0 / columns;
        return Math.min(a, 360 - a);
    }

    private void place() {
        for (int v = 0; v < cage.places().size(); v++) {
            Place place = cage.places().get(v);
            if (place.zone() != Zone.FACE || place.side() < 0) {
                continue;
            }
            double angle = degrees(place, cage.columnCount());
            double t = Math.max(0, (place.coordinate() - FACE_END) / (25 - FACE_END));
            double radius = interpolate(Math.min(place.coordinate(), FACE_END));
            double a = Math.toRadians(angle);
            double u = CENTRE_U + radius * Math.sin(a);
            double w = CENTRE_V + radius * Math.cos(a);
            double[] rim = rim(angle);
            set(v, u + t * (rim[0] - u), w + t * (rim[1] - w), place.side());
        }
    }

    /** Where the last ring lies: up the back of the head in the middle, then around the border. */
    private static double[] rim(double angle) {
        if (angle <= 105) {
            double s = angle / 105;
            return new double[] {.51 + .02 * s, .90 + .09 * s};
        }
        double a = Math.toRadians(4 + (angle - 105) / 75 * 176);
        return new double[] {.5 + .49 * Math.sin(a), .5 + .49 * Math.cos(a)};
    }

    private static double interpolate(double coordinate) {
        for (int i = 1; i < RING.length; i++) {
            if (coordinate <= RING[i]) {
                double t = (coordinate - RING[i - 1]) / (RING[i] - RING[i - 1]);
                return RADIUS[i - 1] + t * (RADIUS[i] - RADIUS[i - 1]);
            }
        }
        return RADIUS[RADIUS.length - 1];
    }

    private void set(int v, double u, double w, int side) {
        uv[2 * v] = side == 0 ? .5 : u;
        uv[2 * v + 1] = w;
        int m = cage.mirror().get(v);
        if (m != v) {
            uv[2 * m] = 1 - u;
            uv[2 * m + 1] = w;
        }
    }

    private boolean free(Place place) {
        boolean rim = place.coordinate() == 25 && degrees(place, cage.columnCount()) >= 105;
        return place.zone() == Zone.FACE && place.coordinate() > FACE_END && !rim;
    }

    private void relax() {
        for (int pass = 0; pass < PASSES; pass++) {
            for (int v = 0; v < cage.places().size(); v++) {
                Place place = cage.places().get(v);
                if (place.side() < 0 || !free(place)) {
                    continue;
                }
                double u = 0;
                double w = 0;
                int count = 0;
                for (int other : neighbours.get(v)) {
                    if (cage.places().get(other).zone() == Zone.FACE) {
                        u += uv[2 * other];
                        w += uv[2 * other + 1];
                        count++;
                    }
                }
                set(v, u / count, w / count, place.side());
            }
        }
    }

    /** Shrinks the rim of a hole towards its middle for every loop inside it. */
    private void fill(Zone zone, double[] scale) {
        for (int v = 0; v < cage.places().size(); v++) {
            Place place = cage.places().get(v);
            if (place.zone() != zone || place.side() < 0 || place.ring() != 1) {
                continue;
            }
            for (int other : neighbours.get(v)) {
                if (cage.places().get(other).zone() == Zone.FACE) {
                    rims.add(new int[] {v, other});
                    break;
                }
            }
        }
        double[] centre = new double[2];
        for (int[] pair : rims) {
            centre[0] += uv[2 * pair[1]] / rims.size();
            centre[1] += uv[2 * pair[1] + 1] / rims.size();
        }
        for (int v = 0; v < cage.places().size(); v++) {
            Place place = cage.places().get(v);
            if (place.zone() != zone || place.side() < 0) {
                continue;
            }
            for (int[] pair : rims) {
                if (cage.places().get(pair[0]).column() == place.column()) {
                    double s = scale[place.ring() - 1];
                    set(
                            v,
                            centre[0] + s * (uv[2 * pair[1]] - centre[0]),
                            centre[1] + s * (uv[2 * pair[1] + 1] - centre[1]),
                            place.side());
                }
            }
        }
        rims.clear();
    }

    private final List<int[]> rims = new ArrayList<>();
}
