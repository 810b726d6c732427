package facewright.app.window;

import facewright.app.AppText;
import facewright.app.project.StudioTake;
import facewright.app.project.TakeState;
import facewright.app.ui.EditableLabel;
import facewright.app.ui.Icons;
import facewright.app.ui.NamedItem;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** One take under its clip: colour, name and where it stands. */
final class TakeRow extends HBox {
    private final StudioTake take;
    private final ProjectCommands commands;
    private final Circle dot = new Circle(4);
    private final EditableLabel name;
    private final Label state = new Label();
    private final Tooltip tooltip = Icons.tooltip("");
    private final InvalidationListener refresh = observable -> refresh();

    TakeRow(StudioTake take, ProjectCommands commands) {
        this.take = take;
        this.commands = commands;
        getStyleClass().add("take-row");
        setId("take-" + take.id());
        name = new EditableLabel(take.nameProperty(), "take-name", n -> commands.rename(take, n));
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        name.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        state.getStyleClass().add("take-state");
        state.setMinWidth(Region.USE_PREF_SIZE);
        state.setTooltip(tooltip);
        getChildren().addAll(dot, name, state);
        WeakInvalidationListener weak = new WeakInvalidationListener(refresh);
        take.stateProperty().addListener(weak);
        take.progressProperty().addListener(weak);
        take.messageProperty().addListener(weak);
        take.frameRateProperty().addListener(weak);
        take.colourIndexProperty().addListener(weak);
        NamedItem.install(this, () -> commands.select(take), name, menu());
        refresh();
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        MenuItem export =
                MenuItems.of(
                        AppText.get("window.export-take"),
                        MaterialDesignE.EXPORT_VARIANT,
                        () -> commands.export(take));
        MenuItem rename =
                MenuItems.of(
                        AppText.get("window.rename"), MaterialDesignF.FORM_TEXTBOX, name::edit);
        MenuItem remove =
                MenuItems.of(
                        AppText.get("window.remove-take"),
                        MaterialDesignT.TRASH_CAN_OUTLINE,
                        () -> commands.remove(take));
        if (take.isGroundTruth()) {
            menu.getItems().addAll(export, new SeparatorMenuItem(), rename, remove);
            return menu;
        }
        MenuItem reanimate =
                MenuItems.of(
                        AppText.get("window.reanimate"),
                        MaterialDesignR.REFRESH,
                        () -> commands.reanimate(take));
        MenuItem duplicate =
                MenuItems.of(
                        AppText.get("window.duplicate"),
                        MaterialDesignC.CONTENT_COPY,
                        () -> commands.duplicate(take));
        menu.getItems()
                .addAll(reanimate, export, new SeparatorMenuItem(), rename, duplicate, remove);
        return menu;
    }

    StudioTake take() {
        return take;
    }

    void edit() {
        name.edit();
    }

    void setSelected(boolean selected) {
        NamedItem.setSelected(this, selected);
    }

    private void refresh() {
        dot.setFill(Color.web(take.colour()));
        state.getStyleClass().removeAll("warning", "error");
        TakeState now = take.state();
        if (now == TakeState.STALE) {
            state.getStyleClass().add("warning");
        } else if (now == TakeState.FAILED) {
            state.getStyleClass().add("error");
        }
        state.setText(text(now));
        String message = take.messageProperty().get();
        tooltip.setText(message.isEmpty() ? state.getText() : message);
    }

    private String text(TakeState now) {
        double progress = take.progressProperty().get();
        return switch (now) {
            case QUEUED -> AppText.get("window.take-queued");
            case RUNNING ->
                    progress > 0
                            ? AppText.get("window.take-running", (int) Math.round(progress * 100))
                            : AppText.get("window.take-starting");
            case READY -> AppText.get("window.take-ready", take.frameRate().label());
            case STALE -> AppText.get("window.take-stale");
            case FAILED -> AppText.get("window.take-failed");
        };
    }
}
