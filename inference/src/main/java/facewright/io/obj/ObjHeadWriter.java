package facewright.io.obj;

import facewright.domain.FaceHead;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes a head at rest as one OBJ file with its materials and pictures. */
public final class ObjHeadWriter {
    private ObjHeadWriter() {}

    /**
     * Writes {@code <stem>.obj}, {@code <stem>.mtl} and a PNG picture per textured material into a
     * folder. Metres, +Y up, +Z out of the face; vertices in the order of the topology.
     *
     * @param folder exists and holds none of these files
     */
    public static void write(Path folder, String stem, FaceHead head) throws IOException {
        MaterialFile.write(folder, stem, head);
        try (OutputStream out =
                Files.newOutputStream(
                        folder.resolve(stem + ".obj"), StandardOpenOption.CREATE_NEW)) {
            new ObjWriter(head, stem + ".mtl").write(out, head.rig().template().positions());
        }
    }
}
