package facewright.app.window;

import facewright.app.AppText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Asks for the sounds of words that nobody knows. */
final class SpellingFields extends VBox {
    private final Consumer<Map<String, String>> use;
    private final Map<String, TextField> fields = new LinkedHashMap<>();

    /**
     * @param use gets the spelled words with their sounds
     */
    SpellingFields(Consumer<Map<String, String>> use) {
        super(4);
        this.use = use;
    }

    /** Shows a field for each word; nothing for none. */
    void show(List<String> words) {
        if (!fields.keySet().equals(Set.copyOf(words))) {
            fields.clear();
            getChildren().clear();
            words.forEach(this::add);
            if (!fields.isEmpty()) {
                Button button = new Button(AppText.get("window.spell-use"));
                button.setId("spell-use");
                button.setOnAction(event -> use());
                getChildren().add(button);
            }
        }
        setVisible(!fields.isEmpty());
        setManaged(!fields.isEmpty());
    }

    private void add(String word) {
        TextField field = new TextField();
        field.setPromptText(AppText.get("window.spell-prompt"));
        field.setId("spell-" + word);
        HBox.setHgrow(field, Priority.ALWAYS);
        Label label = new Label(word);
        label.setMinWidth(70);
        HBox row = new HBox(6, label, field);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(row);
        fields.put(word, field);
    }

    private void use() {
        Map<String, String> given = new LinkedHashMap<>();
        fields.forEach(
                (word, field) -> {
                    if (!field.getText().isBlank()) {
                        given.put(word, field.getText().strip());
                    }
                });
        if (!given.isEmpty()) {
            use.accept(given);
        }
    }
}
