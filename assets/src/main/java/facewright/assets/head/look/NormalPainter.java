package facewright.assets.head.look;

import facewright.domain.TextureImage;
import java.util.stream.IntStream;

/** Paints the fine relief of the skin as a tangent-space normal picture. */
final class NormalPainter {
    private NormalPainter() {}

    static TextureImage paint(SurfaceMap map, Complexion tones) {
        int size = map.size();
        Noise noise = new Noise(23);
        Wrinkles wrinkles = new Wrinkles(tones.age);
        HairPainter hair = new HairPainter(tones, noise);
        float[] height = new float[size * size];
        IntStream.range(0, height.length)
                .parallel()
                .filter(map::covered)
                .forEach(i -> height[i] = (float) relief(map, noise, wrinkles, hair, i));
        Canvas canvas = new Canvas(size, size);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                int left = y * size + Math.max(0, x - 1);
                int right = y * size + Math.min(size - 1, x + 1);
                int up = Math.max(0, y - 1) * size + x;
                int down = Math.min(size - 1, y + 1) * size + x;
                double dx = slope(map, height, left, right);
                double dy = slope(map, height, down, up);
                double length = Math.sqrt(dx * dx + dy * dy + 1);
                canvas.set(
                        y * size + x,
                        127.5 - 127.5 * dx / length,
                        127.5 - 127.5 * dy / length,
                        127.5 + 127.5 / length);
            }
        }
        return canvas.toImage();
    }

    /** Rise per millimetre; fades out where the map is too coarse for the relief. */
    private static double slope(SurfaceMap map, float[] height, int from, int to) {
        if (!map.covered(from) || !map.covered(to)) {
            return 0;
        }
        double dx = map.get(SurfaceMap.X, to) - map.get(SurfaceMap.X, from);
        double dy = map.get(SurfaceMap.Y, to) - map.get(SurfaceMap.Y, from);
        double dz = map.get(SurfaceMap.Z, to) - map.get(SurfaceMap.Z, from);
        double distance = Math.sqrt(dx * dx + dy * dy + dz * dz) + .05;
        double fine = Math.max(0, Math.min(1, (2.4 - distance) / 1.4));
        return fine * (height[to] - height[from]) / Math.max(distance, .35);
    }

    /** Height of the relief in millimetres. */
    private static double relief(
            SurfaceMap map, Noise noise, Wrinkles wrinkles, HairPainter hair, int i) {
        double x = map.get(SurfaceMap.X, i);
        double y = map.get(SurfaceMap.Y, i);
        double z = map.get(SurfaceMap.Z, i);
        double c = map.get(SurfaceMap.COORDINATE, i);
        double pores = noise.at(x / .9, y / .9, z / .9) + .5 * noise.at(x / .5, y / .5, z / .5);
        if (c < 6.2) {
            return .05 * noise.at(x / .9, y / 6, 3) + .012 * pores;
        }
        double lines = wrinkles.depth(Math.abs(x), y, z);
        return .026 * pores
                + .03 * noise.rough(x / 4, y / 4, z / 4)
                - .55 * lines
                + hair.relief(x, y, z, map.get(SurfaceMap.EAR, i));
    }
}
