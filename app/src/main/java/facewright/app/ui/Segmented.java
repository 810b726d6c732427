package facewright.app.ui;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * A few exclusive choices side by side; exactly one is on.
 *
 * @param <T> what is chosen
 */
public final class Segmented<T> extends HBox {
    /**
     * @param value follows the choice and the other way round
     */
    public Segmented(List<T> choices, Function<T, String> label, ObjectProperty<T> value) {
        getStyleClass().add("segmented");
        ToggleGroup group = new ToggleGroup();
        for (T choice : choices) {
            ToggleButton button = new ToggleButton(label.apply(choice));
            button.setToggleGroup(group);
            button.setUserData(choice);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setSelected(choice.equals(value.get()));
            button.setId("choice-" + choice);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setOnAction(event -> value.set(choice));
            getChildren().add(button);
        }
        value.addListener((property, old, now) -> select(group, now));
        group.selectedToggleProperty()
                .addListener(
                        (property, old, now) -> {
                            if (now == null) {
                                select(group, value.get());
                            }
                        });
    }

    private static void select(ToggleGroup group, Object value) {
        group.getToggles().stream()
                .filter(toggle -> value.equals(toggle.getUserData()))
                .findFirst()
                .ifPresent(group::selectToggle);
    }
}
