package facewright.viewport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.viewport.NavigationPreset.DragAction;
import facewright.viewport.NavigationPreset.Modifiers;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NavigationTest {
    private static final Modifiers SHIFT = new Modifiers(true, false, false);
    private static final Modifiers CONTROL = new Modifiers(false, true, false);
    private static final Modifiers ALT = new Modifiers(false, false, true);

    private final CameraPose pose = new CameraPose(0, 0, 0, 1, 0.2, 0.1, 85);

    @ParameterizedTest
    @EnumSource(NavigationPreset.class)
    void plainLeftDragAlwaysOrbits(NavigationPreset preset) {
        assertEquals(DragAction.ORBIT, preset.drag(MouseButton.PRIMARY, Modifiers.NONE));
    }

    @Test
    void blenderUsesTheMiddleButton() {
        NavigationPreset blender = NavigationPreset.BLENDER;
        assertEquals(DragAction.ORBIT, blender.drag(MouseButton.MIDDLE, Modifiers.NONE));
        assertEquals(DragAction.PAN, blender.drag(MouseButton.MIDDLE, SHIFT));
        assertEquals(DragAction.DOLLY, blender.drag(MouseButton.MIDDLE, CONTROL));
        assertEquals(DragAction.NONE, blender.drag(MouseButton.SECONDARY, Modifiers.NONE));
        assertEquals(DragAction.NONE, blender.drag(MouseButton.PRIMARY, ALT));
    }

    @Test
    void mayaUsesAlt() {
        NavigationPreset maya = NavigationPreset.MAYA;
        assertEquals(DragAction.ORBIT, maya.drag(MouseButton.PRIMARY, ALT));
        assertEquals(DragAction.PAN, maya.drag(MouseButton.MIDDLE, ALT));
        assertEquals(DragAction.DOLLY, maya.drag(MouseButton.SECONDARY, ALT));
        assertEquals(DragAction.NONE, maya.drag(MouseButton.MIDDLE, Modifiers.NONE));
    }

    @Test
    void trackpadNeedsOneButton() {
        NavigationPreset trackpad = NavigationPreset.TRACKPAD;
        assertEquals(DragAction.PAN, trackpad.drag(MouseButton.PRIMARY, SHIFT));
        assertEquals(DragAction.NONE, trackpad.drag(MouseButton.MIDDLE, Modifiers.NONE));
    }

    @Test
    void draggingRightTurnsTheHeadToTheRight() {
        CameraPose turned = Navigation.move(pose, DragAction.ORBIT, 0.1, 0);
        assertTrue(turned.yaw() < pose.yaw(), "the camera goes left when the head goes right");
        CameraPose tilted = Navigation.move(pose, DragAction.ORBIT, 0, 0.1);
        assertTrue(tilted.pitch() > pose.pitch(), "the camera rises when the pointer sinks");
    }

    @Test
    void draggingUpComesCloser() {
        assertTrue(Navigation.move(pose, DragAction.DOLLY, 0, -0.2).distance() < 1);
        assertSame(pose, Navigation.move(pose, DragAction.NONE, 0.5, 0.5));
    }

    @Test
    void numberPadChoosesViews() {
        assertEquals(Optional.of(CameraPreset.FRONT), Navigation.presetOf(KeyCode.NUMPAD1));
        assertEquals(Optional.of(CameraPreset.SIDE), Navigation.presetOf(KeyCode.NUMPAD3));
        assertEquals(Optional.of(CameraPreset.THREE_QUARTER), Navigation.presetOf(KeyCode.NUMPAD7));
        assertEquals(Optional.of(CameraPreset.MOUTH), Navigation.presetOf(KeyCode.NUMPAD9));
        assertEquals(Optional.empty(), Navigation.presetOf(KeyCode.A));
    }
}
