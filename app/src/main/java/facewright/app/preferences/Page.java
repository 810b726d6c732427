package facewright.app.preferences;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A page of the settings: headings with rows of a name and a value or control. */
class Page extends VBox {
    private static final double NAMES = 132;

    Page() {
        super(8);
        setPadding(new Insets(8, 12, 12, 0));
    }

    final GridPane section(String heading) {
        Label label = new Label(heading);
        label.getStyleClass().add("section-head");
        VBox.setMargin(label, new Insets(getChildren().isEmpty() ? 0 : 12, 0, 0, 0));
        GridPane grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(8);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(0);
        grid.getColumnConstraints().setAll(new ColumnConstraints(NAMES), values);
        getChildren().addAll(label, grid);
        return grid;
    }

    static void row(GridPane grid, String name, Node value) {
        Label label = new Label(name);
        label.getStyleClass().add("form-label");
        boolean control = !(value instanceof Label);
        GridPane.setValignment(label, control ? VPos.CENTER : VPos.TOP);
        grid.addRow(grid.getRowCount(), label, value);
    }

    static Label value(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** A small text that takes no room while it is empty. */
    static Label note(ReadOnlyStringProperty text, String styleClass) {
        Label label = value("");
        label.getStyleClass().add(styleClass);
        label.textProperty().bind(text);
        label.visibleProperty().bind(text.isNotEmpty());
        label.managedProperty().bind(text.isNotEmpty());
        return label;
    }
}
