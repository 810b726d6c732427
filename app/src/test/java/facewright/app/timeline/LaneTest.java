package facewright.app.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.FrameRate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaneTest {
    private static CurveTrack track(String name, String unit, float... values) {
        return new CurveTrack(name, unit, "#ffffff", FrameRate.FPS_30, values, false);
    }

    @Test
    void curvesWithTheSameNameAndUnitShareALane() {
        List<Lane> lanes =
                Lane.layOut(
                        List.of(
                                track("Lip opening", "mm", 1),
                                track("Jaw open", "", 1),
                                track("Lip opening", "mm", 2)),
                        false,
                        300);
        assertEquals(3, lanes.size());
        assertEquals(Lane.Kind.SOUND, lanes.get(0).kind());
        assertEquals("Lip opening", lanes.get(1).name());
        assertEquals(2, lanes.get(1).curves().size());
        assertEquals(lanes.get(1).top() + lanes.get(1).height(), lanes.get(2).top());
    }

    @Test
    void lanesNeverReachBeyondTheHeight() {
        for (double height : new double[] {0, 30, 120, 250, 900}) {
            List<Lane> lanes =
                    Lane.layOut(List.of(track("A", "", 1), track("B", "", 1)), true, height);
            Lane last = lanes.get(lanes.size() - 1);
            assertTrue(last.top() + last.height() <= height + 1e-9);
        }
    }

    @Test
    void speechStandsBetweenSoundAndCurves() {
        List<Lane> lanes = Lane.layOut(List.of(track("A", "", 1)), true, 300);
        assertEquals(
                List.of(Lane.Kind.SOUND, Lane.Kind.SPEECH, Lane.Kind.CURVES),
                lanes.stream().map(Lane::kind).toList());
        assertEquals(lanes.get(0).height(), lanes.get(1).top());
        assertEquals(lanes.get(1).top() + lanes.get(1).height(), lanes.get(2).top());
    }

    @Test
    void scaleHoldsAllCurvesAndStartsAtZeroWhenTheyComeClose() {
        LaneScale scale = LaneScale.of(List.of(track("A", "mm", 1, 4), track("A", "mm", 2, 9)));
        assertEquals(new LaneScale(0, 9), scale);
        assertEquals(1, scale.share(9), 1e-9);
        assertEquals("9.0", scale.label(9));
        LaneScale high = LaneScale.of(List.of(track("A", "mm", 8, 9)));
        assertEquals(new LaneScale(8, 9), high);
    }

    @Test
    void scaleSurvivesGapsAndConstants() {
        assertEquals(new LaneScale(0, 1), LaneScale.of(List.of(track("A", ""))));
        assertEquals(new LaneScale(0, 1), LaneScale.of(List.of(track("A", "", Float.NaN))));
        LaneScale constant = LaneScale.of(List.of(track("A", "", 5, 5)));
        assertTrue(constant.high() > constant.low());
        LaneScale zero = LaneScale.of(List.of(track("A", "", 0, 0)));
        assertTrue(zero.high() > zero.low());
        assertEquals("0.000", zero.label(-0.0001));
    }
}
