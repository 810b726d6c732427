package facewright.app.window;

import facewright.app.AppText;
import facewright.app.project.SessionHead;
import facewright.app.project.StudioClip;
import facewright.app.project.StudioTake;
import facewright.app.ui.Icons;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The left column: the clips with the takes of the selected one, and the head. */
final class ProjectPanel extends StackPane {
    private final ObservableList<StudioClip> clips;
    private final ObservableValue<@Nullable StudioClip> selectedClip;
    private final ObservableValue<@Nullable StudioTake> selectedTake;
    private final ProjectCommands commands;
    private final VBox list = new VBox(6);
    private final Map<StudioClip, ClipCard> cards = new HashMap<>();
    private final Map<StudioTake, TakeRow> rows = new HashMap<>();
    private final ListChangeListener<StudioTake> takesChanged = change -> refresh();

    ProjectPanel(
            ObservableList<StudioClip> clips,
            ObservableValue<@Nullable StudioClip> selectedClip,
            ObservableValue<@Nullable StudioTake> selectedTake,
            SessionHead heads,
            Region transcript,
            ProjectCommands commands) {
        this.clips = clips;
        this.selectedClip = selectedClip;
        this.selectedTake = selectedTake;
        this.commands = commands;
        getStyleClass().add("side-column");
        HeadCard headCard = new HeadCard(heads);
        Label headSection = section(AppText.get("window.head"));
        VBox content = new VBox(clipsHead(), list, transcript, headSection, headCard);
        content.getStyleClass().add("side-content");
        VBox.setMargin(transcript, new Insets(12, 0, 0, 0));
        VBox.setMargin(headSection, new Insets(12, 0, 0, 0));
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().add(scroll);
        clips.addListener((ListChangeListener<StudioClip>) change -> refresh());
        InvalidationListener selection = observable -> refresh();
        selectedClip.addListener(selection);
        selectedTake.addListener(selection);
        refresh();
    }

    private Node clipsHead() {
        Button add =
                Icons.button(
                        MaterialDesignP.PLUS,
                        AppText.get("window.add-recordings"),
                        commands::addRecordings);
        add.setId("add-recordings");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(section(AppText.get("window.clips")), space, add);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Label section(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("section-head");
        return label;
    }

    private void refresh() {
        cards.keySet().retainAll(clips);
        list.getChildren().clear();
        if (clips.isEmpty()) {
            Label hint = new Label(AppText.get("window.no-clips"));
            hint.getStyleClass().add("secondary");
            hint.setWrapText(true);
            list.getChildren().add(hint);
        }
        StudioClip selected = selectedClip.getValue();
        rows.keySet().removeIf(take -> take.clip() != selected);
        for (StudioClip clip : clips) {
            ClipCard card = cards.computeIfAbsent(clip, this::newCard);
            card.setSelected(clip == selected);
            list.getChildren().add(card);
            if (clip == selected && !clip.takes().isEmpty()) {
                list.getChildren().add(takes(clip));
            }
        }
    }

    private ClipCard newCard(StudioClip clip) {
        clip.takes().removeListener(takesChanged);
        clip.takes().addListener(takesChanged);
        return new ClipCard(clip, commands);
    }

    private Node takes(StudioClip clip) {
        VBox box = new VBox();
        for (StudioTake take : clip.takes()) {
            TakeRow row = rows.computeIfAbsent(take, t -> new TakeRow(t, commands));
            row.setSelected(take == selectedTake.getValue());
            box.getChildren().add(row);
        }
        return box;
    }

    /** Lets people rename what is selected. */
    void renameSelected() {
        StudioTake take = selectedTake.getValue();
        StudioClip clip = selectedClip.getValue();
        TakeRow row = take == null ? null : rows.get(take);
        ClipCard card = clip == null ? null : cards.get(clip);
        if (row != null) {
            row.edit();
        } else if (card != null) {
            card.edit();
        }
    }
}
