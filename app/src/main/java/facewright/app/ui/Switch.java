package facewright.app.ui;

import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** An on/off switch with its name to the right. */
public final class Switch extends ToggleButton {
    public Switch(String name) {
        super(name);
        getStyleClass().add("switch-row");
        Region knob = new Region();
        knob.getStyleClass().add("switch-knob");
        StackPane body = new StackPane(knob);
        body.getStyleClass().add("switch");
        setGraphic(body);
        setGraphicTextGap(8);
        setAlignment(Pos.CENTER_LEFT);
        knob.translateXProperty()
                .bind(javafx.beans.binding.Bindings.when(selectedProperty()).then(6).otherwise(-6));
    }
}
