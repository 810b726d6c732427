package facewright.app.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HandPoseTest {
    private final HandPose pose = new HandPose();

    @Test
    void bothSidesMoveTogether() {
        pose.set("mouthSmileLeft", 0.4);
        assertEquals(
                Map.of("mouthSmileLeft", 0.4, "mouthSmileRight", 0.4),
                pose.weightsProperty().get());
        pose.mirroredProperty().set(false);
        pose.set("mouthSmileLeft", 0.1);
        assertEquals(0.4, pose.shown("mouthSmileRight"));
    }

    @Test
    void directionsOfOneMovementAreNoSides() {
        assertEquals(Optional.of("eyeBlinkRight"), HandPose.counterpart("eyeBlinkLeft"));
        assertEquals(Optional.of("eyeBlinkLeft"), HandPose.counterpart("eyeBlinkRight"));
        assertEquals(Optional.empty(), HandPose.counterpart("jawLeft"));
        assertEquals(Optional.empty(), HandPose.counterpart("mouthRight"));
        assertEquals(Optional.empty(), HandPose.counterpart("jawOpen"));
    }

    @Test
    void handTakesOverFromThePoseOnScreen() {
        pose.setDriven(Map.of("jawOpen", 0.5));
        assertEquals(0.5, pose.shown("jawOpen"));
        assertFalse(pose.activeProperty().get());
        pose.set("browInnerUp", 1);
        assertTrue(pose.activeProperty().get());
        assertEquals(0.5, pose.shown("jawOpen"));
        pose.activeProperty().set(false);
        pose.setDriven(Map.of("jawOpen", 0.2));
        assertEquals(0.2, pose.shown("jawOpen"));
        assertEquals(0, pose.shown("browInnerUp"));
    }

    @Test
    void weightsAreCutAndRestIsEmpty() {
        pose.set("jawOpen", 7);
        assertEquals(HandPose.MOST, pose.shown("jawOpen"));
        pose.set("jawOpen", -7);
        assertEquals(HandPose.LEAST, pose.shown("jawOpen"));
        pose.reset();
        assertEquals(Map.of(), pose.weightsProperty().get());
    }
}
