package facewright.viewport.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.FaceHead;
import facewright.viewport.CameraPose;
import facewright.viewport.CameraPreset;
import facewright.viewport.FaceBounds;
import facewright.viewport.TestHeads;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SoftwareRendererTest {
    private static final PictureSize SIZE = new PictureSize(320, 240);

    private final FaceHead head = TestHeads.egg();
    private final float[] neutral = head.rig().template().positions();
    private final CameraPose front = CameraPose.of(CameraPreset.FRONT, FaceBounds.of(head));

    @Test
    void drawsTheSamePictureAgainAndAgain() {
        SoftwareRenderer renderer = new SoftwareRenderer(RenderSettings.FINE);
        int[] first = renderer.render(head, neutral, front, SIZE);
        renderer.render(head, neutral, front.orbit(1, 0.2), SIZE);
        assertArrayEquals(first, renderer.render(head, neutral, front, SIZE));
        assertArrayEquals(
                first,
                new SoftwareRenderer(RenderSettings.FINE).render(head, neutral, front, SIZE));
    }

    @Test
    void coversExactlyWhereTheProjectionSaysTheHeadIs() {
        boolean[] covered = covered(RenderSettings.FAST, front);
        int left = SIZE.width();
        int right = -1;
        int top = SIZE.height();
        int bottom = -1;
        for (int i = 0; i < covered.length; i++) {
            if (covered[i]) {
                left = Math.min(left, i % SIZE.width());
                right = Math.max(right, i % SIZE.width());
                top = Math.min(top, i / SIZE.width());
                bottom = Math.max(bottom, i / SIZE.width());
            }
        }
        double[] box = projectedBox(front);
        assertEquals(box[0], left, 1.5, "left");
        assertEquals(box[1], right + 1, 1.5, "right");
        assertEquals(box[2], top, 1.5, "top");
        assertEquals(box[3], bottom + 1, 1.5, "bottom");
    }

    @Test
    void leavesNoHolesBetweenTriangles() {
        boolean[] covered = covered(RenderSettings.FAST, front);
        for (int y = 0; y < SIZE.height(); y++) {
            int changes = 0;
            for (int x = 1; x < SIZE.width(); x++) {
                if (covered[y * SIZE.width() + x] != covered[y * SIZE.width() + x - 1]) {
                    changes++;
                }
            }
            assertTrue(changes == 0 || changes == 2, "row " + y + " changes " + changes + " times");
        }
    }

    @Test
    void showsTheNearEyeAndHidesTheFarOne() {
        // From the right of the face only its right eye, at negative x, can be seen.
        CameraPose side = CameraPose.of(CameraPreset.SIDE, FaceBounds.of(head)).orbit(Math.PI, 0);
        int[] withBoth =
                new SoftwareRenderer(RenderSettings.FAST).render(head, neutral, side, SIZE);
        float[] moved = neutral.clone();
        for (int v = 0; v < moved.length / 3; v++) {
            boolean eye = moved[3 * v + 2] > 0.06f && moved[3 * v] > 0.016f;
            if (eye && Math.abs(moved[3 * v + 1] - 0.03f) < 0.0131f && isEye(v)) {
                moved[3 * v] -= 0.003f;
            }
        }
        int[] farMoved = new SoftwareRenderer(RenderSettings.FAST).render(head, moved, side, SIZE);
        assertArrayEquals(withBoth, farMoved);
    }

    @Test
    void laysVertexColoursOverTheMaterial() {
        int[] red = new int[head.topology().vertexCount()];
        Arrays.fill(red, 0xffff0000);
        int[] argb = new int[SIZE.pixelCount()];
        new SoftwareRenderer(RenderSettings.FAST).render(head, neutral, red, front, SIZE, argb);
        int middle = argb[SIZE.pixelCount() / 2 + SIZE.width() / 2];
        assertTrue((middle >> 16 & 0xff) > 3 * (middle & 0xff), Integer.toHexString(middle));
    }

    @Test
    void smoothEdgesMixHeadAndBackdrop() {
        boolean[] hard = covered(RenderSettings.FAST, front);
        int[] fast = new SoftwareRenderer(RenderSettings.FAST).render(head, neutral, front, SIZE);
        int[] fine = new SoftwareRenderer(RenderSettings.FINE).render(head, neutral, front, SIZE);
        int changedAtEdges = 0;
        for (int i = 1; i < fine.length; i++) {
            if (hard[i] != hard[i - 1] && (fine[i] != fast[i] || fine[i - 1] != fast[i - 1])) {
                changedAtEdges++;
            }
        }
        assertTrue(changedAtEdges > 100, "changed " + changedAtEdges);
    }

    @Test
    void drawsNothingOfAHeadBehindTheCamera() {
        CameraPose away = new CameraPose(0, 0, -5, 1, 0, 0, 85);
        int[] expected = new int[SIZE.pixelCount()];
        Background.fill(expected, SIZE.width(), SIZE.height());
        assertArrayEquals(
                expected,
                new SoftwareRenderer(RenderSettings.FINE).render(head, neutral, away, SIZE));
    }

    @Test
    void refusesPositionsOfAnotherHead() {
        SoftwareRenderer renderer = new SoftwareRenderer(RenderSettings.FAST);
        assertThrows(
                IllegalArgumentException.class,
                () -> renderer.render(head, new float[12], front, SIZE));
    }

    private boolean isEye(int vertex) {
        int firstEyeTriangle = head.topology().parts().get(1).firstTriangle();
        int[] triangles = head.topology().triangles();
        for (int i = firstEyeTriangle * 3; i < triangles.length; i++) {
            if (triangles[i] == vertex) {
                return true;
            }
        }
        return false;
    }

    private boolean[] covered(RenderSettings settings, CameraPose pose) {
        int[] picture = new SoftwareRenderer(settings).render(head, neutral, pose, SIZE);
        int[] empty = new int[SIZE.pixelCount()];
        Background.fill(empty, SIZE.width(), SIZE.height());
        boolean[] covered = new boolean[picture.length];
        for (int i = 0; i < covered.length; i++) {
            covered[i] = picture[i] != empty[i];
        }
        return covered;
    }

    private double[] projectedBox(CameraPose pose) {
        double[] basis = new double[ViewProjection.BASIS_LENGTH];
        pose.copyBasis(basis);
        double focal = pose.focalPixels(SIZE.width(), SIZE.height());
        double[] box = {1e9, -1e9, 1e9, -1e9};
        for (int v = 0; v < neutral.length / 3; v++) {
            double x = neutral[3 * v] - basis[0];
            double y = neutral[3 * v + 1] - basis[1];
            double z = neutral[3 * v + 2] - basis[2];
            double depth = -(x * basis[9] + y * basis[10] + z * basis[11]);
            double px =
                    SIZE.width() / 2.0
                            + focal * (x * basis[3] + y * basis[4] + z * basis[5]) / depth;
            double py =
                    SIZE.height() / 2.0
                            - focal * (x * basis[6] + y * basis[7] + z * basis[8]) / depth;
            box[0] = Math.min(box[0], px);
            box[1] = Math.max(box[1], px);
            box[2] = Math.min(box[2], py);
            box[3] = Math.max(box[3], py);
        }
        return box;
    }
}
