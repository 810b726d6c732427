package facewright.viewport.capture;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** A file that is written beside its target and takes its name only when it is complete. */
final class StagedFile implements AutoCloseable {
    private final Path target;
    private final Path temporary;

    /**
     * @throws IOException when the folder cannot be made or written to
     */
    StagedFile(Path target, String suffix) throws IOException {
        this.target = target.toAbsolutePath();
        Path folder = this.target.getParent();
        if (folder == null) {
            throw new IOException("not a file: " + target);
        }
        Files.createDirectories(folder);
        // Not createTempFile: its files are closed to others, and the finished file would stay so.
        temporary = folder.resolve(".capture-" + UUID.randomUUID() + suffix);
        Files.createFile(temporary);
    }

    Path path() {
        return temporary;
    }

    /** Gives the file its final name, replacing what was there. */
    void commit() throws IOException {
        try {
            Files.move(
                    temporary,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes what was not committed. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(temporary);
    }
}
