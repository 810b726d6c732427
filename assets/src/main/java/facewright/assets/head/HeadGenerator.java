package facewright.assets.head;

import facewright.assets.head.look.HeadLook;
import facewright.assets.head.sculpt.HeadSculpt;
import facewright.domain.FaceHead;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Regenerates the head that the product ships. Argument: the file to write. */
public final class HeadGenerator {
    private static final Logger LOG = LoggerFactory.getLogger(HeadGenerator.class);

    private HeadGenerator() {}

    /** Builds the head from its sculpture; takes a second or two. */
    public static FaceHead generate() {
        return HeadAssembler.assemble("Mira", new HeadSculpt(), HeadLook.create());
    }

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        FaceHead head = generate();
        try (OutputStream out = Files.newOutputStream(file)) {
            HeadWriter.write(head, out);
        }
        LOG.info(
                "wrote {} with {} vertices, {} bytes",
                file,
                head.topology().vertexCount(),
                Files.size(file));
    }
}
