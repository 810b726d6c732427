package facewright.app.inspector;

import facewright.app.AppText;
import facewright.app.ui.Icons;
import facewright.app.ui.Switch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** All channels of the rig as sliders, by the part of the face that they move. */
final class ChannelsPanel extends VBox {
    /** No more often while a take plays: nobody reads faster. */
    private static final long REFRESH_NANOS = 100_000_000L;

    private final HandPose pose;
    private final TextField search = new TextField();
    private final VBox list = new VBox(2);
    private final Label nothing = new Label();
    private final Map<String, List<ChannelRow>> groups = new LinkedHashMap<>();
    private long refreshedAt;

    ChannelsPanel(HandPose pose) {
        super(8);
        this.pose = pose;
        getStyleClass().add("parameter-panel");
        search.setId("channel-search");
        search.setPromptText(AppText.get("inspector.head-search"));
        search.textProperty().addListener((property, before, now) -> arrange());
        nothing.getStyleClass().add("secondary");
        nothing.setWrapText(true);
        getChildren().addAll(switches(), search, list);
        pose.weightsProperty().addListener((property, before, now) -> refresh());
        pose.activeProperty().addListener((property, before, now) -> refresh());
        pose.drivenProperty().addListener((property, before, now) -> refreshSometimes());
        visibleProperty().addListener((property, before, now) -> refresh());
    }

    private Node switches() {
        Switch active = new Switch(AppText.get("inspector.pose-active"));
        active.setId("pose-active");
        active.setTooltip(Icons.tooltip(AppText.get("inspector.pose-active-help")));
        active.selectedProperty().bindBidirectional(pose.activeProperty());
        Switch mirrored = new Switch(AppText.get("inspector.pose-mirrored"));
        mirrored.setId("pose-mirrored");
        mirrored.setTooltip(Icons.tooltip(AppText.get("inspector.pose-mirrored-help")));
        mirrored.selectedProperty().bindBidirectional(pose.mirroredProperty());
        Button reset =
                Icons.button(
                        MaterialDesignR.RESTORE, AppText.get("inspector.pose-reset"), pose::reset);
        reset.setId("pose-reset");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        active.setMinWidth(Region.USE_PREF_SIZE);
        mirrored.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(12, active, mirrored, space, reset);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** Shows the channels of a rig. */
    void show(List<String> channels) {
        List<String> shown = new ArrayList<>();
        groups.values().forEach(rows -> rows.forEach(row -> shown.add(row.channel())));
        if (shown.size() == channels.size() && shown.containsAll(channels)) {
            return;
        }
        groups.clear();
        for (String channel : channels) {
            groups.computeIfAbsent(group(channel), name -> new ArrayList<>())
                    .add(new ChannelRow(channel, pose));
        }
        arrange();
    }

    private static String group(String channel) {
        if (channel.startsWith("brow")) {
            return AppText.get("inspector.channels-brows");
        }
        if (channel.startsWith("eye")) {
            return AppText.get("inspector.channels-eyes");
        }
        if (channel.startsWith("jaw")) {
            return AppText.get("inspector.channels-jaw");
        }
        if (channel.startsWith("mouth")) {
            return AppText.get("inspector.channels-mouth");
        }
        return AppText.get("inspector.channels-other");
    }

    private void arrange() {
        String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        List<Node> nodes = new ArrayList<>();
        groups.forEach(
                (name, rows) -> {
                    List<ChannelRow> found =
                            rows.stream()
                                    .filter(
                                            r ->
                                                    r.channel()
                                                            .toLowerCase(Locale.ROOT)
                                                            .contains(wanted))
                                    .toList();
                    if (!found.isEmpty()) {
                        Label head = new Label(name);
                        head.getStyleClass().add("section-head");
                        VBox.setMargin(head, new javafx.geometry.Insets(8, 0, 2, 0));
                        nodes.add(head);
                        nodes.addAll(found);
                    }
                });
        if (nodes.isEmpty()) {
            nothing.setText(AppText.get("inspector.channels-none", search.getText().strip()));
            nodes.add(nothing);
        }
        list.getChildren().setAll(nodes);
        refresh();
    }

    private void refreshSometimes() {
        long now = System.nanoTime();
        if (!pose.activeProperty().get() && now - refreshedAt > REFRESH_NANOS) {
            refresh();
        }
    }

    private void refresh() {
        if (!isOnScreen()) {
            return;
        }
        refreshedAt = System.nanoTime();
        groups.values().forEach(rows -> rows.forEach(ChannelRow::refresh));
    }

    private boolean isOnScreen() {
        for (Node node = this; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
