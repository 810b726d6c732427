package facewright.app.window;

import facewright.app.AppText;
import facewright.app.project.AudioSummary;
import facewright.app.project.ClipState;
import facewright.app.project.StudioClip;
import facewright.app.ui.EditableLabel;
import facewright.app.ui.Icons;
import facewright.app.ui.NamedItem;
import facewright.audio.AudioFinding.Severity;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** One recording in the project panel: name, what was found in it, and what is wrong with it. */
final class ClipCard extends VBox {
    private final StudioClip clip;
    private final ProjectCommands commands;
    private final EditableLabel name;
    private final Label line = new Label();
    private final Tooltip lineTooltip = Icons.tooltip("");
    private final ProgressBar progress = new ProgressBar();
    // Wraps where a scroll bar leaves no room for both.
    private final FlowPane fixes = new FlowPane(6, 4);
    // Held here, because the clip holds it weakly: cards come and go, clips stay.
    private final InvalidationListener refresh = observable -> refresh();

    ClipCard(StudioClip clip, ProjectCommands commands) {
        this.clip = clip;
        this.commands = commands;
        getStyleClass().add("card");
        setId("clip-" + clip.id());
        name = new EditableLabel(clip.nameProperty(), "card-title", n -> commands.rename(clip, n));
        line.getStyleClass().add("card-line");
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.setTooltip(lineTooltip);
        progress.setMaxWidth(Double.MAX_VALUE);
        fixes.setAlignment(Pos.CENTER_LEFT);
        fixes.setPadding(new javafx.geometry.Insets(4, 0, 0, 0));
        getChildren().addAll(name, line, progress, fixes);
        WeakInvalidationListener weak = new WeakInvalidationListener(refresh);
        clip.stateProperty().addListener(weak);
        clip.summaryLineProperty().addListener(weak);
        clip.messageProperty().addListener(weak);
        clip.progressProperty().addListener(weak);
        NamedItem.install(this, () -> commands.select(clip), name, menu());
        refresh();
    }

    private ContextMenu menu() {
        return new ContextMenu(
                MenuItems.of(
                        AppText.get("window.clip-animate"),
                        MaterialDesignP.PLUS,
                        () -> commands.animate(clip)),
                MenuItems.of(
                        AppText.get("window.rename"), MaterialDesignF.FORM_TEXTBOX, name::edit),
                MenuItems.of(
                        AppText.get("window.show-in-folder"),
                        MaterialDesignF.FOLDER_OPEN_OUTLINE,
                        () -> commands.showInFolder(clip)),
                MenuItems.of(
                        AppText.get("window.relink"),
                        MaterialDesignL.LINK_VARIANT,
                        () -> commands.relink(clip)),
                new SeparatorMenuItem(),
                MenuItems.of(
                        AppText.get("window.remove-clip"),
                        MaterialDesignT.TRASH_CAN_OUTLINE,
                        () -> commands.remove(clip)));
    }

    StudioClip clip() {
        return clip;
    }

    void edit() {
        name.edit();
    }

    void setSelected(boolean selected) {
        NamedItem.setSelected(this, selected);
    }

    private void refresh() {
        ClipState state = clip.state();
        boolean broken = state == ClipState.MISSING || state == ClipState.FAILED;
        getStyleClass().removeAll("failed");
        line.getStyleClass().removeAll("error", "warning");
        line.setGraphic(null);
        line.setWrapText(
                broken
                        || clip.summary()
                                .filter(found -> found.severity() == Severity.WARNING)
                                .isPresent());
        progress.setVisible(state == ClipState.LOADING);
        progress.setManaged(progress.isVisible());
        progress.setProgress(clip.progressProperty().get());
        fixes.getChildren().clear();
        if (broken) {
            getStyleClass().add("failed");
            line.getStyleClass().add("error");
            line.setText(clip.messageProperty().get());
            lineTooltip.setText(clip.path().toString());
            addFixes();
        } else if (state == ClipState.LOADING) {
            line.setText(AppText.get("window.clip-reading"));
            lineTooltip.setText(clip.path().toString());
        } else {
            line.setText(clip.summaryLineProperty().get());
            clip.summary().ifPresent(this::showFindings);
        }
        fixes.setManaged(!fixes.getChildren().isEmpty());
        fixes.setVisible(fixes.isManaged());
    }

    private void showFindings(AudioSummary summary) {
        String findings = String.join("\n", summary.findings());
        lineTooltip.setText(findings.isEmpty() ? clip.path().toString() : findings);
        if (summary.severity() == Severity.WARNING) {
            line.getStyleClass().add("warning");
            FontIcon icon = Icons.icon(MaterialDesignA.ALERT_OUTLINE, "warning-icon");
            icon.setIconSize(13);
            line.setGraphic(icon);
            line.setContentDisplay(javafx.scene.control.ContentDisplay.LEFT);
        }
    }

    private void addFixes() {
        Button relink = new Button(AppText.get("window.relink-short"));
        relink.setGraphic(Icons.icon(MaterialDesignL.LINK_VARIANT));
        relink.setOnAction(event -> commands.relink(clip));
        Button remove = new Button(AppText.get("window.remove-short"));
        remove.setGraphic(
                Icons.icon(
                        clip.state() == ClipState.FAILED
                                ? MaterialDesignC.CLOSE
                                : MaterialDesignM.MINUS));
        remove.setOnAction(event -> commands.remove(clip));
        relink.setMinWidth(Region.USE_PREF_SIZE);
        remove.setMinWidth(Region.USE_PREF_SIZE);
        fixes.getChildren().setAll(relink, remove);
    }
}
