package facewright.assets.head.look;

import facewright.assets.head.cage.SkinMesh;
import facewright.domain.TextureImage;

/** Paints the fine relief of the skin as a tangent-space normal picture. */
final class NormalPainter {
    private NormalPainter() {}

    static TextureImage paint(SkinMesh skin, int size) {
        SurfaceMap map = new SurfaceMap(skin, size);
        Noise noise = new Noise(23);
        float[] height = new float[size * size];
        for (int i = 0; i < height.length; i++) {
            if (map.covered(i)) {
                height[i] = (float) relief(map, noise, i);
            }
        }
        Canvas canvas = new Canvas(size, size);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                int i = y * size + x;
                int left = y * size + Math.max(0, x - 1);
                int right = y * size + Math.min(size - 1, x + 1);
                int up = Math.max(0, y - 1) * size + x;
                int down = Math.min(size - 1, y + 1) * size + x;
                double dx =
                        map.covered(left) && map.covered(right) ? height[right] - height[left] : 0;
                double dy = map.covered(up) && map.covered(down) ? height[up] - height[down] : 0;
                double length = Math.sqrt(dx * dx + dy * dy + 1);
                canvas.set(
                        i,
                        127.5 - 127.5 * dx / length,
                        127.5 - 127.5 * dy / length,
                        127.5 + 127.5 / length);
            }
        }
        return canvas.toImage();
    }

    private static double relief(SurfaceMap map, Noise noise, int i) {
        double x = map.get(SurfaceMap.X, i);
        double y = map.get(SurfaceMap.Y, i);
        double z = map.get(SurfaceMap.Z, i);
        double c = map.get(SurfaceMap.COORDINATE, i);
        double pores = noise.at(x / .8, y / .8, z / .8) + .6 * noise.at(x / .45, y / .45, z / .45);
        if (c < 6.2) {
            return .35 * noise.at(x / .8, y / 5, 3) + .15 * pores;
        }
        double soft = .5 * noise.rough(x / 4, y / 4, z / 4);
        return .16 * pores + .3 * soft;
    }
}
