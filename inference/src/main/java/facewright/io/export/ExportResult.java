package facewright.io.export;

import facewright.domain.UserText;
import java.nio.file.Path;
import java.util.List;

/**
 * What an export made.
 *
 * @param files the files and folders, the main one first
 * @param bytes size of all of them together
 * @param maxErrorMillimetres largest distance of a vertex from the motion, beyond float rounding;
 *     zero for formats that keep everything
 * @param rmsErrorMillimetres root mean square of the same distance
 * @param notes what the person should know, for example which tolerance was not reached
 */
public record ExportResult(
        List<Path> files,
        long bytes,
        double maxErrorMillimetres,
        double rmsErrorMillimetres,
        List<UserText> notes) {
    public ExportResult {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }
}
