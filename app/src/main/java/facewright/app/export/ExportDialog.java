package facewright.app.export;

import facewright.app.AppText;
import facewright.app.export.ExportFormat.FbxMode;
import facewright.app.export.ExportFormat.VideoView;
import facewright.app.export.ExportViewModel.Outlook;
import facewright.app.ui.DialogService;
import facewright.app.ui.Icons;
import facewright.app.ui.ModalLayer;
import facewright.app.ui.Segmented;
import facewright.app.ui.Switch;
import facewright.domain.FrameRate;
import facewright.io.export.AxesPreset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.util.StringConverter;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** The export dialog: what, as what, which part, where to, and what it will take. */
public final class ExportDialog extends VBox {
    private static final double LABEL_WIDTH = 92;
    private static final double ROW_HEIGHT = 26;

    private final ExportViewModel model;
    private final VBox form = new VBox(12);
    private final Button export = new Button(AppText.get("export.start"));

    private ExportDialog(
            ExportViewModel model, DialogService dialogs, Runnable close, Runnable go) {
        super(16);
        this.model = model;
        setId("export-dialog");
        setPrefWidth(580);
        Label title = new Label(AppText.get("export.title"));
        title.getStyleClass().add("modal-title");
        addRows(dialogs);
        getChildren().addAll(title, form, outlook(), buttons(close, go));
    }

    /**
     * Opens the dialog.
     *
     * @param go starts the export of the view-model's request
     */
    public static void show(
            ModalLayer layer, ExportViewModel model, DialogService dialogs, Runnable go) {
        ExportDialog[] dialog = new ExportDialog[1];
        Runnable close = () -> layer.close(dialog[0]);
        Runnable start =
                () -> {
                    if (model.outlookProperty().get().isReady()) {
                        model.remember();
                        close.run();
                        go.run();
                    }
                };
        dialog[0] = new ExportDialog(model, dialogs, close, start);
        layer.show(dialog[0], dialog[0].export, close);
    }

    private void addRows(DialogService dialogs) {
        if (model.sources().size() > 1) {
            ComboBox<ExportSource> take = new ComboBox<>();
            take.getItems().setAll(model.sources());
            take.valueProperty().bindBidirectional(model.sourceProperty());
            addRow(AppText.get("export.take"), wide(take));
        } else {
            ExportSource only = model.sourceProperty().get();
            Label name = text(only.name());
            name.setGraphic(new Circle(4, Color.web(only.colour())));
            name.setGraphicTextGap(8);
            addRow(AppText.get("export.take"), name);
        }
        Segmented<ExportFormat> format =
                new Segmented<>(
                        model.offeredFormats(), ExportFormat::label, model.formatProperty());
        addRow(AppText.get("export.format"), withHint(format, formatHelp()));
        addRow(
                AppText.get("export.mode"),
                withHint(
                        new Segmented<>(
                                List.of(FbxMode.values()), FbxMode::label, model.fbxModeProperty()),
                        model.fbxModeProperty().map(FbxMode::help)),
                model.formatProperty().map(f -> f == ExportFormat.FBX));
        addRow(
                AppText.get("export.view"),
                new Segmented<>(
                        List.of(VideoView.values()), VideoView::label, model.videoViewProperty()),
                model.formatProperty().map(f -> f == ExportFormat.MP4));
        addRow(
                AppText.get("export.program"),
                axes(),
                model.formatProperty().map(ExportFormat::usesAxes));
        addRow(AppText.get("export.range"), range());
        addRow(AppText.get("export.frame-rate"), frameRate());
        addRow(AppText.get("export.name"), name());
        addRow(AppText.get("export.folder"), folder(dialogs));
        Switch audio = new Switch(AppText.get("export.with-audio"));
        audio.selectedProperty().bindBidirectional(model.withAudioProperty());
        addRow("", audio, model.formatProperty().map(f -> f != ExportFormat.NPY));
    }

    private Node addRow(String name, Node field) {
        Label label = new Label(name);
        label.getStyleClass().add("form-label");
        label.setMinSize(LABEL_WIDTH, ROW_HEIGHT);
        label.setLabelFor(field);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox row = new HBox(12, label, field);
        row.setAlignment(Pos.TOP_LEFT);
        form.getChildren().add(row);
        return row;
    }

    private void addRow(String name, Node field, ObservableValue<Boolean> visible) {
        Node row = addRow(name, field);
        row.visibleProperty().bind(visible);
        row.managedProperty().bind(visible);
    }

    private static Label text(String text) {
        Label label = new Label(text);
        label.setMinHeight(ROW_HEIGHT);
        return label;
    }

    private ObservableValue<String> formatHelp() {
        return model.formatProperty().map(ExportFormat::help);
    }

    private static Node withHint(Region field, ObservableValue<String> text) {
        Label hint = new Label();
        hint.getStyleClass().add("secondary");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.textProperty().bind(text);
        return new VBox(4, field, hint);
    }

    private Node axes() {
        return new Segmented<>(
                List.of(AxesPreset.values()), a -> a.label().text(), model.axesProperty());
    }

    private Node range() {
        double whole = model.sourceProperty().get().motion().durationSeconds();
        Optional<String> part =
                model.sourceProperty()
                        .get()
                        .inOut()
                        .map(
                                r ->
                                        AppText.get(
                                                "export.range-part",
                                                r.startSeconds(),
                                                r.endSeconds()));
        if (part.isEmpty()) {
            return text(AppText.get("export.range-whole", whole));
        }
        javafx.beans.property.ObjectProperty<Boolean> chosen = model.onlyRangeProperty().asObject();
        return new Segmented<>(
                List.of(false, true),
                only -> only ? part.get() : AppText.get("export.range-whole", whole),
                chosen);
    }

    private Node frameRate() {
        ComboBox<FrameRate> box = new ComboBox<>();
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(FrameRate rate) {
                        return rate == null ? "" : AppText.get("export.fps", rate.label());
                    }

                    @Override
                    public FrameRate fromString(String text) {
                        return FrameRate.parse(text);
                    }
                });
        box.getItems().setAll(model.offeredFrameRates());
        box.valueProperty().bindBidirectional(model.frameRateProperty());
        Label frames = new Label();
        frames.getStyleClass().add("secondary");
        frames.textProperty()
                .bind(
                        model.outlookProperty()
                                .map(o -> AppText.get("export.frames", o.frameCount())));
        HBox line = new HBox(12, box, frames);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node name() {
        TextField field = new TextField();
        field.setId("export-name");
        field.textProperty().bindBidirectional(model.baseNameProperty());
        return withProblem(field, model.outlookProperty().map(Outlook::nameProblem));
    }

    private Node folder(DialogService dialogs) {
        TextField field = new TextField();
        field.setId("export-folder");
        field.textProperty().bindBidirectional(model.folderProperty());
        HBox.setHgrow(field, Priority.ALWAYS);
        Button choose = new Button(AppText.get("export.choose-folder"));
        choose.setGraphic(Icons.icon(MaterialDesignF.FOLDER_OUTLINE));
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setOnAction(
                event ->
                        dialogs.chooseFolder(
                                        AppText.get("export.folder-title"),
                                        Optional.of(Path.of(model.folderProperty().get())))
                                .ifPresent(path -> model.folderProperty().set(path.toString())));
        HBox line = new HBox(8, field, choose);
        line.setAlignment(Pos.CENTER_LEFT);
        return withProblem(line, model.outlookProperty().map(Outlook::folderProblem));
    }

    private static Node withProblem(Region field, ObservableValue<Optional<String>> problem) {
        Label text = new Label();
        text.getStyleClass().add("field-error");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.textProperty().bind(problem.map(p -> p.orElse("")));
        text.visibleProperty().bind(problem.map(Optional::isPresent));
        text.managedProperty().bind(text.visibleProperty());
        return new VBox(4, field, text);
    }

    private Node outlook() {
        Label files = new Label();
        files.setWrapText(true);
        files.textProperty().bind(model.outlookProperty().map(o -> String.join("   ", o.files())));
        Label size = new Label();
        size.getStyleClass().add("secondary");
        size.textProperty().bind(model.outlookProperty().map(ByteText::outlook));
        Label overwrite = new Label(AppText.get("export.overwrites"));
        overwrite.setGraphic(Icons.icon(MaterialDesignA.ALERT_OUTLINE, "warning-icon"));
        overwrite.visibleProperty().bind(model.outlookProperty().map(Outlook::overwrites));
        overwrite.managedProperty().bind(overwrite.visibleProperty());
        VBox box = new VBox(4, files, size, overwrite);
        for (String note : model.sourceProperty().get().notes()) {
            Label label = new Label(note);
            label.getStyleClass().add("secondary");
            label.setWrapText(true);
            box.getChildren().add(label);
        }
        box.getStyleClass().add("export-outlook");
        return box;
    }

    private Node buttons(Runnable close, Runnable go) {
        Button cancel = new Button(AppText.get("export.cancel"));
        cancel.setOnAction(event -> close.run());
        export.getStyleClass().add("accent");
        export.setId("export-start");
        export.setDefaultButton(true);
        export.setOnAction(event -> go.run());
        export.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> !model.outlookProperty().get().isReady(),
                                model.outlookProperty()));
        HBox buttons = new HBox(8, cancel, export);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    private static Node wide(ComboBox<?> box) {
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }
}
