package facewright.app.ui;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

/** What all named items of a list answer to: selecting, renaming and their context menu. */
public final class NamedItem {
    private NamedItem() {}

    /**
     * Makes an item selectable by mouse and Enter, renamed by a double click.
     *
     * @param name edited by a double click
     * @param menu shown on the context-menu gesture
     */
    public static void install(Node item, Runnable select, EditableLabel name, ContextMenu menu) {
        item.setFocusTraversable(true);
        item.setOnMousePressed(
                event -> {
                    item.requestFocus();
                    select.run();
                    if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY) {
                        name.edit();
                    }
                });
        item.setOnContextMenuRequested(
                event -> menu.show(item, event.getScreenX(), event.getScreenY()));
        item.setOnKeyPressed(
                event -> {
                    if (event.getTarget() == item && event.getCode() == KeyCode.ENTER) {
                        select.run();
                        event.consume();
                    }
                });
    }

    /** Marks an item as the selected one, or not. */
    public static void setSelected(Node item, boolean selected) {
        item.getStyleClass().removeAll("selected");
        if (selected) {
            item.getStyleClass().add("selected");
        }
    }
}
