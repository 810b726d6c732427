package facewright.viewport.render;

import facewright.domain.FaceHead;
import facewright.domain.VertexNormals;

/** The vertices of one frame as the camera sees them. Scratch memory of one renderer. */
final class ProjectedHead {
    /** Vertices nearer than this to the camera's plane are not drawn, metres. */
    private static final float NEAR = 0.01f;

    final float[] screenX;
    final float[] screenY;

    /** One over the distance from the camera's plane; 0 for vertices behind it. */
    final float[] nearness;

    /** (V x 3) unit normals in camera axes: right, up, toward the camera. */
    final float[] normals;

    /** (V x 3) unit normals in the domain's axes. */
    final float[] worldNormals;

    float centreX;
    float centreY;
    float focal;

    /** World up in camera axes. */
    final float[] up = new float[3];

    /** Camera axes in the world: right, up, back. */
    final float[] axes = new float[9];

    private final VertexNormals calculator;
    private final double[] basis = new double[ViewProjection.BASIS_LENGTH];

    ProjectedHead(FaceHead head) {
        int vertexCount = head.topology().vertexCount();
        screenX = new float[vertexCount];
        screenY = new float[vertexCount];
        nearness = new float[vertexCount];
        normals = new float[vertexCount * 3];
        worldNormals = new float[vertexCount * 3];
        calculator = new VertexNormals(head.topology());
    }

    /**
     * @param scale samples per pixel along one side
     */
    void project(float[] positions, ViewProjection camera, PictureSize size, int scale) {
        camera.copyBasis(basis);
        for (int i = 0; i < axes.length; i++) {
            axes[i] = (float) basis[3 + i];
        }
        up[0] = axes[1];
        up[1] = axes[4];
        up[2] = axes[7];
        focal = (float) camera.focalPixels(size.width(), size.height()) * scale;
        centreX = size.width() * scale * 0.5f;
        centreY = size.height() * scale * 0.5f;
        calculator.compute(positions, worldNormals);
        float eyeX = (float) basis[0];
        float eyeY = (float) basis[1];
        float eyeZ = (float) basis[2];
        for (int v = 0; v < screenX.length; v++) {
            int i = 3 * v;
            float x = positions[i] - eyeX;
            float y = positions[i + 1] - eyeY;
            float z = positions[i + 2] - eyeZ;
            float depth = -(axes[6] * x + axes[7] * y + axes[8] * z);
            if (depth > NEAR) {
                float near = 1 / depth;
                screenX[v] = centreX + focal * near * (axes[0] * x + axes[1] * y + axes[2] * z);
                screenY[v] = centreY - focal * near * (axes[3] * x + axes[4] * y + axes[5] * z);
                nearness[v] = near;
            } else {
                nearness[v] = 0;
            }
            float nx = worldNormals[i];
            float ny = worldNormals[i + 1];
            float nz = worldNormals[i + 2];
            normals[i] = axes[0] * nx + axes[1] * ny + axes[2] * nz;
            normals[i + 1] = axes[3] * nx + axes[4] * ny + axes[5] * nz;
            normals[i + 2] = axes[6] * nx + axes[7] * ny + axes[8] * nz;
        }
    }
}
