package facewright.app.window;

import facewright.app.AppText;
import facewright.app.ui.JobItem;
import facewright.app.ui.JobList;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/** Lists all running and waiting jobs, each with its own cancel button. */
final class JobPopover {
    private final JobList jobs;
    private final Popup popup = new Popup();
    private final VBox list = new VBox();

    JobPopover(JobList jobs) {
        this.jobs = jobs;
        list.getStyleClass().add("job-popover");
        popup.getContent().add(list);
        popup.setAutoHide(true);
        jobs.items().addListener((InvalidationListener) observable -> refresh());
    }

    void toggle(Node anchor) {
        if (popup.isShowing()) {
            popup.hide();
            return;
        }
        refresh();
        list.getStylesheets().setAll(anchor.getScene().getStylesheets());
        Bounds bounds = anchor.localToScreen(anchor.getBoundsInLocal());
        popup.setAnchorLocation(Popup.AnchorLocation.CONTENT_BOTTOM_LEFT);
        popup.show(anchor, bounds.getMinX() - 8, bounds.getMinY() - 8);
    }

    private void refresh() {
        list.getChildren().setAll(jobs.items().stream().map(JobPopover::row).toList());
        if (jobs.items().isEmpty()) {
            popup.hide();
        }
    }

    private static Node row(JobItem job) {
        Label title = new Label(job.title());
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Label state = new Label();
        state.getStyleClass().add("secondary");
        state.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> JobText.progress(job),
                                job.progressProperty(),
                                job.messageProperty()));
        Button cancel = new Button(AppText.get("window.job-cancel"));
        cancel.setOnAction(event -> job.cancel());
        HBox line = new HBox(8, title, state, cancel);
        line.setAlignment(Pos.CENTER_LEFT);
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(job.progressProperty());
        return new VBox(6, line, bar);
    }
}
