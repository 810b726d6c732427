package facewright.app.inspector;

import facewright.method.ParameterSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Controls for all parameters of a schema, in its order. */
final class ParameterPanel extends VBox {
    private final ParameterChanges changes;
    private final List<ParameterRow> rows = new ArrayList<>();
    private @Nullable ParameterSchema schema;

    ParameterPanel(ParameterChanges changes) {
        this.changes = changes;
        getStyleClass().add("parameter-panel");
    }

    /** Shows these values; controls are only rebuilt when the schema is another one. */
    void show(ParameterSchema newSchema, Map<String, String> values) {
        if (!newSchema.equals(schema)) {
            schema = newSchema;
            rows.clear();
            newSchema.parameters().forEach(p -> rows.add(ParameterRow.of(p, changes)));
            getChildren().setAll(rows);
        }
        for (ParameterRow row : rows) {
            row.show(values.getOrDefault(row.parameter().key(), row.parameter().defaultText()));
        }
    }
}
