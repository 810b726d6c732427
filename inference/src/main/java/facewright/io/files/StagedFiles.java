package facewright.io.files;

import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files and folders that are written under hidden temporary names beside their targets and appear
 * under their final names together, at the end. Close it in any case: without {@link #commit} it
 * removes everything it made and leaves earlier files as they were. For one thread.
 */
public final class StagedFiles implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StagedFiles.class);

    private record Staged(Path temporary, Path target, boolean folder) {}

    private final List<Staged> staged = new ArrayList<>();
    private final List<Path> createdFolders = new ArrayList<>();
    private boolean committed;

    /**
     * Prepares a file. Missing folders on the way are made.
     *
     * @return the temporary file to write; it does not exist yet
     * @throws StudioException when the target is a folder or its folder cannot be made
     */
    public Path file(Path target) throws StudioException {
        Path absolute = target.toAbsolutePath();
        if (Files.isDirectory(absolute)) {
            throw new StudioException(InferenceText.of("io.target-is-folder", absolute.toString()));
        }
        return stage(absolute, false);
    }

    /**
     * Prepares a folder. Missing folders on the way are made.
     *
     * @return the temporary folder to fill; it exists and is empty
     * @throws StudioException when the target is a file or cannot be made
     */
    public Path folder(Path target) throws StudioException {
        Path absolute = target.toAbsolutePath();
        if (Files.exists(absolute) && !Files.isDirectory(absolute)) {
            throw new StudioException(InferenceText.of("io.target-is-file", absolute.toString()));
        }
        Path temporary = stage(absolute, true);
        try {
            Files.createDirectory(temporary);
        } catch (IOException e) {
            throw FileErrors.writing(absolute, e);
        }
        return temporary;
    }

    private Path stage(Path target, boolean folder) throws StudioException {
        Path parent = target.getParent();
        if (parent == null || target.getFileName() == null) {
            throw new StudioException(InferenceText.of("io.name-empty"));
        }
        createFolders(parent);
        if (!Files.isWritable(parent)) {
            throw FileErrors.readOnly(parent);
        }
        String unique = UUID.randomUUID().toString().substring(0, 13);
        Path temporary = parent.resolve(".fw-" + unique + ".part");
        staged.add(new Staged(temporary, target, folder));
        return temporary;
    }

    private void createFolders(Path folder) throws StudioException {
        List<Path> missing = new ArrayList<>();
        Path at = folder;
        while (at != null && !Files.exists(at)) {
            missing.add(0, at);
            at = at.getParent();
        }
        if (at != null && !Files.isDirectory(at)) {
            throw new StudioException(InferenceText.of("io.not-a-folder", at.toString()));
        }
        if (at != null && !missing.isEmpty() && !Files.isWritable(at)) {
            throw FileErrors.readOnly(at);
        }
        for (Path path : missing) {
            try {
                Files.createDirectory(path);
                createdFolders.add(path);
            } catch (FileAlreadyExistsException e) {
                // Somebody else made it in the meantime: then it is not ours to remove.
                LOG.debug("folder {} appeared while it was being made", path);
            } catch (IOException e) {
                throw FileErrors.writing(path, e);
            }
        }
    }

    /**
     * Moves everything to its final name, replacing what was there. Each file appears complete or
     * not at all.
     *
     * @throws StudioException when a move fails; earlier folders are then put back
     */
    public void commit() throws StudioException {
        for (Staged item : staged) {
            if (!item.folder()) {
                forceToDisk(item);
            }
        }
        for (Staged item : staged) {
            try {
                if (item.folder()) {
                    replaceFolder(item);
                } else {
                    moveOver(item.temporary(), item.target());
                }
            } catch (IOException e) {
                throw FileErrors.writing(item.target(), e);
            }
        }
        committed = true;
    }

    private static void forceToDisk(Staged item) throws StudioException {
        try (FileChannel channel = FileChannel.open(item.temporary(), StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            throw FileErrors.writing(item.target(), e);
        }
    }

    private static void moveOver(Path from, Path to) throws IOException {
        try {
            Files.move(
                    from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void replaceFolder(Staged item) throws IOException {
        if (!Files.exists(item.target())) {
            Files.move(item.temporary(), item.target());
            return;
        }
        Path aside = item.temporary().resolveSibling(item.temporary().getFileName() + ".old");
        Files.move(item.target(), aside);
        try {
            Files.move(item.temporary(), item.target());
        } catch (IOException e) {
            Files.move(aside, item.target());
            throw e;
        }
        deleteTree(aside);
    }

    /** Removes what was not committed. */
    @Override
    public void close() {
        for (Staged item : staged) {
            deleteTree(item.temporary());
        }
        if (!committed) {
            for (int i = createdFolders.size() - 1; i >= 0; i--) {
                removeIfEmpty(createdFolders.get(i));
            }
        }
    }

    private static void removeIfEmpty(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            LOG.debug("kept folder {}", folder, e);
        }
    }

    private static void deleteTree(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("could not remove the temporary {}", root, e);
        }
    }
}
