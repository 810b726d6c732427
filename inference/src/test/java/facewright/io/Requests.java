package facewright.io;

import facewright.domain.FaceHead;
import facewright.domain.FaceMotion;
import facewright.domain.FrameRate;
import facewright.io.export.AxesPreset;
import facewright.io.export.ExportRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Export requests and folder listings for tests. */
public final class Requests {
    private Requests() {}

    public static ExportRequest of(FaceHead head, FaceMotion motion, Path folder) {
        return of(head, motion, motion.frameRate(), folder, Map.of());
    }

    public static ExportRequest of(
            FaceHead head,
            FaceMotion motion,
            FrameRate rate,
            Path folder,
            Map<String, String> options) {
        return new ExportRequest(
                head,
                motion,
                Optional.empty(),
                rate,
                AxesPreset.BLENDER,
                folder,
                "clip",
                Optional.empty(),
                options);
    }

    /** All names below a folder, sorted, folders too. */
    public static List<String> names(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(p -> !p.equals(folder))
                    .map(p -> folder.relativize(p).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
