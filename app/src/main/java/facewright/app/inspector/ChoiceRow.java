package facewright.app.inspector;

import facewright.method.Parameter;
import javafx.scene.control.ComboBox;

/** A drop-down list with its name above. */
final class ChoiceRow extends ParameterRow {
    private final ComboBox<String> box = new ComboBox<>();
    private final ParameterChanges changes;
    private boolean showing;

    ChoiceRow(Parameter.Choice parameter, ParameterChanges changes) {
        super(parameter);
        this.changes = changes;
        setSpacing(4);
        box.getItems().setAll(parameter.options());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(parameter.prompt().text());
        box.valueProperty().addListener((property, old, now) -> settle());
        getChildren().addAll(nameLabel(), box);
        show(parameter.defaultText());
    }

    private void settle() {
        if (!showing && box.getValue() != null) {
            changes.settled(parameter().key(), box.getValue());
        }
    }

    @Override
    void show(String value) {
        showing = true;
        box.setValue(value);
        showing = false;
    }

    @Override
    void reset() {
        box.setValue(parameter().defaultText());
    }
}
