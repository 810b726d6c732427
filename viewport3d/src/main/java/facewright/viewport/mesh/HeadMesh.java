package facewright.viewport.mesh;

import facewright.domain.FaceTopology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.shape.TriangleMesh;
import javafx.scene.shape.VertexFormat;

/**
 * A head as JavaFX meshes, one per material, in JavaFX axes and millimetres. Positions start at
 * zero until a {@link FrameUpdater} has filled them in.
 */
public final class HeadMesh {
    /** JavaFX units per metre: millimetres, because JavaFX dislikes very small triangles. */
    public static final double UNITS_PER_METRE = 1000;

    /**
     * The triangles of one material.
     *
     * @param material key into the head's appearance
     * @param mesh its points are the head's vertices of this material
     */
    public record MaterialMesh(String material, TriangleMesh mesh) {}

    private final List<MaterialMesh> meshes = new ArrayList<>();
    private final List<int[]> vertices = new ArrayList<>();
    private final int vertexCount;

    public HeadMesh(FaceTopology topology) {
        vertexCount = topology.vertexCount();
        int[] triangles = topology.triangles();
        float[] uv = topology.textureCoordinates();
        Map<String, List<FaceTopology.Part>> partsByMaterial = new LinkedHashMap<>();
        for (FaceTopology.Part part : topology.parts()) {
            partsByMaterial.computeIfAbsent(part.material(), key -> new ArrayList<>()).add(part);
        }
        partsByMaterial.forEach((material, parts) -> addMesh(material, parts, triangles, uv));
    }

    private void addMesh(
            String material, List<FaceTopology.Part> parts, int[] triangles, float[] uv) {
        int[] local = new int[vertexCount];
        java.util.Arrays.fill(local, -1);
        int[] used = new int[vertexCount];
        int usedCount = 0;
        int triangleCount = parts.stream().mapToInt(FaceTopology.Part::triangleCount).sum();
        int[] faces = new int[triangleCount * 9];
        int at = 0;
        for (FaceTopology.Part part : parts) {
            int first = part.firstTriangle() * 3;
            for (int i = first; i < first + part.triangleCount() * 3; i++) {
                int vertex = triangles[i];
                if (local[vertex] < 0) {
                    local[vertex] = usedCount;
                    used[usedCount++] = vertex;
                }
                // Point, normal and texture coordinate share one index.
                faces[at++] = local[vertex];
                faces[at++] = local[vertex];
                faces[at++] = local[vertex];
            }
        }
        int[] vertexOfPoint = java.util.Arrays.copyOf(used, usedCount);
        float[] textureCoordinates = new float[usedCount * 2];
        for (int p = 0; p < usedCount; p++) {
            textureCoordinates[2 * p] = uv[2 * vertexOfPoint[p]];
            // JavaFX counts v from the top.
            textureCoordinates[2 * p + 1] = 1 - uv[2 * vertexOfPoint[p] + 1];
        }
        TriangleMesh mesh = new TriangleMesh(VertexFormat.POINT_NORMAL_TEXCOORD);
        mesh.getPoints().setAll(new float[usedCount * 3]);
        mesh.getNormals().setAll(new float[usedCount * 3]);
        mesh.getTexCoords().setAll(textureCoordinates);
        mesh.getFaces().setAll(faces);
        meshes.add(new MaterialMesh(material, mesh));
        vertices.add(vertexOfPoint);
    }

    /** In the order in which the materials first occur in the topology. */
    public List<MaterialMesh> meshes() {
        return List.copyOf(meshes);
    }

    int vertexCount() {
        return vertexCount;
    }

    int[] verticesOf(int mesh) {
        return vertices.get(mesh);
    }

    TriangleMesh mesh(int index) {
        return meshes.get(index).mesh();
    }

    int meshCount() {
        return meshes.size();
    }
}
