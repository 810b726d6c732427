package facewright.viewport;

import facewright.viewport.NavigationPreset.DragAction;
import facewright.viewport.NavigationPreset.Modifiers;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/** Turns mouse, wheel, fingers and keys into camera moves of a viewport. */
final class Navigation {
    /** A drag over the height of the view turns the camera this far. */
    private static final double RADIANS_PER_HEIGHT = Math.PI;

    /** A drag over the height of the view changes the distance by this factor. */
    private static final double DOLLY_PER_HEIGHT = 4;

    /** One notch of a wheel (40 JavaFX pixels) changes the distance by about a tenth. */
    private static final double DOLLY_PER_SCROLL_PIXEL = 0.0025;

    private final FaceViewport viewport;
    private NavigationPreset preset = NavigationPreset.BLENDER;
    private DragAction action = DragAction.NONE;
    private double lastX;
    private double lastY;

    Navigation(FaceViewport viewport) {
        this.viewport = viewport;
    }

    void setPreset(NavigationPreset newPreset) {
        preset = newPreset;
    }

    void install() {
        viewport.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        viewport.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        viewport.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> action = DragAction.NONE);
        viewport.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        viewport.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        viewport.addEventHandler(ZoomEvent.ZOOM, this::zoom);
        viewport.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void press(MouseEvent event) {
        viewport.requestFocus();
        action =
                preset.drag(
                        event.getButton(),
                        new Modifiers(
                                event.isShiftDown(), event.isControlDown(), event.isAltDown()));
        lastX = event.getX();
        lastY = event.getY();
    }

    private void drag(MouseEvent event) {
        double height = Math.max(1, viewport.getHeight());
        double right = (event.getX() - lastX) / height;
        double down = (event.getY() - lastY) / height;
        lastX = event.getX();
        lastY = event.getY();
        if (action != DragAction.NONE) {
            viewport.setCamera(move(viewport.getCamera(), action, right, down));
            event.consume();
        }
    }

    /**
     * The camera after a drag.
     *
     * @param right way of the pointer in view heights
     * @param down way of the pointer in view heights
     */
    static CameraPose move(CameraPose pose, DragAction action, double right, double down) {
        return switch (action) {
            case NONE -> pose;
            case ORBIT -> pose.orbit(-right * RADIANS_PER_HEIGHT, down * RADIANS_PER_HEIGHT);
            case PAN -> pose.pan(right, -down);
            case DOLLY -> pose.dolly(Math.pow(DOLLY_PER_HEIGHT, down - right));
        };
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY
                && event.getClickCount() == 2
                && event.isStillSincePress()) {
            viewport.requestMaximise();
            event.consume();
        }
    }

    private void scroll(ScrollEvent event) {
        // Shift turns a wheel sideways: whichever of the two moved counts.
        double amount = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        viewport.setCamera(viewport.getCamera().dolly(Math.exp(-amount * DOLLY_PER_SCROLL_PIXEL)));
        event.consume();
    }

    private void zoom(ZoomEvent event) {
        if (event.getZoomFactor() > 0) {
            viewport.setCamera(viewport.getCamera().dolly(1 / event.getZoomFactor()));
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        if (event.getCode() == KeyCode.F) {
            viewport.frameFace();
            event.consume();
        } else {
            presetOf(event.getCode())
                    .ifPresent(
                            chosen -> {
                                viewport.applyPreset(chosen);
                                event.consume();
                            });
        }
    }

    static Optional<CameraPreset> presetOf(KeyCode key) {
        return switch (key) {
            case NUMPAD1 -> Optional.of(CameraPreset.FRONT);
            case NUMPAD3 -> Optional.of(CameraPreset.SIDE);
            case NUMPAD7 -> Optional.of(CameraPreset.THREE_QUARTER);
            case NUMPAD9 -> Optional.of(CameraPreset.MOUTH);
            default -> Optional.empty();
        };
    }
}
