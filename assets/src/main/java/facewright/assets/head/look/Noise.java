package facewright.assets.head.look;

/** Smooth value noise in space, the same on every computer. */
final class Noise {
    private final int seed;

    Noise(int seed) {
        this.seed = seed;
    }

    /** A number in 0 to 1 that depends on three whole numbers. */
    double hash(int x, int y, int z) {
        int h = seed * 0x27d4eb2d + x * 0x165667b1 + y * 0x9e3779b1 + z * 0x85ebca6b;
        h = (h ^ (h >>> 15)) * 0x2c1b3c6d;
        h = (h ^ (h >>> 12)) * 0x297a2d39;
        h ^= h >>> 15;
        return (h >>> 8) / (double) (1 << 24);
    }

    /** Noise in -1 to 1 whose features are about one unit wide. */
    double at(double x, double y, double z) {
        int ix = (int) Math.floor(x);
        int iy = (int) Math.floor(y);
        int iz = (int) Math.floor(z);
        double fx = ease(x - ix);
        double fy = ease(y - iy);
        double fz = ease(z - iz);
        double low =
                mix(
                        mix(hash(ix, iy, iz), hash(ix + 1, iy, iz), fx),
                        mix(hash(ix, iy + 1, iz), hash(ix + 1, iy + 1, iz), fx),
                        fy);
        double high =
                mix(
                        mix(hash(ix, iy, iz + 1), hash(ix + 1, iy, iz + 1), fx),
                        mix(hash(ix, iy + 1, iz + 1), hash(ix + 1, iy + 1, iz + 1), fx),
                        fy);
        return 2 * mix(low, high, fz) - 1;
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
