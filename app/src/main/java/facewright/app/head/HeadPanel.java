package facewright.app.head;

import facewright.app.AppText;
import facewright.app.project.HeadChoice;
import facewright.app.project.SessionHead;
import facewright.app.ui.Icons;
import facewright.assets.head.identity.HeadSlider;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** Chooses the project's head and shapes it; the head follows while sliders move. */
public final class HeadPanel extends VBox {
    private final SessionHead heads;
    private final HeadCommands commands;
    private final HeadGallery gallery;
    private final Label name = new Label();
    private final Label problem = new Label();
    private final List<HeadSliderRow> rows = new ArrayList<>();

    public HeadPanel(SessionHead heads, HeadCommands commands) {
        super(8);
        this.heads = heads;
        this.commands = commands;
        getStyleClass().add("parameter-panel");
        gallery =
                new HeadGallery(
                        identity -> {
                            commands.endChange();
                            commands.chooseHead(Heads.choice(identity));
                            commands.endChange();
                        });
        problem.getStyleClass().add("field-error");
        problem.setWrapText(true);
        getChildren().addAll(gallery, head(), problem);
        addGroups();
        getChildren().add(files());
        InvalidationListener refresh = observable -> refresh();
        heads.choiceProperty().addListener(refresh);
        heads.messageProperty().addListener(refresh);
        refresh();
    }

    private Node head() {
        name.getStyleClass().add("card-title");
        name.setId("head-name");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button reset =
                Icons.button(
                        MaterialDesignR.RESTORE,
                        AppText.get("head.reset-all"),
                        () -> {
                            commands.endChange();
                            commands.chooseHead(Heads.original(heads.choice()));
                            commands.endChange();
                        });
        reset.setId("head-reset");
        HBox row = new HBox(name, space, reset);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void addGroups() {
        Map<HeadSlider.Group, VBox> groups = new EnumMap<>(HeadSlider.Group.class);
        for (HeadSlider slider : HeadSlider.values()) {
            HeadSliderRow row =
                    new HeadSliderRow(
                            slider,
                            value -> change(slider, value),
                            commands::endChange,
                            () -> {
                                change(slider, Heads.value(Heads.original(heads.choice()), slider));
                                commands.endChange();
                            });
            rows.add(row);
            groups.computeIfAbsent(slider.group(), group -> new VBox(6)).getChildren().add(row);
        }
        groups.forEach((group, box) -> getChildren().addAll(heading(group, box), box));
    }

    /** A heading that folds its group away; only the first group is open at first. */
    private static Node heading(HeadSlider.Group group, VBox box) {
        boolean open = group == HeadSlider.Group.PERSON;
        FontIcon arrow = Icons.icon(MaterialDesignC.CHEVRON_DOWN);
        Button button = new Button(group.label().text(), arrow);
        button.setId("group-" + group.name());
        button.getStyleClass().add("group-head");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        Runnable show = () -> arrow.setRotate(box.isVisible() ? 0 : -90);
        button.setOnAction(
                event -> {
                    box.setVisible(!box.isVisible());
                    show.run();
                });
        box.managedProperty().bind(box.visibleProperty());
        box.setVisible(open);
        show.run();
        return button;
    }

    private Node files() {
        Button open = new Button(AppText.get("head.open-file"));
        open.setId("head-open");
        open.setOnAction(event -> commands.openHeadFile());
        Button save = new Button(AppText.get("head.save-file"));
        save.setId("head-save");
        save.setOnAction(event -> commands.saveHeadFile());
        for (Button button : List.of(open, save)) {
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setMaxWidth(Double.MAX_VALUE);
        }
        HBox row = new HBox(8, open, save);
        setMargin(row, new javafx.geometry.Insets(8, 0, 0, 0));
        return row;
    }

    private void change(HeadSlider slider, double value) {
        commands.chooseHead(Heads.with(heads.choice(), slider, value));
    }

    private void refresh() {
        HeadChoice choice = heads.choice();
        boolean edited = Heads.isEdited(choice);
        name.setText(edited ? AppText.get("head.edited", choice.name()) : choice.name());
        gallery.select(Heads.person(choice).map(identity -> identity.name()));
        String text = heads.messageProperty().get();
        problem.setText(text);
        problem.setVisible(!text.isEmpty());
        problem.setManaged(problem.isVisible());
        rows.forEach(row -> row.show(Heads.value(choice, row.parameter())));
    }
}
