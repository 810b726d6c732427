package facewright.app.window;

import facewright.app.ui.Icons;
import facewright.app.ui.StudioAction;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.Ikon;

/** Makes buttons and menu items for actions. */
final class ActionNodes {
    private ActionNodes() {}

    /** A button with the action's label; the tooltip carries the shortcut. */
    static Button button(StudioAction action) {
        Button button = new Button();
        button.textProperty().bind(action.labelProperty());
        bind(button, action);
        return button;
    }

    /** A small button with the action's icon only. */
    static Button iconButton(StudioAction action, Ikon icon) {
        Button button = new Button("", Icons.icon(icon));
        button.getStyleClass().add("icon-button");
        button.accessibleTextProperty().bind(action.labelProperty());
        bind(button, action);
        return button;
    }

    private static void bind(ButtonBase button, StudioAction action) {
        button.disableProperty().bind(action.enabledProperty().not());
        button.setTooltip(Icons.tooltip(withoutDots(action.label()), action.shortcut()));
        button.setOnAction(event -> action.fire());
    }

    static MenuItem menuItem(StudioAction action) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(action.labelProperty());
        if (action.icon() != null) {
            item.setGraphic(Icons.icon(action.icon()));
        }
        // Only shown: the window itself listens to keys, see KeyRouter.
        if (!action.keys().isEmpty()) {
            item.setAccelerator(action.keys().get(0));
        }
        item.disableProperty().bind(action.enabledProperty().not());
        item.setOnAction(event -> action.fire());
        return item;
    }

    private static String withoutDots(String label) {
        return label.endsWith("...") ? label.substring(0, label.length() - 3) : label;
    }
}
