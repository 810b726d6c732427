package facewright.app.preferences;

import facewright.app.AppText;
import facewright.app.ui.DialogService;
import facewright.nn.audio.SpeechCache;
import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;

/** What Facewright keeps on disk, and how much of it. */
final class StoragePage extends Page {
    private final StorageViewModel model;
    private final Label used = value("");
    private final Label folder = value("");
    private final TextField limit = new TextField();

    StoragePage(StorageViewModel model, Path dataFolder, DialogService dialogs) {
        this.model = model;
        setId("settings-storage");
        GridPane cache = section(AppText.get("preferences.cache"));
        used.setId("cache-used");
        row(cache, AppText.get("preferences.cache-used"), used);
        row(cache, AppText.get("preferences.cache-limit"), limitRow());
        row(cache, AppText.get("preferences.folder"), folder);
        Button clear = new Button(AppText.get("preferences.cache-clear"));
        clear.setId("cache-clear");
        clear.setOnAction(event -> model.clear());
        Label done = note(model.resultProperty(), "secondary");
        done.setId("cache-result");
        HBox row = new HBox(12, clear, done);
        row.setAlignment(Pos.CENTER_LEFT);
        row(cache, "", row);
        Label problem = note(model.problemProperty(), "field-error");
        problem.setId("cache-problem");
        Label help = value(AppText.get("preferences.cache-help"));
        help.getStyleClass().add("secondary");
        getChildren().addAll(problem, help);
        GridPane data = section(AppText.get("preferences.data"));
        row(data, AppText.get("preferences.folder"), value(dataFolder.toString()));
        Button show = new Button(AppText.get("window.show-in-folder"));
        show.setOnAction(event -> dialogs.showInFolder(dataFolder));
        row(data, "", new HBox(show));
        Label elsewhere = value(AppText.get("preferences.data-help"));
        elsewhere.getStyleClass().add("secondary");
        getChildren().add(elsewhere);
        model.usageProperty().addListener((property, before, now) -> show(now));
        model.refresh();
    }

    private HBox limitRow() {
        limit.setId("cache-limit");
        limit.setPrefColumnCount(7);
        limit.setAlignment(Pos.CENTER_RIGHT);
        limit.setAccessibleText(AppText.get("preferences.cache-limit"));
        limit.setOnAction(event -> takeLimit());
        limit.focusedProperty()
                .addListener(
                        (property, before, focused) -> {
                            if (!focused) {
                                takeLimit();
                            }
                        });
        HBox row = new HBox(8, limit, new Label(AppText.get("preferences.megabytes")));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void takeLimit() {
        SpeechCache.Usage usage = model.usageProperty().get();
        if (usage == null
                || limit.getText().equals(StorageViewModel.megabytes(usage.limitBytes()))) {
            return;
        }
        limit.getStyleClass().remove("invalid");
        if (!model.setLimit(limit.getText())) {
            limit.getStyleClass().add("invalid");
        }
    }

    private void show(SpeechCache.Usage usage) {
        used.setText(
                AppText.get(
                        "preferences.cache-usage",
                        StorageViewModel.megabytes(usage.bytes()),
                        usage.files()));
        folder.setText(usage.folder().toString());
        limit.setText(StorageViewModel.megabytes(usage.limitBytes()));
    }
}
