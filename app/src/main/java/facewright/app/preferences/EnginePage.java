package facewright.app.preferences;

import facewright.app.AppText;
import facewright.app.settings.EngineFacts;
import facewright.app.ui.DialogService;
import facewright.engine.EngineReport;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What networks run on, what is missing, and the person's own libtorch. */
final class EnginePage extends Page {
    private final EngineViewModel model;
    private final GridPane facts;
    private final VBox findings = new VBox(8);

    EnginePage(EngineViewModel model, DialogService dialogs) {
        this.model = model;
        setId("settings-engine");
        facts = section(AppText.get("preferences.engine"));
        getChildren().add(waiting());
        getChildren().add(note(model.problemProperty(), "field-error"));
        getChildren().add(findings);
        addLibtorch(dialogs);
        InvalidationListener refresh = observable -> show();
        model.reportProperty().addListener(refresh);
        show();
        model.refresh();
    }

    private HBox waiting() {
        ProgressIndicator turning = new ProgressIndicator();
        turning.setPrefSize(16, 16);
        Label text = new Label(AppText.get("preferences.engine-job"));
        text.getStyleClass().add("secondary");
        HBox row = new HBox(8, turning, text);
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(model.workingProperty());
        row.managedProperty().bind(model.workingProperty());
        return row;
    }

    private void addLibtorch(DialogService dialogs) {
        GridPane grid = section(AppText.get("preferences.libtorch"));
        Label used = value("");
        used.setId("libtorch-used");
        used.textProperty().bind(model.folderTextProperty());
        row(grid, AppText.get("preferences.libtorch-used"), used);
        Button choose = new Button(AppText.get("preferences.choose"));
        choose.setId("libtorch-choose");
        choose.setOnAction(
                event ->
                        dialogs.chooseFolder(
                                        AppText.get("preferences.libtorch-title"), Optional.empty())
                                .ifPresent(model::chooseFolder));
        Button clear = new Button(AppText.get("preferences.libtorch-clear"));
        clear.setId("libtorch-clear");
        clear.setOnAction(event -> model.clearFolder());
        clear.disableProperty().bind(model.ownProperty());
        row(grid, "", new HBox(8, choose, clear));
        Label problem = note(model.folderProblemProperty(), "field-error");
        problem.setId("libtorch-problem");
        getChildren().add(problem);
        Label help = value(AppText.get("preferences.libtorch-help"));
        help.getStyleClass().add("secondary");
        getChildren().add(help);
    }

    private void show() {
        facts.getChildren().clear();
        findings.getChildren().clear();
        EngineReport report = model.reportProperty().get();
        if (report == null) {
            return;
        }
        int index = 0;
        for (EngineFacts.Fact fact : EngineFacts.of(report)) {
            Label name = new Label(fact.name());
            name.getStyleClass().add("form-label");
            GridPane.setValignment(name, javafx.geometry.VPos.TOP);
            facts.addRow(index++, name, value(fact.value()));
        }
        for (String finding : report.findings()) {
            VBox box = new VBox(value(finding));
            box.getStyleClass().add(report.isComplete() ? "advice" : "callout");
            findings.getChildren().add(box);
        }
    }
}
