package facewright.app.inspector;

import facewright.app.AppText;
import facewright.app.ui.FilledSlider;
import facewright.app.ui.Icons;
import facewright.method.Parameter;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A slider with a field for typing the value. Double click resets. */
final class NumberRow extends ParameterRow {
    private final ParameterNumber number;
    private final ParameterChanges changes;
    private final Slider slider;
    private final TextField field = new TextField();
    private boolean showing;

    NumberRow(Parameter.Numeric parameter, ParameterChanges changes) {
        super(parameter);
        this.number = new ParameterNumber(parameter);
        this.changes = changes;
        slider =
                new FilledSlider(
                        parameter.minimum(), parameter.maximum(), parameter.defaultValue());
        slider.setBlockIncrement(parameter.step());
        slider.setAccessibleText(parameter.prompt().text());
        slider.setTooltip(
                Icons.tooltip(
                        AppText.get(
                                "inspector.slider-tooltip",
                                parameter.help().text(),
                                number.rangeText(),
                                number.display(parameter.defaultValue()))));
        field.getStyleClass().add("value-field");
        field.setPrefColumnCount(6);
        field.setPrefWidth(72);
        field.setAccessibleText(parameter.prompt().text());

        Label name = nameLabel();
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(4, name, space, field);
        head.setAlignment(Pos.CENTER_LEFT);
        // The track is inset by half a thumb; this lines its ends up with the text above.
        setMargin(slider, new Insets(0, -5, 0, -5));
        getChildren().addAll(head, slider);
        listen();
        show(parameter.defaultText());
    }

    private void listen() {
        slider.valueProperty().addListener((property, old, now) -> moved());
        slider.valueChangingProperty()
                .addListener(
                        (property, before, changing) -> {
                            if (!changing) {
                                settle();
                            }
                        });
        slider.addEventFilter(
                MouseEvent.MOUSE_PRESSED,
                event -> {
                    if (event.getClickCount() == 2) {
                        event.consume();
                        reset();
                    }
                });
        slider.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> settle());
        slider.addEventHandler(KeyEvent.KEY_RELEASED, event -> settle());
        field.setOnAction(event -> take());
        field.focusedProperty()
                .addListener(
                        (property, before, focused) -> {
                            if (!focused) {
                                take();
                            }
                        });
        field.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        display();
                        event.consume();
                    }
                });
    }

    private void moved() {
        double snapped = number.snap(slider.getValue());
        if (snapped != slider.getValue()) {
            slider.setValue(snapped);
            return;
        }
        display();
        if (!showing) {
            changes.moving(parameter().key(), number.canonical(snapped));
        }
    }

    private void settle() {
        changes.settled(parameter().key(), number.canonical(slider.getValue()));
    }

    private void take() {
        number.read(field.getText())
                .ifPresent(
                        value -> {
                            if (value != slider.getValue()) {
                                slider.setValue(value);
                                settle();
                            }
                        });
        display();
    }

    private void display() {
        field.setText(number.display(slider.getValue()));
    }

    @Override
    void show(String value) {
        if (slider.isValueChanging()) {
            return;
        }
        showing = true;
        slider.setValue(number.read(value).orElse(slider.getValue()));
        display();
        showing = false;
    }

    @Override
    void reset() {
        slider.setValue(((Parameter.Numeric) parameter()).defaultValue());
        settle();
    }
}
