package facewright.app.inspector;

import facewright.app.AppText;
import facewright.domain.FaceHead;
import facewright.domain.RigShape;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What the head consists of, with a searchable list of its channels. */
final class HeadTab extends VBox {
    HeadTab(FaceHead head) {
        super(12);
        setPadding(new Insets(8, 10, 12, 10));
        Facts facts =
                new Facts()
                        .add(AppText.get("inspector.head-name"), head.name())
                        .add(
                                AppText.get("inspector.head-vertices"),
                                String.format(
                                        Locale.getDefault(), "%,d", head.topology().vertexCount()))
                        .add(
                                AppText.get("inspector.head-triangles"),
                                String.format(
                                        Locale.getDefault(),
                                        "%,d",
                                        head.topology().triangleCount()))
                        .add(
                                AppText.get("inspector.head-regions"),
                                String.join(
                                        ", ", head.regions().keySet().stream().sorted().toList()))
                        .add(
                                AppText.get("inspector.head-licence"),
                                AppText.get("inspector.head-licence-own"));
        Label heading =
                new Label(AppText.get("inspector.head-channels", head.rig().channels().size()));
        heading.getStyleClass().add("section-head");
        TextField search = new TextField();
        search.setPromptText(AppText.get("inspector.head-search"));
        FilteredList<String> names =
                new FilteredList<>(
                        FXCollections.observableArrayList(
                                head.rig().channels().stream().map(RigShape::name).toList()));
        search.textProperty()
                .addListener(
                        (property, old, now) -> {
                            String wanted = now.strip().toLowerCase(Locale.ROOT);
                            names.setPredicate(n -> n.toLowerCase(Locale.ROOT).contains(wanted));
                        });
        VBox list = new VBox();
        Runnable fill =
                () -> list.getChildren().setAll(names.stream().map(HeadTab::channel).toList());
        names.addListener((javafx.collections.ListChangeListener<String>) change -> fill.run());
        fill.run();
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(facts, heading, search, list);
    }

    private static Label channel(String name) {
        Label label = new Label(name);
        label.getStyleClass().add("channel-name");
        return label;
    }
}
