package facewright.app.ui;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A name that turns into a text field while it is edited. Enter takes it, Escape does not. */
public final class EditableLabel extends StackPane {
    private final Label label = new Label();
    private final TextField field = new TextField();
    private final Consumer<String> rename;

    /**
     * @param rename gets the new name, never an empty one nor the old one
     */
    public EditableLabel(ObservableValue<String> text, String styleClass, Consumer<String> rename) {
        this.rename = rename;
        label.textProperty().bind(text);
        label.getStyleClass().add(styleClass);
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(0);
        Tooltip tooltip = Icons.tooltip("");
        tooltip.textProperty().bind(text);
        label.setTooltip(tooltip);
        field.getStyleClass().add("rename-field");
        field.setMinHeight(Region.USE_PREF_SIZE);
        field.setOnAction(event -> finish(true));
        field.focusedProperty()
                .addListener(
                        (property, before, focused) -> {
                            if (!focused) {
                                finish(true);
                            }
                        });
        field.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        finish(false);
                        event.consume();
                    }
                });
        getChildren().setAll(label);
    }

    /** Lets people type another name. */
    public void edit() {
        field.setText(label.getText());
        getChildren().setAll(field);
        field.requestFocus();
        field.selectAll();
    }

    private void finish(boolean take) {
        if (!getChildren().contains(field)) {
            return;
        }
        getChildren().setAll(label);
        String text = field.getText().strip();
        if (take && !text.isEmpty() && !text.equals(label.getText())) {
            rename.accept(text);
        }
    }
}
