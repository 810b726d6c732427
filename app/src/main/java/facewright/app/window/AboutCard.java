package facewright.app.window;

import facewright.app.AppText;
import facewright.app.AppVersion;
import facewright.app.ui.ModalLayer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Says what this is, which version, and under which licences. */
final class AboutCard extends VBox {
    private AboutCard() {
        super(12);
        setPrefWidth(460);
    }

    static void show(ModalLayer layer) {
        AboutCard card = new AboutCard();
        Label title = new Label(AppText.get("app.name"));
        title.getStyleClass().add("modal-title");
        Label version =
                new Label(
                        AppText.get(
                                "window.about-version",
                                AppVersion.current(),
                                System.getProperty("java.version"),
                                System.getProperty("javafx.runtime.version", "")));
        version.getStyleClass().add("secondary");
        Button close = new Button(AppText.get("window.close"));
        close.getStyleClass().add("accent");
        close.setDefaultButton(true);
        close.setOnAction(event -> layer.close(card));
        HBox buttons = new HBox(close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        card.getChildren()
                .addAll(
                        title,
                        version,
                        text(AppText.get("window.about-text")),
                        text(AppText.get("window.about-licence")),
                        text(AppText.get("window.about-libraries")),
                        buttons);
        layer.show(card, close, () -> layer.close(card));
    }

    private static Label text(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
