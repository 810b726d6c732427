package facewright.viewport;

import facewright.domain.FaceHead;
import facewright.domain.FaceMaterial;
import facewright.viewport.mesh.FloorGrid;
import facewright.viewport.mesh.FrameUpdater;
import facewright.viewport.mesh.HeadMesh;
import facewright.viewport.mesh.Materials;
import facewright.viewport.mesh.StudioCamera;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.SceneAntialiasing;
import javafx.scene.SubScene;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.paint.PhongMaterial;
import javafx.scene.shape.CullFace;
import javafx.scene.shape.DrawMode;
import javafx.scene.shape.MeshView;
import org.jspecify.annotations.Nullable;

/** Draws the head with JavaFX 3D. */
final class HardwareView implements FaceView {
    /** Lines are this much nearer to the camera than the face, millimetres. */
    private static final double LINES_FORWARD = 0.6;

    private static final double LINE_OPACITY = 0.4;

    private final Group face = new Group();
    private final StudioCamera camera = new StudioCamera();
    private final Group wires = new Group();
    private final FloorGrid grid = new FloorGrid();
    private final Group root = new Group(face, wires, grid.node(), camera.node());
    private final SubScene scene;
    private @Nullable FrameUpdater updater;
    private @Nullable CameraPose pose;
    private @Nullable FaceHead shownHead;
    private final Map<String, PhongMaterial> materials = new HashMap<>();

    HardwareView() {
        SceneAntialiasing antialiasing =
                GraphicsCard.affordsAntialiasing()
                        ? SceneAntialiasing.BALANCED
                        : SceneAntialiasing.DISABLED;
        scene = new SubScene(root, 1, 1, true, antialiasing);
        wires.setVisible(false);
        scene.setManaged(false);
        // A gradient as the fill of a sub-scene is drawn in the wrong place: it lies behind.
        scene.setFill(Color.TRANSPARENT);
        scene.setCamera(camera.camera());
    }

    @Override
    public Node node() {
        return scene;
    }

    @Override
    public void setHead(FaceHead head) {
        HeadMesh mesh = new HeadMesh(head.topology());
        face.getChildren().clear();
        wires.getChildren().clear();
        materials.clear();
        shownHead = head;
        for (HeadMesh.MaterialMesh part : mesh.meshes()) {
            FaceMaterial material = head.appearance().material(part.material());
            MeshView view = new MeshView(part.mesh());
            PhongMaterial phong = Materials.phong(material);
            materials.put(part.material(), phong);
            view.setMaterial(phong);
            view.setCullFace(CullFace.BACK);
            // Picking would test every triangle under the pointer; the viewport needs none.
            view.setMouseTransparent(true);
            face.getChildren().add(view);
            wires.getChildren().add(lines(part));
        }
        updater = new FrameUpdater(mesh);
        placeGrid(head);
        shade(head);
    }

    private void placeGrid(FaceHead head) {
        float[] positions = head.rig().template().positions();
        float lowest = Float.MAX_VALUE;
        for (int i = 1; i < positions.length; i += 3) {
            lowest = Math.min(lowest, positions[i]);
        }
        FaceBounds bounds = FaceBounds.of(head);
        grid.place(bounds.centreX(), lowest, bounds.centreZ());
    }

    /** Puts the shaded pictures on the materials as soon as they are painted. */
    @SuppressWarnings("ReferenceEquality") // Another head may have been set meanwhile.
    private void shade(FaceHead head) {
        ShadedImages.whenReady(
                head,
                images -> {
                    if (shownHead == head) {
                        materials.forEach(
                                (name, phong) -> {
                                    Image image = images.get(name);
                                    if (image != null) {
                                        phong.setDiffuseMap(image);
                                    }
                                });
                    }
                });
    }

    @Override
    public void show(float[] positions, float[] normals) {
        if (updater != null) {
            updater.update(positions, normals);
        }
    }

    @Override
    public void setCamera(CameraPose newPose) {
        pose = newPose;
        camera.apply(newPose, scene.getWidth(), scene.getHeight());
        camera.bringForward(wires, LINES_FORWARD);
    }

    /** The triangles' edges, over the face that hides those behind it. */
    private static MeshView lines(HeadMesh.MaterialMesh part) {
        PhongMaterial dark = new PhongMaterial(Color.color(0, 0, 0, LINE_OPACITY));
        dark.setSpecularColor(Color.BLACK);
        MeshView view = new MeshView(part.mesh());
        view.setMaterial(dark);
        view.setDrawMode(DrawMode.LINE);
        view.setCullFace(CullFace.BACK);
        view.setMouseTransparent(true);
        return view;
    }

    @Override
    public void setWireframe(boolean wireframe) {
        wires.setVisible(wireframe);
    }

    @Override
    public void setGridVisible(boolean visible) {
        grid.setVisible(visible);
    }

    @Override
    public void resize(double width, double height) {
        scene.setWidth(width);
        scene.setHeight(height);
        if (pose != null) {
            camera.apply(pose, width, height);
        }
    }
}
