package facewright.app.inspector;

import facewright.app.AppText;
import facewright.app.head.HeadCommands;
import facewright.app.head.HeadPanel;
import facewright.app.project.SessionHead;
import facewright.app.ui.Segmented;
import facewright.domain.FaceHead;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The project's head: what it consists of, and its channels to pose it by hand. */
final class HeadTab extends VBox {
    /** The pages of the tab. */
    enum Page {
        SHAPE("inspector.head-page-shape"),
        CHANNELS("inspector.head-page-channels"),
        ABOUT("inspector.head-page-about");

        private final String key;

        Page(String key) {
            this.key = key;
        }

        String label() {
            return AppText.of(key).text();
        }
    }

    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.SHAPE);
    private final ChannelsPanel channels;
    private final StackPane about = new StackPane();

    HeadTab(SessionHead heads, HandPose pose, HeadCommands commands) {
        super(12);
        setPadding(new Insets(8, 10, 12, 10));
        channels = new ChannelsPanel(pose);
        HeadPanel shape = new HeadPanel(heads, commands);
        showOn(Page.SHAPE, shape);
        showOn(Page.CHANNELS, channels);
        showOn(Page.ABOUT, about);
        getChildren()
                .addAll(
                        new Segmented<>(List.of(Page.values()), Page::label, page),
                        shape,
                        channels,
                        about);
        heads.headProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now != null) {
                                show(now);
                            }
                        });
        heads.head().ifPresent(this::show);
    }

    private void showOn(Page wanted, Node node) {
        node.visibleProperty().bind(page.isEqualTo(wanted));
        node.managedProperty().bind(page.isEqualTo(wanted));
    }

    private void show(FaceHead head) {
        channels.show(head.channelNames());
        about.getChildren().setAll(facts(head));
    }

    private static Facts facts(FaceHead head) {
        return new Facts()
                .add(AppText.get("inspector.head-name"), head.name())
                .add(AppText.get("inspector.head-vertices"), number(head.topology().vertexCount()))
                .add(
                        AppText.get("inspector.head-triangles"),
                        number(head.topology().triangleCount()))
                .add(
                        AppText.get("inspector.head-regions"),
                        String.join(", ", head.regions().keySet().stream().sorted().toList()))
                .add(
                        AppText.get("inspector.head-licence"),
                        AppText.get("inspector.head-licence-own"));
    }

    private static String number(int value) {
        return String.format(Locale.getDefault(), "%,d", value);
    }
}
