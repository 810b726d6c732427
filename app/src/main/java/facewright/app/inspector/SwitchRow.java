package facewright.app.inspector;

import facewright.app.ui.Icons;
import facewright.app.ui.Switch;
import facewright.method.Parameter;

/** A switch with its name. */
final class SwitchRow extends ParameterRow {
    private final Switch toggle;
    private final ParameterChanges changes;

    SwitchRow(Parameter.Switch parameter, ParameterChanges changes) {
        super(parameter);
        this.changes = changes;
        toggle = new Switch(parameter.prompt().text());
        toggle.setTooltip(Icons.tooltip(parameter.help().text()));
        toggle.setOnAction(event -> settle());
        getChildren().add(toggle);
        show(parameter.defaultText());
    }

    private void settle() {
        changes.settled(parameter().key(), Boolean.toString(toggle.isSelected()));
    }

    @Override
    void show(String value) {
        toggle.setSelected(Boolean.parseBoolean(value));
    }

    @Override
    void reset() {
        toggle.setSelected(((Parameter.Switch) parameter()).defaultValue());
        settle();
    }
}
