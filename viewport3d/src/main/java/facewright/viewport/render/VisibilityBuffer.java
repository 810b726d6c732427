package facewright.viewport.render;

import java.util.Arrays;

/**
 * Which triangle each sample of the picture shows. Triangles are snapped to 1/256 sample and filled
 * in whole numbers, so neighbours leave no cracks and share no samples.
 */
final class VisibilityBuffer {
    private static final int SUBSAMPLE_BITS = 8;
    private static final int ONE = 1 << SUBSAMPLE_BITS;

    /** Triangles that reach further than this outside the picture are left out. */
    private static final float GUARD = 1 << 20;

    private int width;
    private int height;
    private int[] triangleOf = new int[0];
    private float[] nearest = new float[0];
    private int left;
    private int right;
    private int top;
    private int bottom;

    /** Empties the buffer. */
    void clear(int newWidth, int newHeight) {
        width = newWidth;
        height = newHeight;
        int count = width * height;
        if (triangleOf.length != count) {
            triangleOf = new int[count];
            nearest = new float[count];
        }
        Arrays.fill(triangleOf, -1);
        Arrays.fill(nearest, 0f);
        left = width;
        right = -1;
        top = height;
        bottom = -1;
    }

    /** Triangle of a sample; -1 for the background. */
    int triangleAt(int x, int y) {
        return triangleOf[y * width + x];
    }

    /** One over the distance of what a sample shows. */
    float nearnessAt(int x, int y) {
        return nearest[y * width + x];
    }

    /** First column that shows something; greater than {@link #lastColumn} when nothing does. */
    int firstColumn() {
        return left;
    }

    int lastColumn() {
        return right;
    }

    int firstRow() {
        return top;
    }

    int lastRow() {
        return bottom;
    }

    /** Draws all triangles that face the camera. */
    void draw(int[] triangles, ProjectedHead head) {
        for (int t = 0; t < triangles.length / 3; t++) {
            draw(t, triangles[3 * t], triangles[3 * t + 1], triangles[3 * t + 2], head);
        }
    }

    private void draw(int triangle, int a, int b, int c, ProjectedHead head) {
        float na = head.nearness[a];
        float nb = head.nearness[b];
        float nc = head.nearness[c];
        if (na == 0 || nb == 0 || nc == 0) {
            return;
        }
        float[] screenX = head.screenX;
        float[] screenY = head.screenY;
        float lowX = Math.min(screenX[a], Math.min(screenX[b], screenX[c]));
        float highX = Math.max(screenX[a], Math.max(screenX[b], screenX[c]));
        float lowY = Math.min(screenY[a], Math.min(screenY[b], screenY[c]));
        float highY = Math.max(screenY[a], Math.max(screenY[b], screenY[c]));
        if (highX < 0 || lowX > width || highY < 0 || lowY > height) {
            return;
        }
        if (lowX < -GUARD || highX > GUARD || lowY < -GUARD || highY > GUARD) {
            return;
        }
        long ax = Math.round(screenX[a] * ONE);
        long ay = Math.round(screenY[a] * ONE);
        long bx = Math.round(screenX[b] * ONE);
        long by = Math.round(screenY[b] * ONE);
        long cx = Math.round(screenX[c] * ONE);
        long cy = Math.round(screenY[c] * ONE);
        // Rows count downwards, so counter-clockwise triangles have a negative area here.
        long area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
        if (area >= 0) {
            return;
        }
        int fromX = Math.max(0, (int) Math.floor(lowX - 0.5f));
        int toX = Math.min(width - 1, (int) Math.ceil(highX));
        int fromY = Math.max(0, (int) Math.floor(lowY - 0.5f));
        int toY = Math.min(height - 1, (int) Math.ceil(highY));
        long startX = ((long) fromX << SUBSAMPLE_BITS) + ONE / 2;
        long startY = ((long) fromY << SUBSAMPLE_BITS) + ONE / 2;
        // Edge functions, positive inside; samples exactly on an edge belong to one side only.
        long rowA = edge(bx, by, cx, cy, startX, startY);
        long rowB = edge(cx, cy, ax, ay, startX, startY);
        long rowC = edge(ax, ay, bx, by, startX, startY);
        long stepXa = (cy - by) << SUBSAMPLE_BITS;
        long stepXb = (ay - cy) << SUBSAMPLE_BITS;
        long stepXc = (by - ay) << SUBSAMPLE_BITS;
        long stepYa = (bx - cx) << SUBSAMPLE_BITS;
        long stepYb = (cx - ax) << SUBSAMPLE_BITS;
        long stepYc = (ax - bx) << SUBSAMPLE_BITS;
        float scale = -1f / area;
        float nearX = (stepXa * na + stepXb * nb + stepXc * nc) * scale;
        boolean any = false;
        for (int y = fromY; y <= toY; y++) {
            long ea = rowA;
            long eb = rowB;
            long ec = rowC;
            float nearness = (ea * na + eb * nb + ec * nc) * scale;
            int at = y * width + fromX;
            for (int x = fromX; x <= toX; x++) {
                if ((ea | eb | ec) >= 0 && nearness > nearest[at]) {
                    nearest[at] = nearness;
                    triangleOf[at] = triangle;
                    any = true;
                }
                ea += stepXa;
                eb += stepXb;
                ec += stepXc;
                nearness += nearX;
                at++;
            }
            rowA += stepYa;
            rowB += stepYb;
            rowC += stepYc;
        }
        if (any) {
            left = Math.min(left, fromX);
            right = Math.max(right, toX);
            top = Math.min(top, fromY);
            bottom = Math.max(bottom, toY);
        }
    }

    /** Positive on the inner side of the edge from p to q of a triangle facing the camera. */
    private static long edge(long px, long py, long qx, long qy, long x, long y) {
        long value = (qy - py) * (x - px) - (qx - px) * (y - py);
        boolean owns = qy > py || (qy == py && qx < px);
        return owns ? value : value - 1;
    }
}
