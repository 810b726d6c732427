package facewright.viewport;

import javafx.scene.input.MouseButton;

/**
 * Which drag does what. In every preset a plain drag with the left button also turns the view, so
 * that newcomers succeed.
 */
public enum NavigationPreset {
    /** Middle button turns, with Shift it pans, with Control it zooms. */
    BLENDER {
        @Override
        DragAction withModifiers(MouseButton button, Modifiers keys) {
            if (button != MouseButton.MIDDLE) {
                return DragAction.NONE;
            }
            return keys.shift()
                    ? DragAction.PAN
                    : keys.control() ? DragAction.DOLLY : DragAction.ORBIT;
        }
    },
    /** Alt with the left button turns, with the middle one pans, with the right one zooms. */
    MAYA {
        @Override
        DragAction withModifiers(MouseButton button, Modifiers keys) {
            if (!keys.alt()) {
                return DragAction.NONE;
            }
            return switch (button) {
                case PRIMARY -> DragAction.ORBIT;
                case MIDDLE -> DragAction.PAN;
                case SECONDARY -> DragAction.DOLLY;
                default -> DragAction.NONE;
            };
        }
    },
    /** Dragging turns, with Shift it pans; two fingers zoom. */
    TRACKPAD {
        @Override
        DragAction withModifiers(MouseButton button, Modifiers keys) {
            return button == MouseButton.PRIMARY && keys.shift() ? DragAction.PAN : DragAction.NONE;
        }
    };

    /** What a drag does to the camera. */
    enum DragAction {
        NONE,
        ORBIT,
        PAN,
        DOLLY
    }

    /** Keys held during a drag. */
    record Modifiers(boolean shift, boolean control, boolean alt) {
        static final Modifiers NONE = new Modifiers(false, false, false);

        private boolean isEmpty() {
            return !shift && !control && !alt;
        }
    }

    abstract DragAction withModifiers(MouseButton button, Modifiers keys);

    DragAction drag(MouseButton button, Modifiers keys) {
        DragAction action = withModifiers(button, keys);
        return action == DragAction.NONE && button == MouseButton.PRIMARY && keys.isEmpty()
                ? DragAction.ORBIT
                : action;
    }
}
