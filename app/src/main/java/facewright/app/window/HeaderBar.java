package facewright.app.window;

import facewright.app.AppText;
import facewright.app.ui.StudioAction;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The top line: name, menus, what project this is, and the two main actions. */
final class HeaderBar extends HBox {
    HeaderBar(
            MenuBar menus,
            ObservableValue<String> projectTitle,
            Region animateButton,
            StudioAction export) {
        getStyleClass().add("header");
        setAlignment(Pos.CENTER_LEFT);
        Label brand = new Label(AppText.get("app.name"));
        brand.getStyleClass().add("brand");
        brand.setMinWidth(Region.USE_PREF_SIZE);
        menus.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label title = new Label();
        title.setId("project-title");
        title.getStyleClass().add("project-title");
        title.textProperty().bind(projectTitle);
        Button exportButton = ActionNodes.button(export);
        exportButton.textProperty().unbind();
        exportButton.setText(AppText.get("window.export-button"));
        exportButton.getStyleClass().add("accent");
        exportButton.setId("export-button");
        exportButton.setMinWidth(Region.USE_PREF_SIZE);
        animateButton.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setMargin(exportButton, new javafx.geometry.Insets(0, 0, 0, 12));
        getChildren().addAll(brand, menus, space, title, animateButton, exportButton);
    }
}
