package facewright.app.timeline;

import facewright.app.AppText;
import facewright.app.playback.Player;
import facewright.domain.UserText;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The keys of playback and timeline. They work wherever the keyboard is, but never take a key from
 * a control that needs it: text fields keep all of them, buttons Space, sliders and lists the
 * arrows.
 */
public final class PlaybackKeys {
    /** Keys that go on while they are held; the others act once per press. */
    private static final Set<KeyCode> REPEATING =
            EnumSet.of(
                    KeyCode.LEFT,
                    KeyCode.RIGHT,
                    KeyCode.UP,
                    KeyCode.DOWN,
                    KeyCode.MINUS,
                    KeyCode.SUBTRACT,
                    KeyCode.EQUALS,
                    KeyCode.PLUS,
                    KeyCode.ADD);

    private final Player player;
    private final TimelineViewModel timeline;
    private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);
    private @Nullable Scene watched;

    /**
     * One line of the shortcut sheet.
     *
     * @param keys as printed, {@code Shift+Left}
     * @param description what they do
     */
    public record Shortcut(String keys, UserText description) {}

    public PlaybackKeys(TimelineViewModel timeline) {
        this.timeline = timeline;
        this.player = timeline.player();
    }

    /** Listens on a whole scene. */
    public void install(Scene scene) {
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    Node owner = scene.getFocusOwner();
                    if (!needs(owner, event.getCode()) && press(event)) {
                        event.consume();
                    }
                });
    }

    /** All keys with what they do, in the order of a shortcut sheet. */
    public static List<Shortcut> shortcuts() {
        return List.of(
                new Shortcut("Space", AppText.of("playback.key-play")),
                new Shortcut("Left  Right", AppText.of("playback.key-step")),
                new Shortcut("Shift+Left  Shift+Right", AppText.of("playback.key-second")),
                new Shortcut("Home  End", AppText.of("playback.key-ends")),
                new Shortcut("Up  Down", AppText.of("playback.key-marker")),
                new Shortcut("J  K  L", AppText.of("playback.key-shuttle")),
                new Shortcut("/", AppText.of("playback.key-around")),
                new Shortcut("I  O", AppText.of("playback.key-range")),
                new Shortcut("X", AppText.of("playback.key-clear-range")),
                new Shortcut("Ctrl+L", AppText.of("playback.key-loop")),
                new Shortcut("-  =", AppText.of("playback.key-zoom")),
                new Shortcut("\\", AppText.of("playback.key-fit")));
    }

    /** Whether a control uses a key for itself. */
    private static boolean needs(@Nullable Node owner, KeyCode code) {
        if (owner instanceof TextInputControl
                || owner instanceof Spinner<?>
                || owner instanceof ComboBoxBase<?>
                || owner instanceof ChoiceBox<?>) {
            return true;
        }
        boolean along = code == KeyCode.LEFT || code == KeyCode.RIGHT;
        boolean updown = code == KeyCode.UP || code == KeyCode.DOWN;
        boolean ends = code == KeyCode.HOME || code == KeyCode.END;
        if (owner instanceof ButtonBase) {
            // After a click Space still plays; a button reached with the keyboard keeps it.
            return code == KeyCode.SPACE && owner.isFocusVisible();
        }
        if (owner instanceof Slider || owner instanceof ScrollBar) {
            return owner.isFocusVisible() && (along || updown || ends);
        }
        if (owner instanceof TreeView<?> || owner instanceof TreeTableView<?>) {
            return along || updown || ends;
        }
        if (owner instanceof TabPane) {
            return along || updown;
        }
        return (owner instanceof ListView<?> || owner instanceof TableView<?>) && (updown || ends);
    }

    /** Does what a key asks for; false when it is none of playback's. */
    public boolean press(KeyEvent event) {
        boolean foreignMeta = event.isMetaDown() && !event.isShortcutDown();
        if (event.isAltDown() || foreignMeta) {
            return false;
        }
        if (held.contains(event.getCode())) {
            return true;
        }
        boolean taken =
                event.isShortcutDown()
                        ? event.getCode() == KeyCode.L && !event.isShiftDown() && toggleLoop()
                        : pressPlain(event.getCode(), event.isShiftDown()) || pressSign(event);
        if (taken && !REPEATING.contains(event.getCode())) {
            waitForRelease(event);
        }
        return taken;
    }

    /** A held key sends presses again and again; they are taken but do nothing. */
    private void waitForRelease(KeyEvent event) {
        Scene scene = event.getTarget() instanceof Node node ? node.getScene() : null;
        if (scene == null && event.getTarget() instanceof Scene target) {
            scene = target;
        }
        if (scene == null) {
            return;
        }
        held.add(event.getCode());
        if (!scene.equals(watched)) {
            watched = scene;
            scene.addEventFilter(
                    KeyEvent.KEY_RELEASED, released -> held.remove(released.getCode()));
            scene.getWindow().focusedProperty().addListener(observable -> held.clear());
        }
    }

    private boolean pressPlain(KeyCode code, boolean shift) {
        switch (code) {
            case SPACE -> player.toggle();
            case LEFT -> step(shift, -1);
            case RIGHT -> step(shift, 1);
            case HOME -> show(0);
            case END -> show(player.durationSecondsProperty().get());
            case UP -> timeline.previousMarker();
            case DOWN -> timeline.nextMarker();
            case J -> player.shuttle(-1);
            case K -> player.shuttle(0);
            case L -> player.shuttle(1);
            case I -> timeline.setIn();
            case O -> timeline.setOut();
            case X -> timeline.clearRange();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Signs by what they print: they lie under other keys on other keyboards. */
    private boolean pressSign(KeyEvent event) {
        KeyCode code = event.getCode();
        String sign = event.getText();
        if (sign.equals("/") || code == KeyCode.SLASH || code == KeyCode.DIVIDE) {
            player.playAround();
        } else if (sign.equals("\\") || code == KeyCode.BACK_SLASH) {
            timeline.span().fit();
        } else if (sign.equals("-") || code == KeyCode.MINUS || code == KeyCode.SUBTRACT) {
            timeline.span().zoomOut();
        } else if (sign.equals("=")
                || sign.equals("+")
                || code == KeyCode.EQUALS
                || code == KeyCode.ADD) {
            timeline.span().zoomIn();
        } else {
            return false;
        }
        return true;
    }

    private boolean toggleLoop() {
        player.loopingProperty().set(!player.loopingProperty().get());
        return true;
    }

    private void step(boolean second, int direction) {
        if (second) {
            timeline.seek(player.positionSecondsProperty().get() + direction);
        } else {
            player.stepFrames(direction, timeline.frameRateProperty().get());
        }
        timeline.span().reveal(player.positionSecondsProperty().get());
    }

    private void show(double seconds) {
        player.seek(seconds);
        timeline.span().reveal(player.positionSecondsProperty().get());
    }
}
