package facewright.io.files;

import facewright.domain.StudioException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Single files that appear complete or not at all: written beside the target, forced to the disk,
 * then moved over it.
 */
public final class AtomicFiles {
    private AtomicFiles() {}

    /** Fills a stream. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException, StudioException;
    }

    /**
     * Writes a file; missing folders are made.
     *
     * @throws StudioException when it cannot be written; an earlier file is then untouched
     */
    public static void write(Path target, Content content) throws StudioException {
        try (StagedFiles staged = new StagedFiles()) {
            fill(staged.file(target), target, content);
            staged.commit();
        }
    }

    public static void write(Path target, byte[] bytes) throws StudioException {
        write(target, out -> out.write(bytes));
    }

    /** Writes text as UTF-8. */
    public static void writeText(Path target, String text) throws StudioException {
        write(target, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes a file and keeps the earlier one, if any, under another name.
     *
     * @param backup where the earlier file goes, replacing an older backup
     */
    public static void writeKeeping(Path target, Path backup, Content content)
            throws StudioException {
        try (StagedFiles staged = new StagedFiles()) {
            fill(staged.file(target), target, content);
            if (Files.exists(target)) {
                Path copy = staged.file(backup);
                try {
                    Files.copy(target, copy, StandardCopyOption.COPY_ATTRIBUTES);
                } catch (IOException e) {
                    throw FileErrors.writing(backup, e);
                }
            }
            staged.commit();
        }
    }

    private static void fill(Path temporary, Path target, Content content) throws StudioException {
        try (OutputStream out =
                new BufferedOutputStream(
                        Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW), 1 << 16)) {
            content.writeTo(out);
        } catch (IOException e) {
            throw FileErrors.writing(target, e);
        }
    }
}
