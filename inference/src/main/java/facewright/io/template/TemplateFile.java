package facewright.io.template;

import facewright.domain.FaceTemplate;
import facewright.domain.FaceTopology;
import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import facewright.io.npy.NpyArray;
import facewright.io.npy.NpyReader;
import facewright.io.obj.ObjMesh;
import facewright.io.obj.ObjReader;
import facewright.io.ply.PlyMesh;
import facewright.io.ply.PlyReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Reads the neutral pose of a mesh from a PLY, OBJ or NPY file. Triangles may be missing: an NPY
 * file has none.
 */
public final class TemplateFile {
    private static final String PART = "face";

    private TemplateFile() {}

    /**
     * Reads a file by its ending. Positions keep the unit and axes of the file.
     *
     * @throws StudioException when it is none of these or is damaged
     */
    public static FaceTemplate read(Path file) throws StudioException {
        String name = String.valueOf(file.getFileName());
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".ply")) {
            PlyMesh mesh = PlyReader.read(file);
            return template(name, mesh.positions(), mesh.triangles());
        }
        if (lower.endsWith(".obj")) {
            ObjMesh mesh = ObjReader.readPoints(file);
            return template(name, mesh.positions(), mesh.triangles());
        }
        if (lower.endsWith(".npy")) {
            return template(name, positions(name, NpyReader.read(file)), new int[0]);
        }
        throw new StudioException(InferenceText.of("io.template.unknown", name));
    }

    private static float[] positions(String name, NpyArray array) throws StudioException {
        int[] shape = array.shape();
        boolean flat = true;
        for (int i = 0; i < shape.length - 1; i++) {
            flat &= shape[i] == 1;
        }
        boolean columns = shape.length >= 2 && shape[shape.length - 1] == 3;
        if (array.size() == 0 || array.size() % 3 != 0 || !(flat || columns)) {
            throw new StudioException(
                    InferenceText.of("io.template.shape", name, java.util.Arrays.toString(shape)));
        }
        return array.toFloats();
    }

    private static FaceTemplate template(String name, float[] positions, int[] triangles)
            throws StudioException {
        int vertices = positions.length / 3;
        List<FaceTopology.Part> parts =
                triangles.length == 0
                        ? List.of()
                        : List.of(new FaceTopology.Part(PART, PART, 0, triangles.length / 3));
        try {
            return new FaceTemplate(
                    new FaceTopology(name, vertices, triangles, new float[vertices * 2], parts),
                    positions);
        } catch (IllegalArgumentException e) {
            throw new StudioException(
                    InferenceText.of("io.template.unusable", name, String.valueOf(e.getMessage())),
                    e);
        }
    }
}
