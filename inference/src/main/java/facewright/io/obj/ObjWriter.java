package facewright.io.obj;

import facewright.domain.FaceHead;
import facewright.domain.FaceTopology;
import facewright.io.export.TexturePictures;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes frames of one head as OBJ texts. Everything but the positions is formatted once; the order
 * of vertices, texture coordinates and triangles is that of the topology in every file. Not safe
 * for concurrent use.
 */
final class ObjWriter {
    private final byte[] head;
    private final byte[] tail;
    private final ObjText vertices = new ObjText();

    ObjWriter(FaceHead head, String materialFile) {
        FaceTopology topology = head.topology();
        this.head =
                new ObjText()
                        .text("# Facewright\nmtllib ")
                        .text(materialFile)
                        .text("\no ")
                        .text(TexturePictures.plainName(head.name()))
                        .line()
                        .toArray();
        ObjText text = new ObjText();
        float[] coordinates = topology.textureCoordinates();
        for (int i = 0; i < coordinates.length; i += 2) {
            text.text("vt ").number(coordinates[i]).space().number(coordinates[i + 1]).line();
        }
        int[] triangles = topology.triangles();
        for (FaceTopology.Part part : topology.parts()) {
            text.text("g ").text(TexturePictures.plainName(part.name())).line();
            text.text("usemtl ").text(TexturePictures.plainName(part.material())).line();
            text.text("s 1").line();
            int end = (part.firstTriangle() + part.triangleCount()) * 3;
            for (int i = part.firstTriangle() * 3; i < end; i += 3) {
                text.text("f");
                for (int corner = 0; corner < 3; corner++) {
                    int index = triangles[i + corner] + 1;
                    text.space().integer(index).text("/").integer(index);
                }
                text.line();
            }
        }
        this.tail = text.toArray();
    }

    /**
     * Writes one frame.
     *
     * @param positions (V x 3) in the unit and axes of the file
     */
    void write(OutputStream out, float[] positions) throws IOException {
        vertices.clear();
        for (int i = 0; i < positions.length; i += 3) {
            vertices.text("v ").number(positions[i]).space();
            vertices.number(positions[i + 1]).space().number(positions[i + 2]).line();
        }
        out.write(head);
        out.write(vertices.buffer(), 0, vertices.length());
        out.write(tail);
    }

    /** Roughly the bytes of one frame. */
    long estimatedBytes(int vertexCount) {
        return head.length + tail.length + 36L * vertexCount;
    }
}
