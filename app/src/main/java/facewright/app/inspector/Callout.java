package facewright.app.inspector;

import facewright.app.ui.Icons;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** A coloured box that says what is wrong here and offers the fix. */
final class Callout extends VBox {
    private final Label text = new Label();
    private final Button fix = new Button();

    Callout() {
        getStyleClass().add("callout");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setGraphicTextGap(8);
        getChildren().addAll(text, fix);
        hide();
    }

    void hide() {
        setVisible(false);
        setManaged(false);
    }

    void showWarning(String what, String verb, Runnable repair) {
        show(what, verb, repair, MaterialDesignA.ALERT_OUTLINE, "warning-icon");
        getStyleClass().remove("error");
    }

    void showError(String what, String verb, Runnable repair) {
        show(what, verb, repair, MaterialDesignA.ALERT_CIRCLE_OUTLINE, "error-icon");
        if (!getStyleClass().contains("error")) {
            getStyleClass().add("error");
        }
    }

    private void show(String what, String verb, Runnable repair, Ikon icon, String iconClass) {
        text.setText(what);
        text.setGraphic(Icons.icon(icon, iconClass));
        fix.setText(verb);
        fix.setOnAction(event -> repair.run());
        setVisible(true);
        setManaged(true);
    }
}
