package facewright.app.timeline;

import facewright.app.AppText;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The column beside the picture: zoom controls beside the ruler, a label beside each lane. */
final class LaneLabels extends Region {
    private static final double MARGIN = 12;
    private static final double TALL_ENOUGH_FOR_SCALE = 44;

    private final Region zoom;
    private final List<Row> rows = new ArrayList<>();

    private record Row(Lane lane, Label name, Label unit, Label high, Label low) {}

    LaneLabels(Region zoom) {
        this.zoom = zoom;
        getStyleClass().add("lane-labels");
        getChildren().add(zoom);
    }

    void show(List<Lane> lanes) {
        rows.clear();
        List<Node> nodes = new ArrayList<>(List.of(zoom));
        for (Lane lane : lanes) {
            LaneScale scale = LaneScale.of(lane.curves());
            boolean scaled =
                    lane.kind() == Lane.Kind.CURVES && lane.height() >= TALL_ENOUGH_FOR_SCALE;
            Row row =
                    new Row(
                            lane,
                            label(name(lane), "lane-name"),
                            label(lane.unit(), "lane-unit"),
                            label(scaled ? scale.label(scale.high()) : "", "lane-scale"),
                            label(scaled ? scale.label(scale.low()) : "", "lane-scale"));
            rows.add(row);
            nodes.addAll(List.of(row.name(), row.unit(), row.high(), row.low()));
        }
        getChildren().setAll(nodes);
    }

    private static String name(Lane lane) {
        return switch (lane.kind()) {
            case SOUND -> AppText.get("timeline.audio");
            case SPEECH -> AppText.get("timeline.speech");
            case CURVES -> lane.name();
        };
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2 * MARGIN;
        layoutInArea(
                zoom, MARGIN, 0, width, TimelineCanvas.RULER_HEIGHT, 0, HPos.LEFT, VPos.CENTER);
        for (Row row : rows) {
            double top = TimelineCanvas.RULER_HEIGHT + row.lane().top();
            double height = row.lane().height();
            place(row.name(), width * 0.7, top, height, HPos.LEFT, VPos.CENTER);
            place(row.unit(), width, top, height, HPos.RIGHT, VPos.CENTER);
            place(row.high(), width, top + 3, height, HPos.RIGHT, VPos.TOP);
            place(row.low(), width, top - 3, height, HPos.RIGHT, VPos.BOTTOM);
        }
    }

    private void place(
            Label label, double width, double top, double height, HPos across, VPos along) {
        layoutInArea(label, MARGIN, top, width, Math.max(1, height), 0, across, along);
    }
}
