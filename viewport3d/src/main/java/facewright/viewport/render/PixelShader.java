package facewright.viewport.render;

import org.jspecify.annotations.Nullable;

/** Colours one sample of a triangle: three lamps, sky and ground, in linear light. */
final class PixelShader {
    private static final float[] KEY = lamp(StudioLight.KEY);
    private static final float[] FILL = lamp(StudioLight.FILL);
    private static final float[] RIM = lamp(StudioLight.RIM);
    private static final float[] KEY_COLOUR = {0.98f, 0.93f, 0.86f};
    private static final float[] FILL_COLOUR = {0.135f, 0.155f, 0.185f};
    private static final float[] RIM_COLOUR = {0.62f, 0.68f, 0.78f};
    private static final float[] SKY = {0.150f, 0.165f, 0.190f};
    private static final float[] GROUND = {0.070f, 0.060f, 0.056f};
    private static final float HIGHLIGHT = 0.55f;
    private static final float RIM_SHEEN = 0.4f;

    /** Light that reaches the deepest corners from surface to surface. */
    private static final float BOUNCE = 0.15f;

    /** Pores as painted would look like orange peel under three hard lamps. */
    private static final float RELIEF = 0.45f;

    private static final float LINE_SAMPLES = 0.8f;
    private static final float LINE_STRENGTH = 0.55f;

    private final HeadSurface surface;
    private final ProjectedHead head;
    private float[] positions = new float[0];
    private final float[] keyLight;
    private int @Nullable [] vertexArgb;
    private boolean wireframe;
    private float samplesPerPixel;
    private final float[] texel = new float[3];
    private final float[] normal = new float[3];

    /** The normal of the mesh, before a picture bent it. */
    private final float[] smooth = new float[3];

    float red;
    float green;
    float blue;

    PixelShader(HeadSurface surface, ProjectedHead head, float[] keyLight) {
        this.surface = surface;
        this.head = head;
        this.keyLight = keyLight;
    }

    private static float[] lamp(StudioLight light) {
        return new float[] {(float) light.x(), (float) light.y(), (float) light.z()};
    }

    void begin(
            float[] framePositions,
            int @Nullable [] colours,
            boolean showWireframe,
            int samplesAlongPixel) {
        positions = framePositions;
        vertexArgb = colours;
        wireframe = showWireframe;
        samplesPerPixel = samplesAlongPixel;
    }

    /** Leaves the linear colour of a triangle at a place on the sample grid in red, green, blue. */
    void shade(int triangle, float x, float y) {
        int a = surface.triangles[3 * triangle];
        int b = surface.triangles[3 * triangle + 1];
        int c = surface.triangles[3 * triangle + 2];
        float ax = head.screenX[a];
        float ay = head.screenY[a];
        float abx = head.screenX[b] - ax;
        float aby = head.screenY[b] - ay;
        float acx = head.screenX[c] - ax;
        float acy = head.screenY[c] - ay;
        float area = abx * acy - aby * acx;
        float scale = 1 / area;
        float flatB = ((x - ax) * acy - (y - ay) * acx) * scale;
        float flatC = (abx * (y - ay) - aby * (x - ax)) * scale;
        float flatA = 1 - flatB - flatC;
        float wa = flatA * head.nearness[a];
        float wb = flatB * head.nearness[b];
        float wc = flatC * head.nearness[c];
        float distance = 1 / (wa + wb + wc);
        wa *= distance;
        wb *= distance;
        wc *= distance;

        HeadSurface.Finish finish = surface.finishes[surface.finishOfTriangle[triangle]];
        float[] uv = surface.uv;
        float u = wa * uv[2 * a] + wb * uv[2 * b] + wc * uv[2 * c];
        float v = wa * uv[2 * a + 1] + wb * uv[2 * b + 1] + wc * uv[2 * c + 1];
        float albedoRed = finish.red;
        float albedoGreen = finish.green;
        float albedoBlue = finish.blue;
        int level = 0;
        if (finish.albedo != null) {
            float pixels = Math.abs(area) * 0.5f / (samplesPerPixel * samplesPerPixel);
            level = level(surface.texels[triangle] * 0.5f / Math.max(1e-6f, pixels));
            finish.albedo.sample(Math.min(level, finish.albedo.lastLevel()), u, v, true, texel);
            albedoRed *= texel[0];
            albedoGreen *= texel[1];
            albedoBlue *= texel[2];
        }
        if (vertexArgb != null) {
            int[] colours = vertexArgb;
            float keep = 1 - over(colours, a, b, c, wa, wb, wc);
            albedoRed = albedoRed * keep + texel[0];
            albedoGreen = albedoGreen * keep + texel[1];
            albedoBlue = albedoBlue * keep + texel[2];
        }
        interpolateNormal(a, b, c, wa, wb, wc);
        System.arraycopy(normal, 0, smooth, 0, 3);
        if (finish.normals != null) {
            bend(finish.normals, level, a, b, c, u, v);
        }
        float seen =
                wa * surface.occlusion[a] + wb * surface.occlusion[b] + wc * surface.occlusion[c];
        float occlusion = interreflected(seen, (albedoRed + albedoGreen + albedoBlue) / 3);
        float shadow =
                BOUNCE + (1 - BOUNCE) * (wa * keyLight[a] + wb * keyLight[b] + wc * keyLight[c]);
        light(finish, albedoRed, albedoGreen, albedoBlue, x, y, seen, occlusion, shadow);
        if (wireframe) {
            drawLines(flatA, flatB, flatC, abx, aby, acx, acy, area);
        }
    }

    private static int level(float texelsPerPixel) {
        // Texels per pixel count in both directions: two levels of four are one of two.
        return texelsPerPixel <= 1.5f ? 0 : Math.getExponent(texelsPerPixel * 1.35f) / 2;
    }

    /** Leaves strength x colour in texel and returns the strength. */
    private float over(int[] argb, int a, int b, int c, float wa, float wb, float wc) {
        float strength =
                (wa * (argb[a] >>> 24) + wb * (argb[b] >>> 24) + wc * (argb[c] >>> 24)) / 255;
        strength = Math.max(0, Math.min(1, strength));
        for (int i = 0; i < 3; i++) {
            int shift = 16 - 8 * i;
            float value =
                    wa * (argb[a] >> shift & 0xff)
                            + wb * (argb[b] >> shift & 0xff)
                            + wc * (argb[c] >> shift & 0xff);
            texel[i] = strength * ColourSpace.decode(Math.max(0, Math.min(255, (int) value)));
        }
        return strength;
    }

    /**
     * Occlusion brightened by light that goes from surface to surface, the more the lighter the
     * surface: teeth stay white in the mouth (Jimenez et al., Practical Realtime Strategies for
     * Accurate Indirect Occlusion, 2016).
     */
    private static float interreflected(float seen, float albedo) {
        float a = 2.0404f * albedo - 0.3324f;
        float b = -4.7951f * albedo + 0.6417f;
        float c = 2.7552f * albedo + 0.6908f;
        float brightened = Math.max(seen, ((seen * a + b) * seen + c) * seen);
        return BOUNCE + (1 - BOUNCE) * brightened;
    }

    private void interpolateNormal(int a, int b, int c, float wa, float wb, float wc) {
        float[] n = head.normals;
        float x = wa * n[3 * a] + wb * n[3 * b] + wc * n[3 * c];
        float y = wa * n[3 * a + 1] + wb * n[3 * b + 1] + wc * n[3 * c + 1];
        float z = wa * n[3 * a + 2] + wb * n[3 * b + 2] + wc * n[3 * c + 2];
        setNormal(x, y, z);
    }

    private void setNormal(float x, float y, float z) {
        float scale = 1 / (float) Math.sqrt(Math.max(1e-12f, x * x + y * y + z * z));
        normal[0] = x * scale;
        normal[1] = y * scale;
        normal[2] = z * scale;
    }

    /** Bends the normal by a tangent-space picture. */
    private void bend(Texture picture, int level, int a, int b, int c, float u, float v) {
        float[] uv = surface.uv;
        float u1 = uv[2 * b] - uv[2 * a];
        float v1 = uv[2 * b + 1] - uv[2 * a + 1];
        float u2 = uv[2 * c] - uv[2 * a];
        float v2 = uv[2 * c + 1] - uv[2 * a + 1];
        float determinant = u1 * v2 - u2 * v1;
        if (Math.abs(determinant) < 1e-12f) {
            return;
        }
        // The way in the world along which u grows, in camera axes.
        float ex = v2 * edge(b, a, 0) - v1 * edge(c, a, 0);
        float ey = v2 * edge(b, a, 1) - v1 * edge(c, a, 1);
        float ez = v2 * edge(b, a, 2) - v1 * edge(c, a, 2);
        float sign = determinant < 0 ? -1 : 1;
        float[] axes = head.axes;
        float tx = sign * (axes[0] * ex + axes[1] * ey + axes[2] * ez);
        float ty = sign * (axes[3] * ex + axes[4] * ey + axes[5] * ez);
        float tz = sign * (axes[6] * ex + axes[7] * ey + axes[8] * ez);
        float along = tx * normal[0] + ty * normal[1] + tz * normal[2];
        tx -= along * normal[0];
        ty -= along * normal[1];
        tz -= along * normal[2];
        float length = (float) Math.sqrt(tx * tx + ty * ty + tz * tz);
        if (length < 1e-12f) {
            return;
        }
        tx /= length;
        ty /= length;
        tz /= length;
        float bx = sign * (normal[1] * tz - normal[2] * ty);
        float by = sign * (normal[2] * tx - normal[0] * tz);
        float bz = sign * (normal[0] * ty - normal[1] * tx);
        picture.sample(Math.min(level, picture.lastLevel()), u, v, false, texel);
        float px = (texel[0] * 2 - 1) * RELIEF;
        float py = (texel[1] * 2 - 1) * RELIEF;
        float pz = texel[2] * 2 - 1;
        setNormal(
                px * tx + py * bx + pz * normal[0],
                px * ty + py * by + pz * normal[1],
                px * tz + py * bz + pz * normal[2]);
    }

    private float edge(int to, int from, int axis) {
        return positions[3 * to + axis] - positions[3 * from + axis];
    }

    private void light(
            HeadSurface.Finish finish,
            float albedoRed,
            float albedoGreen,
            float albedoBlue,
            float x,
            float y,
            float seen,
            float occlusion,
            float shadow) {
        float nx = normal[0];
        float ny = normal[1];
        float nz = normal[2];
        float vx = (head.centreX - x) / head.focal;
        float vy = (y - head.centreY) / head.focal;
        float vScale = 1 / (float) Math.sqrt(vx * vx + vy * vy + 1);
        vx *= vScale;
        vy *= vScale;
        float vz = vScale;
        float nv = nx * vx + ny * vy + nz * vz;

        float open = 0.25f + 0.75f * occlusion;
        float keyCosine = nx * KEY[0] + ny * KEY[1] + nz * KEY[2];
        // Beyond the terminator the surface is its own shadow; wrapped light must survive there.
        float cast = 1 + (shadow - 1) * Math.max(0, Math.min(1, keyCosine * 4));
        float glow = cast * (1 - cast);
        float keyLevel = (0.4f + 0.6f * occlusion);
        float keyRed =
                wrapped(keyCosine, finish.wrapRed)
                        * (cast + glow * (finish.wrapRed - finish.wrapBlue) * 2)
                        * keyLevel;
        float keyGreen = wrapped(keyCosine, finish.wrapGreen) * cast * keyLevel;
        float keyBlue = wrapped(keyCosine, finish.wrapBlue) * cast * keyLevel;

        float fillCosine = nx * FILL[0] + ny * FILL[1] + nz * FILL[2];
        float fill = wrapped(fillCosine, 0.4f) * open;
        // From behind, every pore would sparkle: the rim sees the plain surface.
        float rimCosine = smooth[0] * RIM[0] + smooth[1] * RIM[1] + smooth[2] * RIM[2];
        float smoothView = smooth[0] * vx + smooth[1] * vy + smooth[2] * vz;
        float rim = Math.max(0, rimCosine) * seen * seen;

        float skyShare = 0.5f + 0.5f * (nx * head.up[0] + ny * head.up[1] + nz * head.up[2]);
        float closeness = occlusion * (0.35f + 0.65f * occlusion);

        float grazing = 1 - Math.max(0, Math.min(1, nv));
        grazing *= grazing;
        grazing *= grazing;
        float sheen = finish.specular * HIGHLIGHT * (1 + 2 * grazing);
        float mirrored = cast * keyLevel;
        // Wet surfaces mirror the lamp wherever they are; without it eyes look dead.
        mirrored += finish.gloss * (1.6f - mirrored);
        float keyHighlight = highlight(finish, keyCosine, KEY, nv, vx, vy, vz) * sheen * mirrored;
        float fillHighlight =
                highlight(finish, fillCosine, FILL, nv, vx, vy, vz) * sheen * occlusion;
        float rimHighlight =
                highlight(finish, rimCosine, RIM, smoothView, vx, vy, vz)
                        * sheen
                        * RIM_SHEEN
                        * occlusion;

        red =
                albedoRed
                                * (keyRed * KEY_COLOUR[0]
                                        + fill * FILL_COLOUR[0]
                                        + rim * RIM_COLOUR[0]
                                        + closeness * mix(GROUND[0], SKY[0], skyShare))
                        + keyHighlight * KEY_COLOUR[0]
                        + fillHighlight * FILL_COLOUR[0]
                        + rimHighlight * RIM_COLOUR[0];
        green =
                albedoGreen
                                * (keyGreen * KEY_COLOUR[1]
                                        + fill * FILL_COLOUR[1]
                                        + rim * RIM_COLOUR[1]
                                        + closeness * mix(GROUND[1], SKY[1], skyShare))
                        + keyHighlight * KEY_COLOUR[1]
                        + fillHighlight * FILL_COLOUR[1]
                        + rimHighlight * RIM_COLOUR[1];
        blue =
                albedoBlue
                                * (keyBlue * KEY_COLOUR[2]
                                        + fill * FILL_COLOUR[2]
                                        + rim * RIM_COLOUR[2]
                                        + closeness * mix(GROUND[2], SKY[2], skyShare))
                        + keyHighlight * KEY_COLOUR[2]
                        + fillHighlight * FILL_COLOUR[2]
                        + rimHighlight * RIM_COLOUR[2];
    }

    private static float mix(float from, float to, float share) {
        return from + (to - from) * share;
    }

    /** Diffuse light that reaches a little beyond the terminator. */
    private static float wrapped(float cosine, float wrap) {
        float lit = Math.max(0, (cosine + wrap) / (1 + wrap));
        return lit * (0.4f + 0.6f * lit);
    }

    private static float highlight(
            HeadSurface.Finish finish,
            float lightCosine,
            float[] light,
            float viewCosine,
            float vx,
            float vy,
            float vz) {
        if (lightCosine <= 0) {
            return 0;
        }
        float between = light[0] * vx + light[1] * vy + light[2] * vz;
        float half =
                (lightCosine + viewCosine) / (float) Math.sqrt(Math.max(1e-6f, 2 + 2 * between));
        float at = Math.max(0, Math.min(1, half)) * HeadSurface.Finish.HIGHLIGHT_STEPS;
        int index = (int) at;
        float fraction = at - index;
        float tight =
                finish.highlight[index]
                        + fraction * (finish.highlight[index + 1] - finish.highlight[index]);
        // The highlight fades in over the first degrees, instead of ending in a hard line.
        return tight * Math.min(1, lightCosine * 6);
    }

    private void drawLines(
            float flatA,
            float flatB,
            float flatC,
            float abx,
            float aby,
            float acx,
            float acy,
            float area) {
        float size = Math.abs(area);
        float bcx = acx - abx;
        float bcy = acy - aby;
        float toA = flatA * size / (float) Math.sqrt(bcx * bcx + bcy * bcy);
        float toB = flatB * size / (float) Math.sqrt(acx * acx + acy * acy);
        float toC = flatC * size / (float) Math.sqrt(abx * abx + aby * aby);
        float nearest = Math.min(toA, Math.min(toB, toC)) / samplesPerPixel;
        float line = Math.max(0, 1 - Math.max(0, nearest) / LINE_SAMPLES) * LINE_STRENGTH;
        red *= 1 - line;
        green *= 1 - line;
        blue *= 1 - line;
    }
}
