package facewright.assets.head.look;

/** Smooth value noise in space, the same on every computer. */
final class Noise {
    private static final int SEED = 0x27d4eb2d;
    private static final int X = 0x165667b1;
    private static final int Y = 0x9e3779b1;
    private static final int Z = 0x85ebca6b;
    private static final double UNIT = 1.0 / (1 << 24);

    private final int seed;

    Noise(int seed) {
        this.seed = seed;
    }

    /** A number in 0 to 1 that depends on three whole numbers. */
    double hash(int x, int y, int z) {
        return scatter(seed * SEED + x * X + y * Y + z * Z);
    }

    private static double scatter(int mixed) {
        int h = (mixed ^ (mixed >>> 15)) * 0x2c1b3c6d;
        h = (h ^ (h >>> 12)) * 0x297a2d39;
        h ^= h >>> 15;
        return (h >>> 8) * UNIT;
    }

    /** Noise in -1 to 1 whose features are about one unit wide. */
    double at(double x, double y, double z) {
        int ix = (int) Math.floor(x);
        int iy = (int) Math.floor(y);
        int iz = (int) Math.floor(z);
        double fx = ease(x - ix);
        double fy = ease(y - iy);
        double fz = ease(z - iz);
        int corner = seed * SEED + ix * X + iy * Y + iz * Z;
        double low = mix(edge(corner, fx), edge(corner + Y, fx), fy);
        double high = mix(edge(corner + Z, fx), edge(corner + Y + Z, fx), fy);
        return 2 * mix(low, high, fz) - 1;
    }

    private static double edge(int corner, double fx) {
        return mix(scatter(corner), scatter(corner + X), fx);
    }

    /** Three octaves of noise, about -1 to 1. */
    double rough(double x, double y, double z) {
        return (at(x, y, z)
                        + .5 * at(2.1 * x, 2.1 * y, 2.1 * z)
                        + .25 * at(4.3 * x, 4.3 * y, 4.3 * z))
                / 1.75;
    }

    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double mix(double a, double b, double t) {
        return a + (b - a) * t;
    }
}
