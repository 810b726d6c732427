package facewright.app.inspector;

import facewright.app.ui.Icons;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A table of names and values in small type. */
final class Facts extends GridPane {
    private int row;

    Facts() {
        setHgap(8);
        setVgap(6);
        ColumnConstraints names = new ColumnConstraints(88);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(0);
        getColumnConstraints().setAll(names, values);
    }

    /** Adds a line; the whole value is in the tooltip when it is cut. */
    Facts add(String name, String value) {
        Label text = new Label(value);
        text.getStyleClass().add("fact-value");
        text.setTooltip(Icons.tooltip(value));
        text.setWrapText(true);
        return add(name, text);
    }

    Facts add(String name, Node value) {
        Label label = new Label(name);
        label.getStyleClass().add("fact-key");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        setValignment(label, javafx.geometry.VPos.TOP);
        setValignment(value, javafx.geometry.VPos.TOP);
        add(label, 0, row);
        add(value, 1, row);
        row++;
        return this;
    }
}
