package facewright.app.window;

import facewright.app.AppText;
import facewright.app.ui.Icons;
import facewright.app.ui.ModalLayer;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** All shortcuts on one sheet. */
final class ShortcutSheet extends VBox {
    private static final double KEY_WIDTH = 152;
    private static final double TEXT_WIDTH = 232;

    /**
     * One line of the sheet.
     *
     * @param keys as written on keyboards
     */
    record Line(String keys, String text) {}

    /** Lines under a heading. */
    record Group(String heading, List<Line> lines) {}

    private ShortcutSheet(List<List<Group>> columns, Runnable close) {
        super(16);
        Label title = new Label(AppText.get("window.shortcuts-title"));
        title.getStyleClass().add("modal-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button button = Icons.button(MaterialDesignC.CLOSE, AppText.get("window.close"), close);
        HBox head = new HBox(title, space, button);
        head.setAlignment(Pos.CENTER_LEFT);
        HBox body = new HBox(32);
        for (List<Group> column : columns) {
            VBox box = new VBox(16);
            column.forEach(group -> box.getChildren().add(group(group)));
            body.getChildren().add(box);
        }
        getChildren().addAll(head, body);
    }

    /** Shows the sheet; any of Escape and the close button closes it. */
    static void show(ModalLayer layer, List<List<Group>> columns) {
        ShortcutSheet[] sheet = new ShortcutSheet[1];
        Runnable close = () -> layer.close(sheet[0]);
        sheet[0] = new ShortcutSheet(columns, close);
        layer.show(sheet[0], null, close);
    }

    private static Node group(Group group) {
        Label heading = new Label(group.heading());
        heading.getStyleClass().add("section-head");
        GridPane grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(6);
        grid.getColumnConstraints().setAll(new ColumnConstraints(KEY_WIDTH));
        int row = 0;
        for (Line line : group.lines()) {
            Label key = new Label(line.keys());
            key.getStyleClass().add("shortcut-key");
            Label text = new Label(line.text());
            text.setWrapText(true);
            text.setMaxWidth(TEXT_WIDTH);
            text.setMinHeight(Region.USE_PREF_SIZE);
            GridPane.setValignment(key, VPos.TOP);
            grid.addRow(row++, key, text);
        }
        return new VBox(8, heading, grid);
    }
}
