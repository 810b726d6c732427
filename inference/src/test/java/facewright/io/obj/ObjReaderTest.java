package facewright.io.obj;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import facewright.domain.StudioException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjReaderTest {
    @TempDir Path folder;

    @Test
    void readsPolygonsNegativeIndicesContinuedLinesAndGroups() throws Exception {
        ObjMesh mesh =
                read(
                        """
                        # made by hand
                        mtllib a.mtl
                        o Thing
                        v 0 0 0 1
                        v 1 0 \\
                          0
                        v 1 1 0
                        v 0 1 1e-3
                        vt 0.25 0.5 0
                        vn 0 0 1
                        usemtl skin
                        f 1/1/1 2//1 3 4 # a quad
                        g second
                        f -4 -2 -1
                        """);
        assertArrayEquals(new int[] {0, 1, 2, 0, 2, 3, 0, 2, 3}, mesh.triangles());
        assertArrayEquals(new int[] {0, -1, -1, 0, -1, -1, -1, -1, -1}, mesh.textureTriangles());
        assertArrayEquals(new float[] {0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 1e-3f}, mesh.positions());
        assertEquals(
                List.of(
                        new ObjMesh.Run("Thing", "skin", 0, 2),
                        new ObjMesh.Run("second", "skin", 2, 1)),
                mesh.runs());
        assertEquals(List.of("a.mtl"), mesh.materialFiles());
    }

    @Test
    void namesTheLineOfADamage() throws Exception {
        StudioException failure =
                assertThrows(
                        StudioException.class, () -> read("v 0 0 0\r\nv 1 x 0\r\nf 1 1 1\r\n"));
        assertEquals("io.obj.bad-line", failure.messageKey());
        assertEquals(true, String.valueOf(failure.getMessage()).contains("line 2"));
        assertEquals("io.obj.bad-index", key("v 0 0 0\nf 1 2 3\n"));
        assertEquals("io.obj.bad-index", key("v 0 0 0\nf 0 1 1\n"));
        assertEquals("io.obj.bad-line", key("v 0 0 NaN\n"));
        assertEquals("io.obj.bad-line", key("v 0 0 0\nf 1 1\n"));
        assertEquals("io.obj.no-mesh", key(""));
        assertEquals("io.obj.no-mesh", key("hello\nworld\n"));
        assertEquals("io.obj.line-too-long", key("x".repeat(1 << 21)));
    }

    private String key(String text) {
        return assertThrows(StudioException.class, () -> read(text)).messageKey();
    }

    private ObjMesh read(String text) throws Exception {
        Path file = folder.resolve("a.obj");
        Files.writeString(file, text);
        return ObjReader.read(file);
    }
}
