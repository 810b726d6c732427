package facewright.app.window;

import facewright.app.AppText;
import facewright.app.ui.Icons;
import facewright.app.ui.StudioAction;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** What stands in the middle of a studio without clips: what to do, and two ways to do it. */
final class EmptyState extends VBox {
    EmptyState(StudioAction openRecording, StudioAction openDemo) {
        getStyleClass().add("empty-state");
        FontIcon icon = Icons.icon(MaterialDesignM.MICROPHONE_OUTLINE, "empty-icon");
        Label title = new Label(AppText.get("window.empty-title"));
        title.getStyleClass().add("empty-title");
        Label text = new Label(AppText.get("window.empty-text"));
        text.getStyleClass().add("empty-text");
        Button demo = ActionNodes.button(openDemo);
        demo.getStyleClass().add("accent");
        demo.setId("empty-open-demo");
        Button open = ActionNodes.button(openRecording);
        open.setId("empty-open-recording");
        HBox buttons = new HBox(8, open, demo);
        buttons.setAlignment(javafx.geometry.Pos.CENTER);
        VBox.setMargin(title, new Insets(8, 0, 0, 0));
        VBox.setMargin(buttons, new Insets(12, 0, 0, 0));
        getChildren().addAll(icon, title, text, buttons);
    }
}
