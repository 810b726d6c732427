package facewright.io.fbx;

import static facewright.io.fbx.FbxNode.objectName;

import facewright.domain.FaceHead;
import facewright.domain.FaceTopology;
import facewright.domain.VertexNormals;
import java.util.ArrayList;
import java.util.List;

/** The geometry nodes: the neutral mesh and the shapes on it, in centimetres. */
final class FbxMesh {
    private static final double CENTIMETRES = 100;

    private FbxMesh() {}

    /** The neutral mesh with normals and texture coordinates per corner, materials per triangle. */
    static FbxNode geometry(long id, FaceHead head) {
        FaceTopology topology = head.topology();
        int[] triangles = topology.triangles();
        float[] positions = head.rig().template().positions();
        double[] vertices = new double[positions.length];
        for (int i = 0; i < vertices.length; i++) {
            vertices[i] = positions[i] * CENTIMETRES;
        }
        int[] polygons = triangles.clone();
        for (int i = 2; i < polygons.length; i += 3) {
            polygons[i] = ~polygons[i];
        }
        float[] normals = new float[positions.length];
        new VertexNormals(topology).compute(positions, normals);
        double[] cornerNormals = new double[triangles.length * 3];
        for (int i = 0; i < triangles.length; i++) {
            for (int c = 0; c < 3; c++) {
                cornerNormals[3 * i + c] = normals[3 * triangles[i] + c];
            }
        }
        float[] uv = topology.textureCoordinates();
        double[] coordinates = new double[uv.length];
        for (int i = 0; i < uv.length; i++) {
            coordinates[i] = uv[i];
        }
        return new FbxNode("Geometry", id, objectName(head.name(), "Geometry"), "Mesh")
                .with(FbxNode.properties70())
                .with("GeometryVersion", 124)
                .with(FbxNode.array("Vertices", vertices))
                .with(FbxNode.array("PolygonVertexIndex", polygons))
                .with(
                        layerElement("LayerElementNormal", "", "ByPolygonVertex", "Direct")
                                .with(FbxNode.array("Normals", cornerNormals)))
                .with(
                        layerElement("LayerElementUV", "UVMap", "ByPolygonVertex", "IndexToDirect")
                                .with(FbxNode.array("UV", coordinates))
                                .with(FbxNode.array("UVIndex", triangles)))
                .with(
                        layerElement("LayerElementMaterial", "", "ByPolygon", "IndexToDirect")
                                .with(FbxNode.array("Materials", materials(head))))
                .with(layer());
    }

    private static FbxNode layerElement(
            String element, String name, String mapping, String reference) {
        return new FbxNode(element, 0)
                .with("Version", 101)
                .with("Name", name)
                .with("MappingInformationType", mapping)
                .with("ReferenceInformationType", reference);
    }

    private static FbxNode layer() {
        FbxNode layer = new FbxNode("Layer", 0).with("Version", 100);
        for (String type :
                new String[] {"LayerElementNormal", "LayerElementUV", "LayerElementMaterial"}) {
            layer.with(new FbxNode("LayerElement").with("Type", type).with("TypedIndex", 0));
        }
        return layer;
    }

    /** For each triangle, the position of its material among the used ones. */
    private static int[] materials(FaceHead head) {
        List<String> used = new ArrayList<>(FbxMaterials.used(head));
        int[] result = new int[head.topology().triangleCount()];
        for (FaceTopology.Part part : head.topology().parts()) {
            int end = part.firstTriangle() + part.triangleCount();
            for (int i = part.firstTriangle(); i < end; i++) {
                result[i] = used.indexOf(part.material());
            }
        }
        return result;
    }

    /** A shape; one that moves nothing keeps a single still vertex, because readers expect one. */
    static FbxNode shape(long id, BlendShapes.Shape shape) {
        boolean empty = shape.vertices().length == 0;
        int[] indexes = empty ? new int[] {0} : shape.vertices();
        double[] values = new double[indexes.length * 3];
        for (int i = 0; i < shape.displacements().length; i++) {
            values[i] = (float) (shape.displacements()[i] * CENTIMETRES);
        }
        return new FbxNode("Geometry", id, objectName(shape.name(), "Geometry"), "Shape")
                .with(FbxNode.properties70())
                .with("Version", 100)
                .with(FbxNode.array("Indexes", indexes))
                .with(FbxNode.array("Vertices", values))
                .with(FbxNode.array("Normals", new double[values.length]));
    }
}
