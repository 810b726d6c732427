package facewright.viewport;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.SVGPath;
import org.jspecify.annotations.Nullable;

/** Label, value and hover controls over a viewport; lets the mouse through elsewhere. */
final class ViewportOverlay extends Region {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final double MARGIN = 8;
    private static final double TIP_WIDTH = 320;
    private static final String WIREFRAME_ICON = "M1 12 L7 1 L13 12 Z M4 6.5 L10 6.5 L7 12 Z";
    private static final String GRID_ICON = "M1 4.5 H13 M1 9.5 H13 M4.5 1 V13 M9.5 1 V13";

    private final Circle dot = new Circle(4.5);
    private final Label name = new Label();
    private final Label detail = new Label();
    private final HBox title = new HBox(dot, name, detail);
    private final Label value = new Label();
    private final Tooltip valueTip = new Tooltip();
    private final Label badge = new Label(ViewportText.get("viewport.software-view"));
    private final Region outline = new Region();
    private final ToggleButton wireframe;
    private final ToggleButton grid;
    private final HBox controls = new HBox();

    ViewportOverlay(FaceViewport viewport) {
        setPickOnBounds(false);
        getStyleClass().add("viewport-overlay");
        title.getStyleClass().add("viewport-title");
        title.setAlignment(Pos.CENTER_LEFT);
        title.setMouseTransparent(true);
        title.setVisible(false);
        name.getStyleClass().add("viewport-name");
        detail.getStyleClass().add("viewport-detail");
        value.getStyleClass().add("viewport-value");
        value.setMouseTransparent(true);
        value.setVisible(false);
        valueTip.setWrapText(true);
        valueTip.setMaxWidth(TIP_WIDTH);
        badge.getStyleClass().add("viewport-badge");
        badge.setTooltip(new Tooltip(ViewportText.get("viewport.software-view-tip")));
        badge.setVisible(!viewport.isHardwareRendered());
        outline.getStyleClass().add("viewport-outline");
        outline.setMouseTransparent(true);

        wireframe = toggle(WIREFRAME_ICON, ViewportText.get("viewport.wireframe-tip"));
        wireframe.setOnAction(event -> viewport.setWireframe(wireframe.isSelected()));
        grid = toggle(GRID_ICON, ViewportText.get("viewport.grid-tip"));
        grid.setOnAction(event -> viewport.setGridVisible(grid.isSelected()));
        controls.getStyleClass().add("viewport-controls");
        controls.getChildren()
                .addAll(
                        presetButton(
                                viewport,
                                CameraPreset.FRONT,
                                ViewportText.get("viewport.front"),
                                ViewportText.get("viewport.front-tip")),
                        presetButton(
                                viewport,
                                CameraPreset.THREE_QUARTER,
                                ViewportText.get("viewport.three-quarter"),
                                ViewportText.get("viewport.three-quarter-tip")),
                        presetButton(
                                viewport,
                                CameraPreset.SIDE,
                                ViewportText.get("viewport.side"),
                                ViewportText.get("viewport.side-tip")),
                        presetButton(
                                viewport,
                                CameraPreset.MOUTH,
                                ViewportText.get("viewport.mouth"),
                                ViewportText.get("viewport.mouth-tip")),
                        wireframe,
                        grid);
        controls.visibleProperty()
                .bind(viewport.hoverProperty().or(viewport.focusWithinProperty()));
        getChildren().addAll(title, value, badge, controls, outline);
    }

    private static Button presetButton(
            FaceViewport viewport, CameraPreset preset, String text, String tip) {
        Button button = new Button(text);
        button.setOnAction(event -> viewport.applyPreset(preset));
        return prepared(button, tip);
    }

    private static ToggleButton toggle(String icon, String tip) {
        SVGPath shape = new SVGPath();
        shape.setContent(icon);
        shape.getStyleClass().add("viewport-icon");
        ToggleButton button = new ToggleButton();
        button.setGraphic(shape);
        return prepared(button, tip);
    }

    private static <B extends ButtonBase> B prepared(B button, String tip) {
        button.getStyleClass().setAll("viewport-button");
        button.setTooltip(new Tooltip(tip));
        button.setAccessibleText(tip);
        button.setFocusTraversable(false);
        return button;
    }

    void setTitle(String newName, @Nullable String newDetail, String cssColour) {
        name.setText(newName);
        detail.setText(newDetail == null ? "" : newDetail);
        dot.setFill(Color.web(cssColour));
        title.setVisible(true);
        requestLayout();
    }

    void setValueText(@Nullable String text, String explanation) {
        value.setText(text == null ? "" : text);
        valueTip.setText(explanation);
        value.setTooltip(explanation.isEmpty() ? null : valueTip);
        value.setMouseTransparent(explanation.isEmpty());
        value.setVisible(text != null);
        requestLayout();
    }

    void setActive(boolean active) {
        outline.pseudoClassStateChanged(ACTIVE, active);
    }

    void showToggles(boolean wireframeOn, boolean gridOn) {
        wireframe.setSelected(wireframeOn);
        grid.setSelected(gridOn);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        outline.resizeRelocate(0, 0, width, height);
        double valueWidth = value.isVisible() ? value.prefWidth(-1) : 0;
        double valueHeight = value.prefHeight(-1);
        value.resizeRelocate(width - MARGIN - valueWidth, MARGIN, valueWidth, valueHeight);
        double titleWidth =
                Math.max(0, Math.min(title.prefWidth(-1), width - valueWidth - 3 * MARGIN));
        title.resizeRelocate(MARGIN, MARGIN, titleWidth, title.prefHeight(-1));
        double badgeWidth = badge.prefWidth(-1);
        double badgeHeight = badge.prefHeight(-1);
        badge.resizeRelocate(
                width - MARGIN - badgeWidth,
                height - MARGIN - badgeHeight,
                badgeWidth,
                badgeHeight);
        double controlsHeight = controls.prefHeight(-1);
        controls.resizeRelocate(
                MARGIN, height - MARGIN - controlsHeight, controls.prefWidth(-1), controlsHeight);
    }
}
