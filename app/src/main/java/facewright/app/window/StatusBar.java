package facewright.app.window;

import facewright.app.AppText;
import facewright.app.ui.Icons;
import facewright.app.ui.JobItem;
import facewright.app.ui.JobList;
import javafx.beans.InvalidationListener;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/**
 * The bottom line: the running job with its progress, and how this machine and the last animation
 * are doing.
 */
final class StatusBar extends HBox {
    private final JobList jobs;
    private final Label title = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Label progress = new Label();
    private final Button cancel = new Button(AppText.get("window.job-cancel"));
    private final Button more = new Button();
    private final Label idle = new Label(AppText.get("window.ready"));
    private final StringProperty soundText = new SimpleStringProperty("");
    private final StringProperty viewText = new SimpleStringProperty("");
    private final StringProperty machineText = new SimpleStringProperty("");
    private final InvalidationListener onProgress = observable -> showProgress();
    private final JobPopover popover;
    private @Nullable JobItem shown;

    StatusBar(JobList jobs) {
        this.jobs = jobs;
        this.popover = new JobPopover(jobs);
        getStyleClass().add("status-bar");
        title.getStyleClass().add("strong");
        bar.setPrefWidth(120);
        bar.setMinWidth(60);
        cancel.setOnAction(event -> cancelShown());
        more.setOnAction(event -> popover.toggle(more));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren()
                .addAll(
                        title,
                        bar,
                        progress,
                        cancel,
                        more,
                        idle,
                        space,
                        textOf(machineText, ""),
                        textOf(viewText, "badge"),
                        soundBadge());
        getChildren().forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        jobs.items().addListener((InvalidationListener) observable -> showJobs());
        showJobs();
    }

    /** Processor and speed of the last animation. */
    StringProperty machineTextProperty() {
        return machineText;
    }

    /** Says so when the pictures are drawn without 3D hardware; empty otherwise. */
    StringProperty viewTextProperty() {
        return viewText;
    }

    /** Says so when there is no sound; empty otherwise. */
    StringProperty soundTextProperty() {
        return soundText;
    }

    private static Label textOf(StringProperty text, String styleClass) {
        Label label = new Label();
        if (!styleClass.isEmpty()) {
            label.getStyleClass().add(styleClass);
        }
        label.textProperty().bind(text);
        label.visibleProperty().bind(text.isNotEmpty());
        return label;
    }

    private Label soundBadge() {
        Label badge = textOf(soundText, "badge");
        badge.setId("sound-badge");
        badge.setGraphic(Icons.icon(MaterialDesignV.VOLUME_OFF, "warning-icon"));
        return badge;
    }

    private void cancelShown() {
        if (shown != null) {
            shown.cancel();
        }
    }

    private void showJobs() {
        JobItem first = jobs.items().isEmpty() ? null : jobs.items().get(0);
        if (first != shown) {
            if (shown != null) {
                shown.progressProperty().removeListener(onProgress);
                shown.messageProperty().removeListener(onProgress);
            }
            shown = first;
            if (first != null) {
                first.progressProperty().addListener(onProgress);
                first.messageProperty().addListener(onProgress);
            }
        }
        boolean busy = first != null;
        title.setVisible(busy);
        bar.setVisible(busy);
        progress.setVisible(busy);
        cancel.setVisible(busy);
        idle.setVisible(!busy);
        more.setVisible(jobs.items().size() > 1);
        more.setText(AppText.get("window.more-jobs", jobs.items().size() - 1));
        showProgress();
    }

    private void showProgress() {
        if (shown != null) {
            title.setText(shown.title());
            bar.setProgress(shown.progressProperty().get());
            progress.setText(JobText.progress(shown));
            cancel.setDisable(shown.isCancelled());
        }
    }
}
