package facewright.viewport.mesh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.FaceHead;
import facewright.domain.VertexNormals;
import facewright.viewport.TestHeads;
import javafx.scene.shape.TriangleMesh;
import org.junit.jupiter.api.Test;

class HeadMeshTest {
    private final FaceHead head = TestHeads.egg();
    private final HeadMesh mesh = new HeadMesh(head.topology());

    @Test
    void makesOneMeshPerMaterialWithAllTriangles() {
        assertEquals(2, mesh.meshes().size());
        int triangles =
                mesh.meshes().stream().mapToInt(part -> part.mesh().getFaces().size() / 9).sum();
        assertEquals(head.topology().triangleCount(), triangles);
    }

    @Test
    void trianglesStillFaceOutwardsInJavaFxAxes() {
        fill();
        TriangleMesh skin = mesh.meshes().get(0).mesh();
        float[] p = skin.getPoints().toArray(null);
        int[] faces = skin.getFaces().toArray(null);
        int outward = 0;
        int inward = 0;
        for (int f = 0; f < faces.length; f += 9) {
            int a = faces[f] * 3;
            int b = faces[f + 3] * 3;
            int c = faces[f + 6] * 3;
            double ux = p[b] - p[a];
            double uy = p[b + 1] - p[a + 1];
            double uz = p[b + 2] - p[a + 2];
            double vx = p[c] - p[a];
            double vy = p[c + 1] - p[a + 1];
            double vz = p[c + 2] - p[a + 2];
            // The egg's centre is the origin: cross product and position point the same way.
            double side =
                    (uy * vz - uz * vy) * p[a]
                            + (uz * vx - ux * vz) * p[a + 1]
                            + (ux * vy - uy * vx) * p[a + 2];
            if (side > 1e-3) {
                outward++;
            } else if (side < -1e-3) {
                inward++;
            }
        }
        assertEquals(0, inward);
        assertTrue(outward > faces.length / 9 * 0.9, "outward " + outward);
    }

    @Test
    void noseLooksTowardTheViewerAndCrownUp() {
        fill();
        float[] p = mesh.meshes().get(0).mesh().getPoints().toArray(null);
        float front = Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        for (int i = 0; i < p.length; i += 3) {
            top = Math.min(top, p[i + 1]);
            front = Math.min(front, p[i + 2]);
        }
        assertEquals(-120, top, 0.5, "JavaFX y grows downwards, in millimetres");
        assertTrue(front < -100, "JavaFX z grows into the screen, the nose was at " + front);
    }

    private void fill() {
        float[] positions = head.rig().template().positions();
        float[] normals = new float[positions.length];
        new VertexNormals(head.topology()).compute(positions, normals);
        new FrameUpdater(mesh).update(positions, normals);
    }
}
