package facewright.app.window;

import facewright.app.ui.StudioAction;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.collections.MapChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The one place that turns keys into actions. A text field keeps the keys it needs; a control that
 * was reached with the keyboard (its focus ring shows) keeps Space, Enter and the arrows;
 * everything else belongs to the studio, so that Space plays wherever the mouse was last.
 */
final class KeyRouter {
    private static final Set<KeyCode> CONTROL_KEYS =
            EnumSet.of(
                    KeyCode.SPACE,
                    KeyCode.ENTER,
                    KeyCode.LEFT,
                    KeyCode.RIGHT,
                    KeyCode.UP,
                    KeyCode.DOWN,
                    KeyCode.HOME,
                    KeyCode.END,
                    KeyCode.PAGE_UP,
                    KeyCode.PAGE_DOWN);
    private static final Set<KeyCode> STUDIO_KEYS_WHILE_TYPING =
            EnumSet.of(KeyCode.S, KeyCode.O, KeyCode.N, KeyCode.E, KeyCode.I, KeyCode.Q, KeyCode.R);

    private final List<StudioAction> actions = new ArrayList<>();
    private final List<Predicate<KeyEvent>> others = new ArrayList<>();
    private final BooleanSupplier dialogOpen;

    /**
     * @param dialogOpen while true all keys go to the dialog
     */
    KeyRouter(BooleanSupplier dialogOpen) {
        this.dialogOpen = dialogOpen;
    }

    void add(List<StudioAction> more) {
        actions.addAll(more);
    }

    /** Asked when no action has the key; returns whether it took the event. */
    void addOther(Predicate<KeyEvent> handler) {
        others.add(handler);
    }

    /** Starts to listen. */
    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> route(event, scene.getFocusOwner()));
        // Menus register their shortcuts with the scene; there a plain letter would fire while
        // somebody types. They are for reading only.
        scene.getAccelerators()
                .addListener(
                        (MapChangeListener<KeyCombination, Runnable>)
                                change -> {
                                    if (change.wasAdded()) {
                                        Platform.runLater(() -> scene.getAccelerators().clear());
                                    }
                                });
    }

    private void route(KeyEvent event, @Nullable Node focus) {
        if (dialogOpen.getAsBoolean() || belongsToControl(event, focus)) {
            return;
        }
        for (StudioAction action : actions) {
            for (KeyCombination keys : action.keys()) {
                if (keys.match(event)) {
                    event.consume();
                    action.fire();
                    return;
                }
            }
        }
        for (Predicate<KeyEvent> handler : others) {
            if (handler.test(event)) {
                event.consume();
                return;
            }
        }
    }

    private static boolean belongsToControl(KeyEvent event, @Nullable Node focus) {
        if (focus instanceof TextInputControl) {
            boolean functionKey = event.getCode().isFunctionKey();
            return !functionKey
                    && !(event.isShortcutDown()
                            && STUDIO_KEYS_WHILE_TYPING.contains(event.getCode()));
        }
        if (focus instanceof ComboBoxBase<?> box && box.isShowing()) {
            return true;
        }
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        return focus != null
                && focus.isFocusVisible()
                && plain
                && CONTROL_KEYS.contains(event.getCode())
                && (focus instanceof ButtonBase
                        || focus instanceof Slider
                        || focus instanceof ComboBoxBase);
    }
}
