package facewright.io.fbx;

import facewright.io.pca.BoundedShapes;
import java.util.Locale;

/** Principal components and their offset as shapes. */
final class PcaShapes implements BlendShapes {
    private final BoundedShapes shapes;
    private final int[] allVertices;

    PcaShapes(BoundedShapes shapes, int vertexCount) {
        this.shapes = shapes;
        this.allVertices = new int[vertexCount];
        for (int v = 0; v < vertexCount; v++) {
            allVertices[v] = v;
        }
    }

    @Override
    public int count() {
        return shapes.count();
    }

    @Override
    public Shape shape(int index) {
        String name =
                shapes.isOffset(index)
                        ? "offset"
                        : String.format(Locale.ROOT, "component.%03d", index + 1);
        return new Shape(name, allVertices, shapes.shape(index), shapes.weights(index));
    }
}
