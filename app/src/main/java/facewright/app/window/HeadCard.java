package facewright.app.window;

import facewright.app.AppText;
import facewright.app.project.SessionHead;
import facewright.domain.FaceHead;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The project's head in the left column: its name and what it consists of. */
final class HeadCard extends VBox {
    private final SessionHead heads;
    private final Label name = new Label();
    private final Label line = new Label();

    HeadCard(SessionHead heads) {
        this.heads = heads;
        setId("head-card");
        getStyleClass().addAll("card", "plain");
        name.getStyleClass().add("card-title");
        line.getStyleClass().add("card-line");
        line.setWrapText(true);
        getChildren().addAll(name, line);
        InvalidationListener refresh = observable -> refresh();
        heads.headProperty().addListener(refresh);
        heads.choiceProperty().addListener(refresh);
        heads.messageProperty().addListener(refresh);
        refresh();
    }

    private void refresh() {
        name.setText(AppText.get("window.head-name", heads.choice().name()));
        line.getStyleClass().removeAll("error");
        String problem = heads.messageProperty().get();
        if (!problem.isEmpty()) {
            line.getStyleClass().add("error");
            line.setText(problem);
        } else {
            line.setText(
                    heads.head().map(HeadCard::facts).orElse(AppText.get("window.head-loading")));
        }
    }

    private static String facts(FaceHead head) {
        return AppText.get(
                "window.head-line", head.topology().vertexCount(), head.rig().channels().size());
    }
}
