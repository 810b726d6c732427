package facewright.app.project;

import facewright.app.AppText;
import facewright.domain.StudioException;
import facewright.io.files.FileErrors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * The folders that a session has for itself: the locked project and, from the first autosave on,
 * its own folder in the data folder. Confined to the session's thread where it does not say
 * otherwise.
 */
final class HeldFolders {
    private final Path dataFolder;
    private final Clock clock;
    private Optional<FolderLock> lock = Optional.empty();
    private volatile @Nullable SessionFolder sessionFolder;
    private volatile boolean closed;

    HeldFolders(Path dataFolder, Clock clock) {
        this.dataFolder = dataFolder;
        this.clock = clock;
    }

    Optional<FolderLock> projectLock() {
        return lock;
    }

    void setProjectLock(Optional<FolderLock> taken) {
        lock = taken;
    }

    /** Whether the project's folder is ours to write to. */
    boolean mayWrite() {
        return lock.isPresent();
    }

    void setSessionFolder(SessionFolder folder) {
        sessionFolder = folder;
    }

    /** From now on there is no session folder any more. */
    void close() {
        closed = true;
    }

    /** Makes and locks a folder for a project that is not there yet. */
    FolderLock lockNewProject(Path target) throws StudioException {
        if (Files.exists(target.resolve(ProjectFolder.FILE_NAME))) {
            throw new StudioException(AppText.of("project.target-taken", target.toString()));
        }
        try {
            Files.createDirectories(target);
            return FolderLock.tryTake(target.resolve(ProjectFolder.LOCK_NAME), who())
                    .orElseThrow(
                            () ->
                                    new StudioException(
                                            AppText.of("project.target-taken", target.toString())));
        } catch (IOException e) {
            throw FileErrors.writing(target, e);
        }
    }

    String who() {
        return AppText.get(
                "project.lock-text",
                Long.toString(ProcessHandle.current().pid()),
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** The session's own folder, made when it is needed first; for worker threads. */
    synchronized SessionFolder sessionFolder() throws StudioException {
        SessionFolder present = sessionFolder;
        if (closed) {
            throw new CancellationException();
        }
        if (present == null) {
            try {
                present = SessionFolder.create(dataFolder);
            } catch (IOException e) {
                throw FileErrors.writing(dataFolder, e);
            }
            sessionFolder = present;
        }
        return present;
    }

    /** Unsaved work with the folder that it lies in. */
    record Adopted(SessionFolder session, ProjectOpener.Opened opened) {}

    /** Takes over the folder of a dead session and reads the work in it; for worker threads. */
    Adopted adopt(Path left, ProjectOpener opener) throws StudioException {
        try {
            SessionFolder session =
                    SessionFolder.adopt(left)
                            .orElseThrow(
                                    () -> new StudioException(AppText.of("project.recovery-busy")));
            boolean good = false;
            try {
                ProjectOpener.Opened opened =
                        opener.open(left, ProjectFolder.AUTOSAVE_NAME, Optional.empty(), who());
                // The session folder has a lock of its own.
                opened.lock().ifPresent(FolderLock::close);
                good = true;
                return new Adopted(session, opened);
            } finally {
                if (!good) {
                    session.release();
                }
            }
        } catch (IOException e) {
            throw FileErrors.reading(left, e);
        }
    }

    /** Removes what would be taken for lost work, and unlocks the project. */
    void leave(@Nullable Path left) {
        if (left != null && lock.isPresent()) {
            ProjectWriter.deleteAutosave(left);
        }
        lock.ifPresent(FolderLock::close);
        lock = Optional.empty();
        SessionFolder session = sessionFolder;
        sessionFolder = null;
        if (session != null) {
            session.close();
        }
    }
}
