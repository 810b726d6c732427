package facewright.viewport.render;

import facewright.domain.FaceHead;
import facewright.domain.FaceMaterial;
import facewright.domain.FaceTopology;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** What never changes about a head while it moves, prepared for drawing; shared by renderers. */
final class HeadSurface {
    /** How one material answers light. */
    static final class Finish {
        final float red;
        final float green;
        final float blue;
        final float wrapRed;
        final float wrapGreen;
        final float wrapBlue;
        final float specular;

        /** How much the surface is wet: 0 for skin, 1 for eyes. */
        final float gloss;

        final float[] highlight;
        final @Nullable Texture albedo;
        final @Nullable Texture normals;

        /** Entries of the highlight table, over the cosine 0 to 1. */
        static final int HIGHLIGHT_STEPS = 1024;

        private static final float LEAST_WRAP = 0.08f;
        private static final float MORE_WRAP = 0.27f;

        Finish(FaceMaterial material) {
            red = ColourSpace.decode(material.rgb() >> 16 & 0xff);
            green = ColourSpace.decode(material.rgb() >> 8 & 0xff);
            blue = ColourSpace.decode(material.rgb() & 0xff);
            // Light goes under a surface further in the colours it reflects well: skin goes red.
            float most = Math.max(1e-3f, Math.max(red, Math.max(green, blue)));
            wrapRed = LEAST_WRAP + MORE_WRAP * red / most;
            wrapGreen = LEAST_WRAP + MORE_WRAP * green / most;
            wrapBlue = LEAST_WRAP + MORE_WRAP * blue / most;
            specular = (float) Math.max(0, Math.min(1, material.specular()));
            double exponent = Math.max(1, Math.min(256, material.shininess()));
            gloss = (float) Math.max(0, Math.min(1, (exponent - 50) / 40));
            highlight = new float[HIGHLIGHT_STEPS + 2];
            for (int i = 0; i < highlight.length; i++) {
                highlight[i] =
                        (float) Math.pow(Math.min(1, (double) i / HIGHLIGHT_STEPS), exponent);
            }
            albedo = material.albedo().map(image -> new Texture(image, false)).orElse(null);
            normals = material.normals().map(image -> new Texture(image, true)).orElse(null);
        }
    }

    final int vertexCount;
    final int[] triangles;
    final float[] uv;
    final Finish[] finishes;
    final short[] finishOfTriangle;

    /** Texels of the albedo that each triangle covers; 0 without a picture. */
    final float[] texels;

    final float[] occlusion;

    private static final Map<FaceHead, HeadSurface> PREPARED =
            Collections.synchronizedMap(new WeakHashMap<>());

    /** What was prepared for this head before, or else now: that takes some tenths of a second. */
    static HeadSurface of(FaceHead head) {
        return PREPARED.computeIfAbsent(head, HeadSurface::new);
    }

    private HeadSurface(FaceHead head) {
        FaceTopology topology = head.topology();
        vertexCount = topology.vertexCount();
        triangles = topology.triangles();
        uv = topology.textureCoordinates();
        finishOfTriangle = new short[topology.triangleCount()];
        Map<String, Finish> byName = new LinkedHashMap<>();
        Map<String, Short> index = new LinkedHashMap<>();
        for (FaceTopology.Part part : topology.parts()) {
            String name = part.material();
            if (!byName.containsKey(name)) {
                index.put(name, (short) byName.size());
                byName.put(name, new Finish(head.appearance().material(name)));
            }
            short number = index.getOrDefault(name, (short) 0);
            for (int t = 0; t < part.triangleCount(); t++) {
                finishOfTriangle[part.firstTriangle() + t] = number;
            }
        }
        finishes = byName.values().toArray(new Finish[0]);
        texels = new float[topology.triangleCount()];
        for (int t = 0; t < texels.length; t++) {
            Texture albedo = finishes[finishOfTriangle[t]].albedo;
            if (albedo != null) {
                int a = triangles[3 * t] * 2;
                int b = triangles[3 * t + 1] * 2;
                int c = triangles[3 * t + 2] * 2;
                float area =
                        (uv[b] - uv[a]) * (uv[c + 1] - uv[a + 1])
                                - (uv[b + 1] - uv[a + 1]) * (uv[c] - uv[a]);
                texels[t] = Math.abs(area) * albedo.width() * albedo.height();
            }
        }
        occlusion = AmbientOcclusion.of(head);
    }
}
