package facewright.viewport.mesh;

import facewright.viewport.render.StudioLight;
import facewright.viewport.render.ViewProjection;
import javafx.geometry.Point3D;
import javafx.scene.AmbientLight;
import javafx.scene.DirectionalLight;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.PerspectiveCamera;
import javafx.scene.paint.Color;
import org.fxyz3d.utils.CameraTransformer;

/**
 * The JavaFX camera with the studio lights that travel with it: orbiting a face never turns it into
 * the dark. FX thread.
 */
public final class StudioCamera {
    /** Near and far limits of what is drawn, millimetres. */
    private static final double NEAR = 20;

    private static final double FAR = 40_000;

    private final PerspectiveCamera camera = new PerspectiveCamera(true);
    private final CameraTransformer rig = new CameraTransformer();
    private final Group lights = new Group();
    private final double[] basis = new double[ViewProjection.BASIS_LENGTH];

    public StudioCamera() {
        camera.setVerticalFieldOfView(true);
        camera.setNearClip(NEAR);
        camera.setFarClip(FAR);
        for (StudioLight light : StudioLight.values()) {
            DirectionalLight node = new DirectionalLight(FxColours.of(light.displayRgb()));
            // JavaFX wants the way the light travels, y down and z into the picture.
            node.setDirection(new Point3D(-light.x(), light.y(), light.z()));
            lights.getChildren().add(node);
        }
        lights.getChildren().add(new AmbientLight(FxColours.of(StudioLight.AMBIENT_DISPLAY_RGB)));
        rig.getChildren().addAll(camera, lights);
    }

    /** The camera, for the sub-scene. */
    public PerspectiveCamera camera() {
        return camera;
    }

    /** Camera and lights, for the scene graph. */
    public Node node() {
        return rig;
    }

    /** Takes the place and lens of a projection, for a picture of this size. */
    public void apply(ViewProjection projection, double width, double height) {
        if (!(width > 0) || !(height > 0)) {
            return;
        }
        projection.copyBasis(basis);
        rig.setTranslate(
                basis[0] * HeadMesh.UNITS_PER_METRE,
                -basis[1] * HeadMesh.UNITS_PER_METRE,
                -basis[2] * HeadMesh.UNITS_PER_METRE);
        double yaw = Math.atan2(basis[9], basis[11]);
        double pitch = Math.asin(Math.max(-1, Math.min(1, basis[10])));
        rig.ry.setAngle(-Math.toDegrees(yaw));
        rig.rx.setAngle(-Math.toDegrees(pitch));
        double focal = projection.focalPixels(width, height);
        camera.setFieldOfView(Math.toDegrees(2 * Math.atan(height / 2 / focal)));
    }

    /** Moves a node toward the camera, so that it is not lost in what lies at the same place. */
    public void bringForward(Node node, double millimetres) {
        node.setTranslateX(basis[9] * millimetres);
        node.setTranslateY(-basis[10] * millimetres);
        node.setTranslateZ(-basis[11] * millimetres);
    }

    private static final class FxColours {
        static Color of(int rgb) {
            return Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
        }
    }
}
