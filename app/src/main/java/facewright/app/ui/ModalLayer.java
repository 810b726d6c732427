package facewright.app.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Shows dialogs inside the window, over a dimmed studio. Keeps the focus inside the topmost one;
 * Escape closes it.
 */
public final class ModalLayer extends StackPane {
    private record Entry(
            Node content, Runnable onEscape, @Nullable Node focusBefore, @Nullable Node focus) {}

    private final Deque<Entry> entries = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();

    public ModalLayer() {
        getStyleClass().add("modal-layer");
        setVisible(false);
        sceneProperty().addListener((property, old, scene) -> watchFocus(old, scene));
    }

    /** Whether a dialog is open. */
    public ReadOnlyBooleanProperty showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /**
     * Shows a dialog.
     *
     * @param focus gets the keyboard; the first one that can when null
     * @param onEscape for the Escape key; should close the dialog
     */
    public void show(Region content, @Nullable Node focus, Runnable onEscape) {
        Node before = getScene() == null ? null : getScene().getFocusOwner();
        content.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        content.getStyleClass().add("modal");
        entries.push(new Entry(content, onEscape, before, focus));
        refresh();
        Platform.runLater(this::takeFocus);
    }

    /** Closes a dialog; nothing happens when it is not open. */
    public void close(Node content) {
        for (Entry entry : entries) {
            if (entry.content() == content) {
                entries.remove(entry);
                refresh();
                if (entries.isEmpty() && entry.focusBefore() != null) {
                    entry.focusBefore().requestFocus();
                } else {
                    takeFocus();
                }
                return;
            }
        }
    }

    private void refresh() {
        getChildren().clear();
        entries.descendingIterator().forEachRemaining(entry -> getChildren().add(entry.content()));
        for (int i = 0; i < getChildren().size() - 1; i++) {
            getChildren().get(i).setVisible(false);
        }
        if (!getChildren().isEmpty()) {
            getChildren().get(getChildren().size() - 1).setVisible(true);
        }
        setVisible(!entries.isEmpty());
        showing.set(!entries.isEmpty());
    }

    private void closeOnEscape(KeyEvent event) {
        Entry top = entries.peek();
        if (event.getCode() == KeyCode.ESCAPE && top != null) {
            event.consume();
            top.onEscape().run();
        }
    }

    private void watchFocus(@Nullable Scene old, @Nullable Scene scene) {
        if (scene != null && scene != old) {
            // On the scene: the focus may be on its way, for example from a button just disabled.
            scene.addEventFilter(KeyEvent.KEY_PRESSED, this::closeOnEscape);
            scene.focusOwnerProperty()
                    .addListener(
                            (property, before, now) -> {
                                if (!entries.isEmpty() && !isInside(now)) {
                                    Platform.runLater(this::takeFocus);
                                }
                            });
        }
    }

    private boolean isInside(@Nullable Node node) {
        Entry top = entries.peek();
        for (Node at = node; at != null; at = at.getParent()) {
            if (top != null && at == top.content()) {
                return true;
            }
        }
        return false;
    }

    private void takeFocus() {
        Entry top = entries.peek();
        if (top == null || (getScene() != null && isInside(getScene().getFocusOwner()))) {
            return;
        }
        Node wanted = top.focus();
        Node target =
                wanted != null && !wanted.isDisabled() ? wanted : firstFocusable(top.content());
        if (target != null) {
            target.requestFocus();
        }
    }

    private static @Nullable Node firstFocusable(Node node) {
        if (node.isFocusTraversable() && !node.isDisabled() && node.isVisible()) {
            return node;
        }
        if (node instanceof javafx.scene.Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = firstFocusable(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
