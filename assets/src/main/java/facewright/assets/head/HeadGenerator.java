package facewright.assets.head;

import facewright.assets.head.identity.HeadParameters;
import facewright.assets.head.look.HeadLook;
import facewright.assets.head.look.PictureFile;
import facewright.assets.head.rig.HeadMesh;
import facewright.assets.head.sculpt.HeadSculpt;
import facewright.domain.FaceHead;
import facewright.domain.TextureImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Regenerates the head that the product ships. Argument: the folder to write to. */
public final class HeadGenerator {
    private static final Logger LOG = LoggerFactory.getLogger(HeadGenerator.class);
    private static final float QUALITY = .9f;

    /** The name of the head that comes with the product; all others are built from its mesh. */
    static final String NAME = "Mira";

    private HeadGenerator() {}

    /** Builds the head from its sculpture; takes a few seconds. */
    public static FaceHead generate() {
        HeadMesh mesh = HeadAssembler.mesh(new HeadSculpt());
        Map<String, TextureImage> pictures = HeadLook.paint(mesh.skin(), HeadParameters.STANDARD);
        return HeadAssembler.assemble(
                NAME,
                mesh,
                HeadLook.create(name -> Objects.requireNonNull(pictures.get(name), name)));
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        HeadMesh mesh = HeadAssembler.mesh(new HeadSculpt());
        Map<String, TextureImage> pictures = HeadLook.paint(mesh.skin(), HeadParameters.STANDARD);
        FaceHead head =
                HeadAssembler.assemble(
                        NAME,
                        mesh,
                        HeadLook.create(name -> Objects.requireNonNull(pictures.get(name), name)));
        try (OutputStream out = Files.newOutputStream(folder.resolve(BuiltInHead.RESOURCE))) {
            HeadWriter.write(head, out);
        }
        for (Map.Entry<String, TextureImage> picture : pictures.entrySet()) {
            Path file = folder.resolve(picture.getKey() + BuiltInHead.PICTURE_SUFFIX);
            try (OutputStream out = Files.newOutputStream(file)) {
                PictureFile.write(picture.getValue(), QUALITY, out);
            }
        }
        LOG.info("wrote a head of {} vertices to {}", head.topology().vertexCount(), folder);
    }
}
