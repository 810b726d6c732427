package facewright.app.inspector;

import facewright.app.AppText;
import facewright.app.ui.Icons;
import facewright.method.Parameter;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** The control of one parameter. */
abstract class ParameterRow extends VBox {
    private final Parameter parameter;

    ParameterRow(Parameter parameter) {
        this.parameter = parameter;
        getStyleClass().add("parameter-row");
        setId("parameter-" + parameter.key());
        MenuItem reset =
                new MenuItem(AppText.get("inspector.reset"), Icons.icon(MaterialDesignR.RESTORE));
        reset.setOnAction(event -> reset());
        ContextMenu menu = new ContextMenu(reset);
        setOnContextMenuRequested(event -> menu.show(this, event.getScreenX(), event.getScreenY()));
    }

    /** Makes the fitting control. */
    static ParameterRow of(Parameter parameter, ParameterChanges changes) {
        if (parameter instanceof Parameter.Numeric numeric) {
            return new NumberRow(numeric, changes);
        }
        if (parameter instanceof Parameter.Switch toggle) {
            return new SwitchRow(toggle, changes);
        }
        return new ChoiceRow((Parameter.Choice) parameter, changes);
    }

    final Parameter parameter() {
        return parameter;
    }

    /** Shows a stored value without reporting a change. */
    abstract void show(String value);

    /** Puts the default back, as if the person had chosen it. */
    abstract void reset();

    final Label nameLabel() {
        Label name = new Label(parameter.prompt().text());
        name.getStyleClass().add("parameter-name");
        name.setTooltip(Icons.tooltip(parameter.help().text()));
        name.setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 2) {
                        reset();
                    }
                });
        return name;
    }
}
