package facewright.assets.head;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LipSealTest {
    private static final double LARGEST_GAP = .5;
    private static final double DEEPEST_PENETRATION = .3;

    private static final List<Map<String, Double>> COMPANIONS =
            List.of(
                    Map.of(),
                    Map.of("mouthFunnel", 1.0),
                    Map.of("mouthPucker", 1.0),
                    Map.of("mouthSmileLeft", 1.0, "mouthSmileRight", 1.0),
                    Map.of("mouthStretchLeft", .8, "mouthStretchRight", .8),
                    Map.of("mouthLowerDownLeft", 1.0, "mouthLowerDownRight", .5),
                    Map.of("mouthUpperUpLeft", .4, "mouthUpperUpRight", 1.0),
                    Map.of("mouthRollLower", .75, "mouthRollUpper", .25),
                    Map.of("mouthPressLeft", 1.0, "mouthPressRight", 1.0),
                    Map.of("mouthShrugUpper", 1.0, "mouthShrugLower", .5),
                    Map.of("jawLeft", 1.0, "jawForward", .5),
                    Map.of("mouthFunnel", .5, "mouthPucker", .5, "mouthFrownLeft", .5));

    @Test
    void mouthCloseSealsTheLipsWhateverTheJawDoes() {
        for (double jaw = 0; jaw <= .61; jaw += .1) {
            for (Map<String, Double> companions : COMPANIONS) {
                Map<String, Double> weights = new HashMap<>(companions);
                weights.put("jawOpen", jaw);
                weights.put("mouthClose", 1.0);
                checkSeal(weights);
            }
        }
    }

    private static void checkSeal(Map<String, Double> weights) {
        Posed posed = Posed.with(weights);
        int[] pairs = Posed.region("inner-lips");
        for (int i = 0; i < pairs.length; i += 2) {
            double gap = posed.y(pairs[i]) - posed.y(pairs[i + 1]);
            String where = "pair " + i / 2 + " of " + weights + ": ";
            assertTrue(gap >= -DEEPEST_PENETRATION, where + "lips cross by " + -gap + " mm");
            assertTrue(
                    posed.distance(pairs[i], pairs[i + 1]) <= LARGEST_GAP,
                    where + posed.distance(pairs[i], pairs[i + 1]) + " mm apart");
        }
    }

    @Test
    void lipsTouchAtRestWithoutCrossing() {
        checkSeal(Map.of());
    }

    @Test
    void pressAloneKeepsTheLipsTogether() {
        checkSeal(Map.of("mouthPressLeft", 1.0, "mouthPressRight", 1.0));
    }

    @Test
    void jawAloneOpensTheLips() {
        int[] pairs = Posed.region("inner-lips");
        double gap = Posed.with(Map.of("jawOpen", 1.0)).distance(pairs[0], pairs[1]);
        assertTrue(gap > 18 && gap < 30, "gap at full opening: " + gap);
    }

    @Test
    void vowelsOpenTheLipsInTheOrderOfSpeech() {
        double aa =
                gap(Map.of("jawOpen", .40, "mouthLowerDownLeft", .2, "mouthLowerDownRight", .2));
        double eh = gap(Map.of("jawOpen", .28, "mouthStretchLeft", .2, "mouthStretchRight", .2));
        double iy = gap(Map.of("jawOpen", .14, "mouthStretchLeft", .6, "mouthStretchRight", .6));
        assertTrue(aa > eh && eh > iy && iy > 1, aa + " > " + eh + " > " + iy);
    }

    private static double gap(Map<String, Double> weights) {
        int[] pairs = Posed.region("inner-lips");
        return Posed.with(weights).distance(pairs[0], pairs[1]);
    }

    @Test
    void lowerLipReachesTheUpperTeethForF() {
        Posed posed = Posed.with(Map.of("jawOpen", .12, "mouthRollLower", .75));
        int[] teeth = Posed.vertices("teeth-upper");
        double least = Double.MAX_VALUE;
        for (int v : Posed.region("lips")) {
            if (posed.y(v) < -71.5 + .1 * Math.abs(posed.x(v)) && Math.abs(posed.x(v)) < 4) {
                for (int tooth : teeth) {
                    least = Math.min(least, posed.distance(v, tooth));
                }
            }
        }
        assertTrue(least < 1.6, "lower lip to upper teeth: " + least + " mm");
    }

    @Test
    void roundingNarrowsTheMouth() {
        int left = Posed.HEAD.landmarks().get("mouth-corner-left");
        int right = Posed.HEAD.landmarks().get("mouth-corner-right");
        double wide =
                Posed.with(Map.of("mouthStretchLeft", .6, "mouthStretchRight", .6))
                        .distance(left, right);
        double round = Posed.with(Map.of("mouthPucker", .9)).distance(left, right);
        assertTrue(round < .75 * wide, round + " against " + wide);
    }

    @Test
    void neitherOneChannelNorTwoTogetherLetTheLipsCross() {
        List<String> mouth =
                Posed.HEAD.channelNames().stream()
                        .filter(n -> n.startsWith("mouth") || n.startsWith("jaw"))
                        .toList();
        for (String one : mouth) {
            checkNoCrossing(Map.of(one, 1.0));
            checkNoCrossing(Map.of(one, .5));
            for (String other : mouth) {
                if (one.compareTo(other) < 0) {
                    checkNoCrossing(Map.of(one, 1.0, other, 1.0));
                }
            }
        }
        for (double jaw = 0; jaw <= .3; jaw += .02) {
            for (double roll : new double[] {.4, .75, 1}) {
                checkNoCrossing(Map.of("mouthRollLower", roll, "jawOpen", jaw));
                checkNoCrossing(
                        Map.of("mouthRollLower", roll, "mouthRollUpper", roll, "jawOpen", jaw));
            }
        }
    }

    private static void checkNoCrossing(Map<String, Double> weights) {
        Posed posed = Posed.with(weights);
        int[] pairs = Posed.region("inner-lips");
        for (int i = 0; i < pairs.length; i += 2) {
            double gap = posed.y(pairs[i]) - posed.y(pairs[i + 1]);
            assertTrue(
                    gap >= -DEEPEST_PENETRATION,
                    "pair " + i / 2 + " of " + weights + ": lips cross by " + -gap + " mm");
        }
    }
}
