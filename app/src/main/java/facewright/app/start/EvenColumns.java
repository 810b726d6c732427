package facewright.app.start;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Lays its children out in as many columns of one width as fit, in rows as high as they need. */
final class EvenColumns extends Pane {
    private static final double GAP = 8;

    private final double narrowest;

    /**
     * @param narrowest width of a column, pixels
     */
    EvenColumns(double narrowest) {
        this.narrowest = narrowest;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private int columns(double width) {
        return Math.max(1, (int) ((width + GAP) / (narrowest + GAP)));
    }

    private static double columnWidth(double width, int columns) {
        return Math.floor((width - (columns - 1) * GAP) / columns);
    }

    private static double rowHeight(List<Node> row, double width) {
        return row.stream().mapToDouble(node -> Math.ceil(node.prefHeight(width))).max().orElse(0);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return narrowest;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        List<Node> children = getManagedChildren();
        int columns = columns(Math.max(width, narrowest));
        double columnWidth = columnWidth(Math.max(width, narrowest), columns);
        double height = 0;
        for (int first = 0; first < children.size(); first += columns) {
            List<Node> row = children.subList(first, Math.min(children.size(), first + columns));
            height += rowHeight(row, columnWidth) + (first == 0 ? 0 : GAP);
        }
        return height;
    }

    @Override
    protected void layoutChildren() {
        List<Node> children = getManagedChildren();
        int columns = columns(getWidth());
        double columnWidth = columnWidth(getWidth(), columns);
        double y = 0;
        for (int first = 0; first < children.size(); first += columns) {
            List<Node> row = children.subList(first, Math.min(children.size(), first + columns));
            double height = rowHeight(row, columnWidth);
            for (int i = 0; i < row.size(); i++) {
                row.get(i).resizeRelocate(i * (columnWidth + GAP), y, columnWidth, height);
            }
            y += height + GAP;
        }
    }
}
