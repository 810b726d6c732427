package facewright.assets.head;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.assets.head.cage.SkinMesh;
import facewright.assets.head.parts.Eyeball;
import facewright.assets.head.rig.HeadMesh;
import facewright.assets.head.sculpt.HeadSculpt;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EyelidTest {
    private static final HeadMesh MESH = HeadAssembler.mesh(new HeadSculpt());

    @Test
    void blinkClosesTheLidsWithoutAGap() {
        for (String other :
                new String[] {"eyeLookDown", "eyeLookUp", "eyeSquint", "eyeWide", "eyeLookIn"}) {
            Map<String, Double> weights = new HashMap<>();
            for (String side : new String[] {"Left", "Right"}) {
                weights.put("eyeBlink" + side, 1.0);
                weights.put(other + side, .8);
            }
            Posed posed = Posed.with(weights);
            for (int loop : new int[] {6, 8}) {
                for (int c = 0; c < 14; c++) {
                    double gap = posed.distance(lid(loop, c), lid(loop, 28 - c));
                    assertEquals(0, gap, .02, "column " + c + " with " + other);
                }
            }
        }
    }

    @Test
    void lidsSlideOverTheEyeballWithoutCuttingIt() {
        for (double blink = 0; blink <= 1; blink += .1) {
            Posed posed = Posed.with(Map.of("eyeBlinkLeft", blink));
            for (int loop = 6; loop <= 8; loop++) {
                for (int c = 0; c < 32; c++) {
                    int v = lid(loop, c);
                    double dx = posed.x(v) - Eyeball.CENTRE_X;
                    double radius = Math.sqrt(dx * dx + sq(posed.y(v)) + sq(posed.z(v)));
                    assertTrue(radius > Eyeball.RADIUS + .3, "radius " + radius + " at " + blink);
                }
            }
        }
    }

    @Test
    void eyeballTurnsRigidly() {
        Posed neutral = Posed.neutral();
        Posed half = Posed.with(Map.of("eyeLookDownLeft", .5, "eyeLookOutLeft", .5));
        int first = MESH.firstVertex("eye-left");
        for (int v = first; v < first + MESH.size("eye-left"); v++) {
            assertEquals(radius(neutral, v), radius(half, v), .25, "vertex " + v);
        }
    }

    private static double radius(Posed posed, int v) {
        return Math.sqrt(sq(posed.x(v) - Eyeball.CENTRE_X) + sq(posed.y(v)) + sq(posed.z(v)));
    }

    private static double sq(double x) {
        return x * x;
    }

    static int lid(int loop, int column) {
        SkinMesh skin = MESH.skin();
        for (int v = 0; v < skin.vertexCount(); v++) {
            if (skin.zone(v) == SkinMesh.Zone.EYE
                    && skin.x(v) > 0
                    && skin.ring(v) == loop
                    && skin.column(v) == column) {
                return v;
            }
        }
        throw new AssertionError("no lid vertex " + loop + ", " + column);
    }
}
