package facewright.assets.head.cage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.assets.head.sculpt.DistanceField;
import facewright.assets.head.sculpt.HeadSculpt;
import facewright.assets.head.sculpt.SurfaceProjector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class SkinMeshTest {
    private static final DistanceField SCULPTURE = new HeadSculpt();
    private static final SkinMesh WRAPPED = SkinMeshBuilder.buildUnsoftened(SCULPTURE);
    private static final SkinMesh SKIN = SkinMeshBuilder.build(SCULPTURE);

    @Test
    void skinLiesOnTheSculptureBeforeItIsSoftened() {
        double sum = 0;
        int count = 0;
        for (int v = 0; v < WRAPPED.vertexCount(); v++) {
            if (WRAPPED.onSculpt(v)) {
                double d = Math.abs(SCULPTURE.at(WRAPPED.x(v), WRAPPED.y(v), WRAPPED.z(v)));
                assertTrue(d < .35, "residual " + d + " mm at vertex " + v);
                sum += d;
                count++;
            }
        }
        assertTrue(count > 3500, "projected vertices: " + count);
        assertTrue(sum / count < .06, "mean residual " + sum / count + " mm");
    }

    @Test
    void softeningMovesOnlySidesAndBackAndOnlyALittle() {
        int moved = 0;
        double largest = 0;
        for (int v = 0; v < SKIN.vertexCount(); v++) {
            double x = SKIN.x(v) - WRAPPED.x(v);
            double y = SKIN.y(v) - WRAPPED.y(v);
            double z = SKIN.z(v) - WRAPPED.z(v);
            double distance = Math.sqrt(x * x + y * y + z * z);
            if (distance > 1e-9) {
                moved++;
                double residual = Math.abs(SCULPTURE.at(SKIN.x(v), SKIN.y(v), SKIN.z(v)));
                largest = Math.max(largest, residual);
                assertEquals(SkinMesh.Zone.FACE, SKIN.zone(v), "vertex " + v);
                double side = Math.abs(WRAPPED.x(v));
                double eye = Math.hypot(Math.hypot(side - 31.5, WRAPPED.y(v)), WRAPPED.z(v));
                boolean behind = WRAPPED.z(v) < -60;
                assertTrue(side > 34 || behind, "moved near the middle: x " + WRAPPED.x(v));
                assertTrue(eye > 19, "moved " + eye + " mm from an eye");
                assertFalse(SKIN.coordinate(v) <= 6.1, "a lip vertex moved: " + v);
            }
        }
        assertTrue(moved > 800 && moved < 1300, moved + " vertices moved");
        assertTrue(largest < 3.8, "moved " + largest + " mm off the sculpture");
    }

    /** A corner in the outline shows at once, whatever the light. */
    @Test
    void theNapeHasNoCorner() {
        List<double[]> outline = new ArrayList<>();
        for (int v = 0; v < SKIN.vertexCount(); v++) {
            if (SKIN.mirror(v) == v && SKIN.z(v) < -80 && SKIN.y(v) < 60 && SKIN.y(v) > -150) {
                outline.add(new double[] {SKIN.y(v), SKIN.z(v)});
            }
        }
        outline.sort(Comparator.comparingDouble(p -> p[0]));
        assertTrue(outline.size() > 6, outline.size() + " vertices");
        double sharpest = 0;
        for (int i = 1; i + 1 < outline.size(); i++) {
            double before = direction(outline.get(i - 1), outline.get(i));
            double after = direction(outline.get(i), outline.get(i + 1));
            sharpest = Math.max(sharpest, Math.abs(Math.toDegrees(after - before)));
        }
        assertTrue(sharpest < 22, "the outline turns by " + sharpest + " degrees at once");
    }

    private static double direction(double[] from, double[] to) {
        return Math.atan2(to[1] - from[1], to[0] - from[0]);
    }

    @Test
    void trianglesFaceOutOfTheSculpture() {
        SurfaceProjector projector = new SurfaceProjector(SCULPTURE);
        double[] g = new double[3];
        for (int[] t : SKIN.triangles()) {
            if (!SKIN.onSculpt(t[0]) || !SKIN.onSculpt(t[1]) || !SKIN.onSculpt(t[2])) {
                continue;
            }
            double[] n = normal(t);
            projector.gradient(
                    (SKIN.x(t[0]) + SKIN.x(t[1]) + SKIN.x(t[2])) / 3,
                    (SKIN.y(t[0]) + SKIN.y(t[1]) + SKIN.y(t[2])) / 3,
                    (SKIN.z(t[0]) + SKIN.z(t[1]) + SKIN.z(t[2])) / 3,
                    g);
            double facing = n[0] * g[0] + n[1] * g[1] + n[2] * g[2];
            assertTrue(facing > 0, "inverted at " + SKIN.x(t[0]) + ", " + SKIN.y(t[0]));
        }
    }

    private static double[] normal(int[] t) {
        double ux = SKIN.x(t[1]) - SKIN.x(t[0]);
        double uy = SKIN.y(t[1]) - SKIN.y(t[0]);
        double uz = SKIN.z(t[1]) - SKIN.z(t[0]);
        double vx = SKIN.x(t[2]) - SKIN.x(t[0]);
        double vy = SKIN.y(t[2]) - SKIN.y(t[0]);
        double vz = SKIN.z(t[2]) - SKIN.z(t[0]);
        return new double[] {uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx};
    }

    @Test
    void subdivisionKeepsConstantsAndIsSymmetric() {
        double[] ones = new double[SKIN.cageCoordinates().length];
        java.util.Arrays.fill(ones, 1);
        for (double value : SKIN.matrix().apply(ones, 1)) {
            assertEquals(1, value, 1e-12);
        }
        for (int v = 0; v < SKIN.vertexCount(); v++) {
            assertEquals(-SKIN.x(v), SKIN.x(SKIN.mirror(v)), 0);
            assertEquals(SKIN.ring(v), SKIN.ring(SKIN.mirror(v)));
        }
    }

    @Test
    void lipRingsAreComplete() {
        for (int ring = 0; ring <= 18; ring++) {
            for (int column = 0; column < SKIN.columnCount(); column++) {
                assertTrue(SKIN.at(ring, column) >= 0, "ring " + ring + ", column " + column);
            }
        }
    }
}
