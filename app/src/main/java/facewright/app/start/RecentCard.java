package facewright.app.start;

import facewright.app.AppText;
import facewright.app.ui.Icons;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** A recent project: opens it, or says that it is gone and takes it from the list. */
final class RecentCard extends HBox {
    RecentCard(RecentProjects.Entry entry, StartCommands commands) {
        getStyleClass().add("recent-card");
        setAlignment(Pos.CENTER_LEFT);
        Button open = new Button("", content(entry));
        open.getStyleClass().add("recent-button");
        open.setMaxWidth(Double.MAX_VALUE);
        open.setMinWidth(0);
        open.setDisable(entry.isMissing());
        open.setAccessibleText(entry.name());
        open.setTooltip(Icons.tooltip(entry.folder().toString()));
        open.setOnAction(event -> commands.openProject(entry.folder()));
        HBox.setHgrow(open, Priority.ALWAYS);
        Button forget =
                Icons.button(
                        MaterialDesignC.CLOSE,
                        AppText.get("start.forget", entry.name()),
                        () -> commands.forgetProject(entry.folder()));
        getChildren().addAll(open, forget);
        if (entry.isMissing()) {
            getStyleClass().add("missing");
        }
    }

    private static Node content(RecentProjects.Entry entry) {
        Label name = new Label(entry.name());
        name.getStyleClass().add("recent-name");
        Label when =
                new Label(
                        entry.saved()
                                .map(RecentCard::when)
                                .orElseGet(() -> AppText.get("start.missing")));
        when.getStyleClass().add(entry.isMissing() ? "missing-text" : "secondary");
        when.setMinWidth(Region.USE_PREF_SIZE);
        Label folder = new Label(place(entry.folder()));
        folder.getStyleClass().add("secondary");
        folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        folder.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox first = new HBox(8, name, space, when);
        first.setAlignment(Pos.BASELINE_LEFT);
        VBox texts = new VBox(2, first, folder);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        HBox row = new HBox(8, Icons.icon(MaterialDesignF.FOLDER_OUTLINE, "recent-icon"), texts);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMaxWidth(Double.MAX_VALUE);
        return row;
    }

    /** The folder around the project, with the home folder shortened. */
    private static String place(Path folder) {
        Path parent = folder.getParent();
        if (parent == null) {
            return "";
        }
        Path home = Path.of(System.getProperty("user.home", "")).toAbsolutePath();
        return parent.startsWith(home) && parent.getNameCount() > 0
                ? Path.of("~").resolve(home.relativize(parent)).toString()
                : parent.toString();
    }

    private static String when(Instant saved) {
        ZonedDateTime time = saved.atZone(ZoneId.systemDefault());
        return time.toLocalDate().equals(LocalDate.now(ZoneId.systemDefault()))
                ? AppText.get(
                        "start.today",
                        DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).format(time))
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).format(time);
    }
}
