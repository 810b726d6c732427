package facewright.app.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import facewright.domain.StudioException;
import facewright.io.files.AtomicFiles;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of one running studio inside the data folder: unsaved work of projects that have no
 * folder yet, and a note that leads to the unsaved work of those that have. It is locked while the
 * studio lives, so what is there without a lock was left by one that died.
 */
final class SessionFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SessionFolder.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOTE_NAME = "session.json";
    private static final String LOCK_NAME = "session.lock";

    private final Path path;
    private final FolderLock lock;

    private SessionFolder(Path path, FolderLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Where the folders of all sessions are. */
    static Path parent(Path dataFolder) {
        return dataFolder.resolve("sessions");
    }

    static SessionFolder create(Path dataFolder) throws IOException {
        Path path = parent(dataFolder).resolve(UUID.randomUUID().toString());
        Files.createDirectories(path);
        FolderLock lock =
                FolderLock.tryTake(path.resolve(LOCK_NAME), "")
                        .orElseThrow(() -> new IOException(path + " is locked"));
        return new SessionFolder(path, lock);
    }

    /** Takes over the folder of a dead session; empty when it is alive. */
    static Optional<SessionFolder> adopt(Path path) throws IOException {
        return FolderLock.tryTake(path.resolve(LOCK_NAME), "")
                .map(lock -> new SessionFolder(path, lock));
    }

    Path path() {
        return path;
    }

    /** Notes where the unsaved work is: in a project's folder, or here for null. */
    void note(@Nullable Path projectFolder) throws StudioException {
        Path note = path.resolve(NOTE_NAME);
        if (projectFolder == null) {
            try {
                Files.deleteIfExists(note);
            } catch (IOException e) {
                LOG.info("{} stays: {}", note, e.getMessage());
            }
        } else {
            AtomicFiles.writeText(
                    note,
                    JSON.createObjectNode()
                                    .put("project", projectFolder.toString())
                                    .toPrettyString()
                            + "\n");
        }
    }

    /** The project that {@link #note} told. */
    Optional<Path> projectFolder() {
        Path note = path.resolve(NOTE_NAME);
        try {
            if (!Files.exists(note)) {
                return Optional.empty();
            }
            JsonNode root = JSON.readTree(Files.readAllBytes(note));
            return Optional.of(Path.of(root.path("project").asText()));
        } catch (IOException | InvalidPathException e) {
            LOG.warn("{} is damaged", note, e);
            return Optional.empty();
        }
    }

    /** Lets go without removing anything. */
    void release() {
        lock.close();
    }

    /** Removes the folder with the unsaved work in it, and lets go. */
    @Override
    public void close() {
        try {
            Path motions = path.resolve(ProjectFolder.MOTION_FOLDER);
            if (Files.isDirectory(motions)) {
                deleteFilesIn(motions);
                Files.deleteIfExists(motions);
            }
            lock.close();
            deleteFilesIn(path);
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.info("session folder {} stays: {}", path, e.getMessage());
        } finally {
            lock.close();
        }
    }

    private static void deleteFilesIn(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (Files.isRegularFile(entry)) {
                    Files.delete(entry);
                }
            }
        }
    }
}
