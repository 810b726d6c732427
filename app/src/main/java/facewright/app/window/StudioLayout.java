package facewright.app.window;

import facewright.app.ui.ModalLayer;
import facewright.app.ui.NoticeLayer;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Where the parts of the window stand: header, three columns over a timeline, status bar; above
 * them the drop highlight, notices and dialogs. Column widths and the timeline's height are kept in
 * pixels when the window changes its size.
 */
final class StudioLayout extends StackPane {
    /**
     * Sizes that people choose by dragging the dividers, in pixels.
     *
     * @param left width of the left column
     * @param right width of the right column
     * @param bottom height of the timeline
     */
    record Sizes(double left, double right, double bottom) {
        static final Sizes DEFAULT = new Sizes(232, 268, 300);
    }

    private static final double NARROWEST_COLUMN = 180;
    private static final double LOWEST_TIMELINE = 140;

    private final SplitPane columns;
    private final SplitPane rows;
    private final Region left;
    private final Region right;
    private final Region bottom;

    /** The parts of the window. */
    record Parts(
            Region header,
            Region left,
            Region centre,
            Region right,
            Region bottom,
            Region status) {}

    StudioLayout(Parts parts, DropTarget drop, NoticeLayer notices, ModalLayer modals) {
        getStyleClass().add("studio");
        left = parts.left();
        right = parts.right();
        bottom = parts.bottom();
        left.setMinWidth(NARROWEST_COLUMN);
        right.setMinWidth(NARROWEST_COLUMN + 40);
        bottom.setMinHeight(LOWEST_TIMELINE);
        parts.centre().setMinSize(200, 120);
        columns = new SplitPane(left, parts.centre(), right);
        SplitPane.setResizableWithParent(left, false);
        SplitPane.setResizableWithParent(right, false);
        rows = new SplitPane(columns, bottom);
        rows.setOrientation(Orientation.VERTICAL);
        SplitPane.setResizableWithParent(bottom, false);
        BorderPane content = new BorderPane(rows);
        content.setTop(parts.header());
        content.setBottom(parts.status());
        drop.install(this);
        // Notices stand above the timeline's right end, clear of the status bar.
        StackPane.setAlignment(notices, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(notices, new javafx.geometry.Insets(0, 0, 24, 0));
        getChildren().addAll(content, drop, notices, modals);
    }

    Sizes sizes() {
        return new Sizes(left.getWidth(), right.getWidth(), bottom.getHeight());
    }

    /** Puts the dividers where these sizes ask for; call it once the window is on screen. */
    void apply(Sizes sizes) {
        double width = columns.getWidth();
        double height = rows.getHeight();
        if (width <= 0 || height <= 0) {
            return;
        }
        columns.setDividerPosition(0, (sizes.left() + 0.5) / width);
        columns.setDividerPosition(1, 1 - (sizes.right() + 0.5) / width);
        rows.setDividerPosition(0, 1 - (sizes.bottom() + 0.5) / height);
    }
}
