package facewright.assets.head;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.RigShape;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelTest {
    private static final double VISIBLE = .3;
    private final Posed neutral = Posed.neutral();

    @Test
    void everyChannelMovesOnlyItsPartOfTheFace() {
        for (String name : Posed.HEAD.channelNames()) {
            Posed posed = Posed.with(Map.of(name, 1.0));
            int count = 0;
            for (int v = 0; v < Posed.HEAD.topology().vertexCount(); v++) {
                if (posed.moved(neutral, v) > VISIBLE) {
                    count++;
                    assertTrue(
                            belongs(name, v),
                            name
                                    + " moves "
                                    + neutral.x(v)
                                    + ", "
                                    + neutral.y(v)
                                    + ", "
                                    + neutral.z(v)
                                    + " by "
                                    + posed.moved(neutral, v));
                }
            }
            if (!name.equals("mouthClose")) {
                assertTrue(count > 20, name + " moves only " + count + " vertices");
            }
        }
    }

    private boolean belongs(String name, int v) {
        double x = neutral.x(v);
        double y = neutral.y(v);
        boolean ownSide =
                (!name.endsWith("Left") && !name.endsWith("Right"))
                        || name.equals("jawLeft")
                        || name.equals("jawRight")
                        || name.equals("mouthLeft")
                        || name.equals("mouthRight")
                        || (name.endsWith("Left") ? x > -9.5 : x < 9.5);
        if (name.startsWith("eye")) {
            return ownSide && y > -32 && y < 30;
        }
        if (name.startsWith("brow")) {
            return ownSide && y > -12;
        }
        if (name.startsWith("jaw")) {
            return y < -8;
        }
        if (name.startsWith("cheekSquint") || name.startsWith("noseSneer")) {
            return ownSide && y < 14 && y > -72;
        }
        return ownSide && y < -4;
    }

    @Test
    void rightChannelsMirrorLeftOnes() {
        int[] mirror = Posed.region("mirror");
        for (String name : Posed.HEAD.channelNames()) {
            if (!name.endsWith("Left")) {
                continue;
            }
            String right = name.substring(0, name.length() - 4) + "Right";
            float[] l = dense(name);
            float[] r = dense(right);
            for (int v = 0; v < mirror.length; v++) {
                assertEquals(-l[3 * v], r[3 * mirror[v]], 0f, name);
                assertEquals(l[3 * v + 1], r[3 * mirror[v] + 1], 0f, name);
                assertEquals(l[3 * v + 2], r[3 * mirror[v] + 2], 0f, name);
            }
        }
    }

    private static float[] dense(String name) {
        RigShape shape = Posed.HEAD.rig().channels().get(Posed.HEAD.channelNames().indexOf(name));
        float[] result = new float[Posed.HEAD.topology().vertexCount() * 3];
        shape.addTo(result, 1);
        return result;
    }

    @Test
    void jawFollowsTheArcOfItsAxis() {
        Posed posed = Posed.with(Map.of("jawOpen", .5));
        Posed quarter = Posed.with(Map.of("jawOpen", .25));
        for (int v : Posed.vertices("teeth-lower")) {
            assertArc(posed, v, .5);
            assertArc(quarter, v, .25);
        }
    }

    private void assertArc(Posed posed, int v, double amount) {
        double angle = Math.toRadians(14 * amount);
        double y = neutral.y(v) + 12;
        double z = neutral.z(v) + 68;
        assertEquals(y * Math.cos(angle) - z * Math.sin(angle) - 12, posed.y(v), .1);
        assertEquals(y * Math.sin(angle) + z * Math.cos(angle) - 68 + 1.4 * amount, posed.z(v), .1);
    }

    @Test
    void chinTravelsAsFarAsAnOpenMouthNeeds() {
        int chin = Posed.HEAD.landmarks().get("chin");
        double travel = Posed.with(Map.of("jawOpen", 1.0)).moved(neutral, chin);
        assertTrue(travel > 25 && travel < 36, "chin travels " + travel + " mm");
    }

    @ParameterizedTest
    @CsvSource({
        "teeth-upper, ''",
        "gum-upper, ''",
        "base, ''",
        "teeth-lower, jawForward jawLeft jawOpen jawRight",
        "gum-lower, jawForward jawLeft jawOpen jawRight",
        "tongue, jawForward jawLeft jawOpen jawRight tongueOut tongueTipUp",
        "eye-left, eyeLookDownLeft eyeLookInLeft eyeLookOutLeft eyeLookUpLeft",
        "eye-right, eyeLookDownRight eyeLookInRight eyeLookOutRight eyeLookUpRight"
    })
    void onlyTheseChannelsMoveAPart(String part, String channels) {
        assertEquals(channels, String.join(" ", moversOf(Posed.vertices(part), 0)));
    }

    @Test
    void earsAndTheBackOfTheHeadRest() {
        int[] back =
                IntStream.range(0, Posed.HEAD.topology().vertexCount())
                        .filter(v -> neutral.z(v) < -95)
                        .toArray();
        assertTrue(back.length > 200, back.length + " vertices");
        assertEquals(Set.of(), moversOf(back, 0));
        assertEquals(Set.of(), moversOf(Posed.region("ears"), VISIBLE));
    }

    /** The channels that move one of these vertices by more than this, millimetres. */
    private Set<String> moversOf(int[] vertices, double least) {
        Set<String> movers = new TreeSet<>();
        for (String name : Posed.HEAD.channelNames()) {
            Posed posed = Posed.with(Map.of(name, 1.0));
            for (int v : vertices) {
                if (posed.moved(neutral, v) > least) {
                    movers.add(name);
                }
            }
        }
        return movers;
    }
}
