package facewright.viewport;

import facewright.domain.FaceHead;
import javafx.scene.Node;

/** One way to put a head on the screen. FX thread. */
interface FaceView {
    Node node();

    void setHead(FaceHead head);

    /**
     * Shows vertices; both arrays stay the caller's and change with the next frame.
     *
     * @param positions (V x 3) metres
     * @param normals (V x 3) unit vectors
     */
    void show(float[] positions, float[] normals);

    void setCamera(CameraPose pose);

    void setWireframe(boolean wireframe);

    void setGridVisible(boolean visible);

    void resize(double width, double height);
}
