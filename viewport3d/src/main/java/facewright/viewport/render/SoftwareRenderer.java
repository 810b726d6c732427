package facewright.viewport.render;

import facewright.domain.FaceHead;
import org.jspecify.annotations.Nullable;

/**
 * Draws heads with the processor: the same pictures on every computer, with or without a display.
 * Keeps its scratch memory, so draw many frames with one renderer; each thread needs its own.
 */
public final class SoftwareRenderer {
    private static final int SHADOW_MAP_SIZE = 256;

    /** Heads move and turn: the shadow map covers this much more than the neutral pose. */
    private static final float SHADOW_ROOM = 1.15f;

    /** Samples of one pixel whose distances differ by more than this are coloured one by one. */
    private static final float SAME_SURFACE = 0.006f;

    private RenderSettings settings;
    private final VisibilityBuffer visible = new VisibilityBuffer();
    private @Nullable Prepared prepared;
    private int[] background = new int[0];
    private @Nullable PictureSize backgroundSize;

    /** What belongs to the head that was drawn last. */
    private record Prepared(
            FaceHead head,
            HeadSurface surface,
            ProjectedHead projected,
            SoftShadow shadows,
            PixelShader shader) {}

    public SoftwareRenderer(RenderSettings settings) {
        this.settings = settings;
    }

    /** Draws the next pictures in another way. */
    public void use(RenderSettings newSettings) {
        settings = newSettings;
    }

    /**
     * Draws a head before the studio's backdrop.
     *
     * @param positions (V x 3) metres
     * @return a new picture of opaque ARGB pixels, row by row from the top
     */
    public int[] render(FaceHead head, float[] positions, ViewProjection camera, PictureSize size) {
        int[] argb = new int[size.pixelCount()];
        render(head, positions, null, camera, size, argb);
        return argb;
    }

    /**
     * Draws a head into a picture.
     *
     * @param positions (V x 3) metres
     * @param vertexArgb (V) colours laid over the materials with their alpha, for heat maps; null
     *     for none
     * @param argb receives the picture
     */
    public void render(
            FaceHead head,
            float[] positions,
            int @Nullable [] vertexArgb,
            ViewProjection camera,
            PictureSize size,
            int[] argb) {
        check(head, positions, vertexArgb, size, argb);
        Prepared ready = prepare(head);
        int scale = settings.antialiased() ? 2 : 1;
        ready.projected.project(positions, camera, size, scale);
        float[] axes = ready.projected.axes;
        StudioLight key = StudioLight.KEY;
        ready.shadows.cast(
                ready.surface.triangles,
                positions,
                ready.projected.worldNormals,
                (float) (axes[0] * key.x() + axes[3] * key.y() + axes[6] * key.z()),
                (float) (axes[1] * key.x() + axes[4] * key.y() + axes[7] * key.z()),
                (float) (axes[2] * key.x() + axes[5] * key.y() + axes[8] * key.z()));
        visible.clear(size.width() * scale, size.height() * scale);
        visible.draw(ready.surface.triangles, ready.projected);
        copyBackground(size, argb);
        ready.shader.begin(positions, vertexArgb, settings.wireframe(), scale);
        if (settings.antialiased()) {
            shadeSmooth(ready, size, argb);
        } else {
            shade(ready, size, argb);
        }
    }

    private static void check(
            FaceHead head,
            float[] positions,
            int @Nullable [] vertexArgb,
            PictureSize size,
            int[] argb) {
        int vertexCount = head.topology().vertexCount();
        if (positions.length != vertexCount * 3) {
            throw new IllegalArgumentException(
                    "need " + vertexCount * 3 + " positions, had " + positions.length);
        }
        if (vertexArgb != null && vertexArgb.length != vertexCount) {
            throw new IllegalArgumentException(
                    "need " + vertexCount + " colours, had " + vertexArgb.length);
        }
        if (argb.length != size.pixelCount()) {
            throw new IllegalArgumentException(
                    "need " + size.pixelCount() + " pixels, had " + argb.length);
        }
    }

    // The same object, not an equal one: this runs for every frame.
    @SuppressWarnings("ReferenceEquality")
    private Prepared prepare(FaceHead head) {
        Prepared current = prepared;
        if (current != null && current.head == head) {
            return current;
        }
        HeadSurface surface = HeadSurface.of(head);
        ProjectedHead projected = new ProjectedHead(head);
        AmbientOcclusion.Ball ball =
                AmbientOcclusion.Ball.around(head.rig().template().positions());
        SoftShadow shadows =
                new SoftShadow(
                        new DepthMap(
                                SHADOW_MAP_SIZE,
                                surface.vertexCount,
                                ball.centre(),
                                ball.radius() * SHADOW_ROOM),
                        surface.vertexCount);
        Prepared fresh =
                new Prepared(
                        head,
                        surface,
                        projected,
                        shadows,
                        new PixelShader(surface, projected, shadows.light()));
        prepared = fresh;
        return fresh;
    }

    private void copyBackground(PictureSize size, int[] argb) {
        if (!size.equals(backgroundSize)) {
            background = new int[size.pixelCount()];
            Background.fill(background, size.width(), size.height());
            backgroundSize = size;
        }
        System.arraycopy(background, 0, argb, 0, argb.length);
    }

    private void shade(Prepared ready, PictureSize size, int[] argb) {
        PixelShader shader = ready.shader;
        for (int y = visible.firstRow(); y <= visible.lastRow(); y++) {
            for (int x = visible.firstColumn(); x <= visible.lastColumn(); x++) {
                int triangle = visible.triangleAt(x, y);
                if (triangle >= 0) {
                    shader.shade(triangle, x + 0.5f, y + 0.5f);
                    argb[y * size.width() + x] =
                            ColourSpace.argb(shader.red, shader.green, shader.blue);
                }
            }
        }
    }

    private void shadeSmooth(Prepared ready, PictureSize size, int[] argb) {
        PixelShader shader = ready.shader;
        short[] finishes = ready.surface.finishOfTriangle;
        int lastX = Math.min(size.width() - 1, visible.lastColumn() / 2);
        int lastY = Math.min(size.height() - 1, visible.lastRow() / 2);
        for (int y = visible.firstRow() / 2; y <= lastY; y++) {
            for (int x = visible.firstColumn() / 2; x <= lastX; x++) {
                int a = visible.triangleAt(2 * x, 2 * y);
                int b = visible.triangleAt(2 * x + 1, 2 * y);
                int c = visible.triangleAt(2 * x, 2 * y + 1);
                int d = visible.triangleAt(2 * x + 1, 2 * y + 1);
                if ((a & b & c & d) == -1) {
                    continue;
                }
                if ((a | b | c | d) >= 0
                        && finishes[a] == finishes[b]
                        && finishes[a] == finishes[c]
                        && finishes[a] == finishes[d]
                        && isOneSurface(x, y)) {
                    shader.shade(a, 2 * x + 1, 2 * y + 1);
                    argb[y * size.width() + x] =
                            ColourSpace.argb(shader.red, shader.green, shader.blue);
                } else {
                    int at = y * size.width() + x;
                    argb[at] = mix(shader, x, y, a, b, c, d, argb[at]);
                }
            }
        }
    }

    private boolean isOneSurface(int x, int y) {
        float a = visible.nearnessAt(2 * x, 2 * y);
        float b = visible.nearnessAt(2 * x + 1, 2 * y);
        float c = visible.nearnessAt(2 * x, 2 * y + 1);
        float d = visible.nearnessAt(2 * x + 1, 2 * y + 1);
        float low = Math.min(Math.min(a, b), Math.min(c, d));
        float high = Math.max(Math.max(a, b), Math.max(c, d));
        return high - low < SAME_SURFACE * low * low;
    }

    /** The mean of four samples as they will be seen: edges average display values. */
    private static int mix(
            PixelShader shader, int x, int y, int a, int b, int c, int d, int behind) {
        int first = sample(shader, a, 2 * x, 2 * y, behind);
        int second = b == a ? first : sample(shader, b, 2 * x + 1, 2 * y, behind);
        int third = c == a ? first : sample(shader, c, 2 * x, 2 * y + 1, behind);
        int fourth =
                d == b ? second : d == c ? third : sample(shader, d, 2 * x + 1, 2 * y + 1, behind);
        return 0xff000000
                | mean(first, second, third, fourth, 16)
                | mean(first, second, third, fourth, 8)
                | mean(first, second, third, fourth, 0);
    }

    private static int sample(PixelShader shader, int triangle, int x, int y, int behind) {
        if (triangle < 0) {
            return behind;
        }
        shader.shade(triangle, x + 0.5f, y + 0.5f);
        return ColourSpace.argb(shader.red, shader.green, shader.blue);
    }

    private static int mean(int a, int b, int c, int d, int shift) {
        int sum =
                (a >> shift & 0xff)
                        + (b >> shift & 0xff)
                        + (c >> shift & 0xff)
                        + (d >> shift & 0xff);
        return ((sum + 2) / 4) << shift;
    }
}
