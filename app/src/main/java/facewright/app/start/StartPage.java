package facewright.app.start;

import facewright.app.AppText;
import facewright.app.ui.Icons;
import facewright.app.ui.StudioAction;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/**
 * What stands in the middle of a studio without clips: adding recordings, recent projects, and the
 * clips that come with the product.
 */
public final class StartPage extends ScrollPane {
    private static final double NARROWEST_RECENT = 264;
    private static final double WORDS_WIDTH = 520;
    private static final double PADDING = 44;
    private static final double GAP = 24;

    private final RecentProjects recents;
    private final StartCommands commands;
    private final EvenColumns recentCards = new EvenColumns(NARROWEST_RECENT);
    private final VBox recentSection;

    /**
     * @param addRecordings the first thing to do
     * @param openDemo opens the longer recording that comes with the product
     */
    public StartPage(
            StudioAction addRecordings,
            StudioAction openProject,
            StudioAction openDemo,
            RecentProjects recents,
            StartCommands commands) {
        this.recents = recents;
        this.commands = commands;
        getStyleClass().add("start-page");
        setId("start-page");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        recentSection = new VBox(8, heading(AppText.get("start.recent")), recentCards);
        VBox content =
                new VBox(
                        20,
                        invitation(addRecordings, openProject),
                        recentSection,
                        demos(openDemo, commands));
        content.getStyleClass().add("start-content");
        setContent(content);
        recents.entries().addListener((ListChangeListener<RecentProjects.Entry>) c -> fill());
        visibleProperty()
                .addListener(
                        (property, before, visible) -> {
                            if (visible) {
                                recents.refresh();
                            }
                        });
        fill();
        recents.refresh();
    }

    private static Node invitation(StudioAction addRecordings, StudioAction openProject) {
        Label title = new Label(AppText.get("start.title"));
        title.getStyleClass().add("start-title");
        Label text = new Label(AppText.get("start.text"));
        text.getStyleClass().add("start-text");
        text.setWrapText(true);
        VBox texts = new VBox(4, title, text);
        texts.setAlignment(Pos.CENTER_LEFT);
        texts.setMinWidth(0);
        HBox words =
                new HBox(16, Icons.icon(MaterialDesignM.MICROPHONE_OUTLINE, "start-icon"), texts);
        words.setAlignment(Pos.CENTER_LEFT);
        Button add = button(addRecordings, "start-add");
        add.getStyleClass().add("accent");
        HBox buttons = new HBox(8, add, button(openProject, "start-open"));
        buttons.setAlignment(Pos.CENTER_LEFT);
        // In a small window the buttons stand below the words.
        FlowPane box = new FlowPane(GAP, 12, words, buttons);
        box.setRowValignment(VPos.CENTER);
        box.setMinWidth(0);
        words.setMinWidth(0);
        words.prefWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> wordsWidth(box.getWidth() - PADDING, buttons.getWidth()),
                                box.widthProperty(),
                                buttons.widthProperty()));
        box.getStyleClass().add("start-invitation");
        return box;
    }

    /** Where there is room, the words push the buttons to the right edge. */
    private static double wordsWidth(double room, double buttons) {
        double beside = Math.floor(room - GAP - buttons);
        return beside >= WORDS_WIDTH ? beside : Math.min(WORDS_WIDTH, room);
    }

    private static Node demos(StudioAction openDemo, StartCommands commands) {
        Label text = new Label(AppText.get("start.demo-text"));
        text.getStyleClass().add("secondary");
        text.setWrapText(true);
        text.setMinWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button longer = button(openDemo, "start-open-demo");
        longer.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(16, text, longer);
        row.setAlignment(Pos.CENTER_LEFT);
        return new VBox(
                8, heading(AppText.get("start.demo")), row, new DemoGallery(commands::openClip));
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("section-head");
        return label;
    }

    private static Button button(StudioAction action, String id) {
        Button button = new Button(action.label());
        button.setId(id);
        button.setTooltip(Icons.tooltip(action.label(), action.shortcut()));
        button.setOnAction(event -> action.fire());
        return button;
    }

    private void fill() {
        recentCards.getChildren().clear();
        for (RecentProjects.Entry entry : recents.entries()) {
            recentCards.getChildren().add(new RecentCard(entry, commands));
        }
        recentSection.setVisible(!recents.entries().isEmpty());
        recentSection.setManaged(recentSection.isVisible());
    }
}
