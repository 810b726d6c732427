package facewright.io.fbx;

/**
 * The shapes of an animated mesh and their curves, made one at a time because there may be many.
 */
interface BlendShapes {
    /**
     * One shape.
     *
     * @param name unique among the shapes
     * @param vertices moved vertices, ascending
     * @param displacements (vertices x 3) metres at weight 1
     * @param weights one per frame, in [0, 1]
     */
    @SuppressWarnings("ArrayRecordComponent") // Short-lived and private to the writer.
    record Shape(String name, int[] vertices, float[] displacements, float[] weights) {}

    int count();

    Shape shape(int index);
}
