package facewright.assets.head;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.FaceTopology;
import facewright.domain.VertexNormals;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeadTopologyTest {
    private final FaceTopology topology = Posed.HEAD.topology();
    private final int[] triangles = topology.triangles();
    private final Posed neutral = Posed.neutral();

    @Test
    void mirrorImageIsExact() {
        int[] mirror = Posed.region("mirror");
        assertEquals(topology.vertexCount(), mirror.length);
        for (int v = 0; v < mirror.length; v++) {
            assertEquals(v, mirror[mirror[v]]);
            assertEquals(-neutral.x(v), neutral.x(mirror[v]), 0, "x of " + v);
            assertEquals(neutral.y(v), neutral.y(mirror[v]), 0, "y of " + v);
            assertEquals(neutral.z(v), neutral.z(mirror[v]), 0, "z of " + v);
        }
    }

    @Test
    void trianglesAreMirroredToo() {
        int[] mirror = Posed.region("mirror");
        Set<String> all = new HashSet<>();
        for (int i = 0; i < triangles.length; i += 3) {
            all.add(key(triangles[i], triangles[i + 1], triangles[i + 2]));
        }
        for (int i = 0; i < triangles.length; i += 3) {
            String image =
                    key(mirror[triangles[i]], mirror[triangles[i + 2]], mirror[triangles[i + 1]]);
            assertTrue(all.contains(image), "no mirror image of triangle " + i / 3);
        }
    }

    private static String key(int a, int b, int c) {
        if (a < b && a < c) {
            return a + "," + b + "," + c;
        }
        return b < c ? b + "," + c + "," + a : c + "," + a + "," + b;
    }

    @Test
    void edgesBelongToTwoTrianglesAndOnlyTheCutAndTheEyeSocketsAreOpen() {
        Map<Long, Integer> edges = new HashMap<>();
        for (int i = 0; i < triangles.length; i += 3) {
            for (int k = 0; k < 3; k++) {
                long from = triangles[i + k];
                long to = triangles[i + (k + 1) % 3];
                int count = edges.merge(from << 32 | to, 1, Integer::sum);
                assertEquals(1, count, "two triangles run along an edge the same way");
            }
        }
        Set<Integer> skin = vertexSet("skin");
        for (long edge : edges.keySet()) {
            int from = (int) (edge >>> 32);
            int to = (int) edge;
            boolean open = !edges.containsKey((long) to << 32 | from);
            boolean behindEyeball = Math.hypot(neutral.y(from), neutral.z(from)) < 11.9;
            if (open && skin.contains(from) && !behindEyeball) {
                assertEquals(-165, neutral.y(from), .01, "open edge away from the cut");
            }
        }
    }

    private static Set<Integer> vertexSet(String part) {
        Set<Integer> result = new HashSet<>();
        for (int v : Posed.vertices(part)) {
            result.add(v);
        }
        return result;
    }

    @Test
    void trianglesHaveAreaAndFaceTheSameWayAsTheirVertices() {
        float[] positions = Posed.HEAD.rig().template().positions();
        float[] normals = new float[positions.length];
        new VertexNormals(topology).compute(positions, normals);
        int flipped = 0;
        for (int i = 0; i < triangles.length; i += 3) {
            double[] n = normal(positions, i);
            double area = Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]) / 2 * 1e6;
            assertTrue(area > 1e-4, "triangle " + i / 3 + " has area " + area + " mm2");
            double agreement = 0;
            for (int k = 0; k < 3; k++) {
                int v = triangles[i + k];
                for (int c = 0; c < 3; c++) {
                    agreement += n[c] * normals[3 * v + c];
                }
            }
            flipped += agreement <= 0 ? 1 : 0;
        }
        assertEquals(0, flipped, "triangles turned against their surroundings");
    }

    private double[] normal(float[] p, int i) {
        int a = 3 * triangles[i];
        int b = 3 * triangles[i + 1];
        int c = 3 * triangles[i + 2];
        double ux = p[b] - p[a];
        double uy = p[b + 1] - p[a + 1];
        double uz = p[b + 2] - p[a + 2];
        double vx = p[c] - p[a];
        double vy = p[c + 1] - p[a + 1];
        double vz = p[c + 2] - p[a + 2];
        return new double[] {uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx};
    }

    @Test
    void outsideIsOutside() {
        float[] positions = Posed.HEAD.rig().template().positions();
        for (String part :
                new String[] {"skin", "eye-left", "eye-right", "tongue", "teeth-upper", "base"}) {
            FaceTopology.Part p = Posed.part(part);
            double[] centre = new double[3];
            int[] vertices = Posed.vertices(part);
            for (int v : vertices) {
                centre[0] += neutral.x(v) / vertices.length;
                centre[1] += neutral.y(v) / vertices.length;
                centre[2] += neutral.z(v) / vertices.length;
            }
            double outwards = 0;
            for (int t = p.firstTriangle(); t < p.firstTriangle() + p.triangleCount(); t++) {
                double[] n = normal(positions, 3 * t);
                int v = triangles[3 * t];
                outwards +=
                        n[0] * (neutral.x(v) - centre[0])
                                + n[1] * (part.equals("base") ? -1 : neutral.y(v) - centre[1])
                                + n[2] * (neutral.z(v) - centre[2]);
            }
            assertTrue(outwards > 0, part + " is inside out");
        }
    }

    @Test
    void textureMapDoesNotFold() {
        float[] uv = topology.textureCoordinates();
        FaceTopology.Part skin = Posed.part("skin");
        int folded = 0;
        for (int t = skin.firstTriangle(); t < skin.firstTriangle() + skin.triangleCount(); t++) {
            int a = 2 * triangles[3 * t];
            int b = 2 * triangles[3 * t + 1];
            int c = 2 * triangles[3 * t + 2];
            double area =
                    (uv[b] - uv[a]) * (uv[c + 1] - uv[a + 1])
                            - (uv[c] - uv[a]) * (uv[b + 1] - uv[a + 1]);
            folded += area <= 0 ? 1 : 0;
        }
        assertEquals(0, folded, "folded triangles");
    }
}
