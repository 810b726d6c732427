package facewright.viewport;

import facewright.domain.FaceHead;
import javafx.scene.Node;
import javafx.scene.image.ImageView;

/** Draws the head with the processor, where JavaFX has no 3D. */
final class SoftwareView implements FaceView {
    private final ImageView picture = new ImageView();

    @Override
    public Node node() {
        return picture;
    }

    @Override
    public void setHead(FaceHead head) {}

    @Override
    public void show(float[] positions, float[] normals) {}

    @Override
    public void setCamera(CameraPose pose) {}

    @Override
    public void setWireframe(boolean wireframe) {}

    @Override
    public void setGridVisible(boolean visible) {}

    @Override
    public void resize(double width, double height) {}
}
