package facewright.viewport.render;

import facewright.domain.FaceHead;
import facewright.domain.FaceMaterial;
import facewright.domain.FaceTopology;
import facewright.domain.TextureImage;
import java.util.HashMap;
import java.util.Map;

/**
 * Colour pictures of a head with its ambient occlusion painted in, for renderers that have none of
 * their own: eyes lie under their lids and the mouth is deep.
 */
public final class ShadedPictures {
    /** Triangles are painted a little larger, so that no seams stay light. */
    private static final float MARGIN_TEXELS = 1.5f;

    private static final double DARKEST = 0.22;
    private static final double CURVE = 0.65;

    private ShadedPictures() {}

    /**
     * Paints the pictures of all materials that have one; takes some tenths of a second for a head
     * that was never drawn.
     *
     * @return by material name
     */
    public static Map<String, TextureImage> of(FaceHead head) {
        HeadSurface surface = HeadSurface.of(head);
        Map<String, TextureImage> pictures = new HashMap<>();
        for (FaceTopology.Part part : head.topology().parts()) {
            FaceMaterial material = head.appearance().material(part.material());
            if (material.albedo().isPresent() && !pictures.containsKey(part.material())) {
                pictures.put(
                        part.material(),
                        paint(head, surface, part.material(), material.albedo().get()));
            }
        }
        return pictures;
    }

    private static TextureImage paint(
            FaceHead head, HeadSurface surface, String material, TextureImage albedo) {
        int width = albedo.width();
        int height = albedo.height();
        // Parts may share texels, as two eyes do: they get the mean.
        float[] sum = new float[width * height];
        short[] count = new short[width * height];
        for (FaceTopology.Part part : head.topology().parts()) {
            if (part.material().equals(material)) {
                int end = part.firstTriangle() + part.triangleCount();
                for (int t = part.firstTriangle(); t < end; t++) {
                    paint(surface, t, width, height, sum, count);
                }
            }
        }
        int[] argb = albedo.toArray();
        for (int i = 0; i < argb.length; i++) {
            double open = count[i] == 0 ? 1 : sum[i] / count[i];
            double factor = Math.pow(DARKEST + (1 - DARKEST) * open, CURVE);
            argb[i] =
                    (argb[i] & 0xff000000)
                            | (scaled(argb[i] >> 16 & 0xff, factor) << 16)
                            | (scaled(argb[i] >> 8 & 0xff, factor) << 8)
                            | scaled(argb[i] & 0xff, factor);
        }
        return new TextureImage(width, height, argb);
    }

    private static int scaled(int component, double factor) {
        return (int) Math.round(component * factor);
    }

    private static void paint(
            HeadSurface surface, int triangle, int width, int height, float[] sum, short[] count) {
        int a = surface.triangles[3 * triangle];
        int b = surface.triangles[3 * triangle + 1];
        int c = surface.triangles[3 * triangle + 2];
        float ax = surface.uv[2 * a] * width;
        float ay = (1 - surface.uv[2 * a + 1]) * height;
        float bx = surface.uv[2 * b] * width;
        float by = (1 - surface.uv[2 * b + 1]) * height;
        float cx = surface.uv[2 * c] * width;
        float cy = (1 - surface.uv[2 * c + 1]) * height;
        float area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
        if (Math.abs(area) < 1e-4f) {
            return;
        }
        float slack =
                MARGIN_TEXELS
                        * (float)
                                Math.sqrt(
                                        Math.max(
                                                (bx - ax) * (bx - ax) + (by - ay) * (by - ay),
                                                (cx - ax) * (cx - ax) + (cy - ay) * (cy - ay)))
                        / Math.abs(area);
        float low = -Math.min(1, slack);
        int fromX = (int) Math.max(0, Math.min(ax, Math.min(bx, cx)) - MARGIN_TEXELS);
        int toX = (int) Math.min(width - 1, Math.max(ax, Math.max(bx, cx)) + MARGIN_TEXELS);
        int fromY = (int) Math.max(0, Math.min(ay, Math.min(by, cy)) - MARGIN_TEXELS);
        int toY = (int) Math.min(height - 1, Math.max(ay, Math.max(by, cy)) + MARGIN_TEXELS);
        for (int y = fromY; y <= toY; y++) {
            for (int x = fromX; x <= toX; x++) {
                float px = x + 0.5f - ax;
                float py = y + 0.5f - ay;
                float wb = (px * (cy - ay) - py * (cx - ax)) / area;
                float wc = ((bx - ax) * py - (by - ay) * px) / area;
                float wa = 1 - wb - wc;
                if (wa >= low && wb >= low && wc >= low) {
                    float open =
                            wa * surface.occlusion[a]
                                    + wb * surface.occlusion[b]
                                    + wc * surface.occlusion[c];
                    int at = y * width + x;
                    sum[at] += Math.max(0, Math.min(1, open));
                    count[at]++;
                }
            }
        }
    }
}
