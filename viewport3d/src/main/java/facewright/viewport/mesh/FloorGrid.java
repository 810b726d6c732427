package facewright.viewport.mesh;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.paint.PhongMaterial;
import javafx.scene.shape.Box;
import javafx.scene.transform.Rotate;
import org.fxyz3d.scene.Axes;

/**
 * The domain's axes (red x, green y, blue z) and a floor of 5 cm squares under a head. FX thread.
 */
public final class FloorGrid {
    private static final double CELL = 50;
    private static final int CELLS_TO_EACH_SIDE = 5;
    private static final double LINE = 0.7;
    private static final double AXIS_LENGTH = 60;
    private static final double AXIS_RADIUS = 1;
    private static final Color LINES = Color.web("#9aa5b4");

    private final Group group = new Group();

    public FloorGrid() {
        PhongMaterial material = new PhongMaterial(LINES);
        material.setSpecularColor(Color.BLACK);
        double length = 2 * CELLS_TO_EACH_SIDE * CELL;
        for (int i = -CELLS_TO_EACH_SIDE; i <= CELLS_TO_EACH_SIDE; i++) {
            Box alongZ = new Box(LINE, LINE, length);
            alongZ.setTranslateX(i * CELL);
            Box alongX = new Box(length, LINE, LINE);
            alongX.setTranslateZ(i * CELL);
            alongZ.setMaterial(material);
            alongX.setMaterial(material);
            group.getChildren().addAll(alongX, alongZ);
        }
        Axes axes = new Axes();
        axes.setHeight(AXIS_LENGTH);
        axes.setRadius(AXIS_RADIUS);
        // The domain's axes are the JavaFX ones after half a turn about x.
        axes.getTransforms().add(new Rotate(180, Rotate.X_AXIS));
        // In front on the left, where no neck hides them.
        axes.setTranslateX(-2 * CELL);
        axes.setTranslateZ(-3 * CELL);
        group.getChildren().add(axes);
        group.setMouseTransparent(true);
        group.setVisible(false);
    }

    public Node node() {
        return group;
    }

    public void setVisible(boolean visible) {
        group.setVisible(visible);
    }

    /** Moves the floor to a point, metres. */
    public void place(double x, double y, double z) {
        group.setTranslateX(x * HeadMesh.UNITS_PER_METRE);
        group.setTranslateY(-y * HeadMesh.UNITS_PER_METRE);
        group.setTranslateZ(-z * HeadMesh.UNITS_PER_METRE);
    }
}
