package facewright.io.ply;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import facewright.domain.FaceTemplate;
import facewright.domain.StudioException;
import facewright.io.npy.NpyWriter;
import facewright.io.template.TemplateFile;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlyReaderTest {
    private static final float[] POINTS = {0, 0, 0, 1, 0, 0, 1, 2.5f, 0, 0, 1, -0.25f};

    @TempDir Path folder;

    @Test
    void readsTextWithQuadsAndOtherProperties() throws Exception {
        Path file =
                text(
                        "ply\nformat ascii 1.0\ncomment made by hand\nelement vertex 4\n"
                                + "property uchar red\nproperty float x\nproperty float y\n"
                                + "property float z\nelement face 1\n"
                                + "property list uchar int vertex_indices\nend_header\n"
                                + "9 0 0 0\n9 1 0 0\n9 1 2.5 0\n9 0 1 -0.25\n4 0 1 2 3\n");
        PlyMesh mesh = PlyReader.read(file);
        assertArrayEquals(POINTS, mesh.positions());
        assertArrayEquals(new int[] {0, 1, 2, 0, 2, 3}, mesh.triangles());
    }

    @Test
    void readsBinaryDoublesInBothByteOrders() throws Exception {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            String name = order == ByteOrder.LITTLE_ENDIAN ? "little" : "big";
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(
                    ("ply\nformat binary_"
                                    + name
                                    + "_endian 1.0\nelement vertex 4\n"
                                    + "property double x\nproperty double y\nproperty double z\n"
                                    + "element face 1\n"
                                    + "property list uchar uint vertex_index\nend_header\n")
                            .getBytes(StandardCharsets.US_ASCII));
            ByteBuffer body = ByteBuffer.allocate(4 * 24 + 13).order(order);
            for (float value : POINTS) {
                body.putDouble(value);
            }
            body.put((byte) 3).putInt(2).putInt(1).putInt(0);
            out.write(body.array());
            Path file = folder.resolve(name + ".ply");
            Files.write(file, out.toByteArray());
            PlyMesh mesh = PlyReader.read(file);
            assertArrayEquals(POINTS, mesh.positions());
            assertArrayEquals(new int[] {2, 1, 0}, mesh.triangles());
            Files.write(file, java.util.Arrays.copyOf(out.toByteArray(), out.size() - 1));
            assertProblem("io.ply.truncated", file);
        }
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        assertProblem("io.ply.unreadable", text("plywood\n"));
        assertProblem("io.ply.unreadable", text("ply\nformat ascii 2\nend_header\n"));
        assertProblem(
                "io.ply.unreadable",
                text(
                        "ply\nformat ascii 1.0\nelement vertex 1\nproperty float x\n"
                                + "property float y\nproperty float z\nelement face 1\n"
                                + "property list uchar int vertex_indices\nend_header\n"
                                + "0 0 0\n3 0 0 7\n"));
        assertProblem(
                "io.ply.unreadable",
                text(
                        "ply\nformat ascii 1.0\nelement vertex 1\nproperty float x\n"
                                + "property float y\nproperty float z\nend_header\n0 nan 0\n"));
        assertProblem("io.ply.truncated", text("ply\nformat ascii 1.0\nelement vertex 1"));
    }

    @Test
    void templatesComeFromArraysAndFromPointsWithoutPolygons() throws Exception {
        Path array = folder.resolve("t.npy");
        try (NpyWriter writer = new NpyWriter(array, 1, 12)) {
            writer.write(POINTS);
        }
        FaceTemplate template = TemplateFile.read(array);
        assertArrayEquals(POINTS, template.positions());
        assertEquals(0, template.topology().triangleCount());
        Path points = folder.resolve("t.obj");
        Files.writeString(points, "v 0 0 0\nv 1 0 0\nv 1 2.5 0\nv 0 1 -0.25\n");
        assertArrayEquals(POINTS, TemplateFile.read(points).positions());
        Path wrong = folder.resolve("w.npy");
        try (NpyWriter writer = new NpyWriter(wrong, 3, 4)) {
            for (int i = 0; i < 3; i++) {
                writer.write(new float[4]);
            }
        }
        StudioException problem =
                assertThrows(StudioException.class, () -> TemplateFile.read(wrong));
        assertEquals("io.template.shape", problem.messageKey());
        assertEquals(
                "io.template.unknown",
                assertThrows(
                                StudioException.class,
                                () -> TemplateFile.read(folder.resolve("t.stl")))
                        .messageKey());
    }

    private Path text(String content) throws Exception {
        Path file = Files.createTempFile(folder, "mesh", ".ply");
        return Files.writeString(file, content);
    }

    private static void assertProblem(String key, Path file) {
        StudioException problem = assertThrows(StudioException.class, () -> PlyReader.read(file));
        assertEquals(key, problem.messageKey());
    }
}
