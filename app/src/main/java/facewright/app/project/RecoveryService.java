package facewright.app.project;

import facewright.app.AppText;
import facewright.domain.StudioException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds unsaved work that dead studios left behind. Reads a few small files only. */
public final class RecoveryService {
    private static final Logger LOG = LoggerFactory.getLogger(RecoveryService.class);

    private final Path dataFolder;
    private final ProjectStore store = new ProjectStore();

    public RecoveryService(Path dataFolder) {
        this.dataFolder = dataFolder;
    }

    /** What can be recovered, the latest first. Left-overs without any work are removed. */
    public List<Recoverable> findRecoverable() {
        List<Recoverable> found = new ArrayList<>();
        Path parent = SessionFolder.parent(dataFolder);
        if (!Files.isDirectory(parent)) {
            return found;
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent)) {
            for (Path folder : folders) {
                if (Files.isDirectory(folder)) {
                    inspect(folder).ifPresent(found::add);
                }
            }
        } catch (IOException e) {
            LOG.warn("{} could not be searched for unsaved work", parent, e);
        }
        found.sort(Comparator.comparing(Recoverable::savedAt).reversed());
        return found;
    }

    private Optional<Recoverable> inspect(Path folder) {
        try {
            Optional<SessionFolder> dead = SessionFolder.adopt(folder);
            if (dead.isEmpty()) {
                return Optional.empty();
            }
            SessionFolder session = dead.get();
            Optional<Path> project = session.projectFolder();
            Path autosaveFolder = project.orElse(folder);
            if (Files.exists(autosaveFolder.resolve(ProjectFolder.AUTOSAVE_NAME))) {
                session.release();
                return describe(autosaveFolder, project, Optional.of(folder));
            }
            if (project.isPresent() && !Files.isDirectory(autosaveFolder)) {
                // Its drive may be away for the moment.
                session.release();
                return Optional.empty();
            }
            session.close();
        } catch (IOException e) {
            LOG.warn("{} could not be searched for unsaved work", folder, e);
        }
        return Optional.empty();
    }

    /** The unsaved work in a folder, if there is some that can be read. */
    Optional<Recoverable> describe(
            Path autosaveFolder, Optional<Path> project, Optional<Path> sessionFolder) {
        try {
            ProjectDocument document = store.load(autosaveFolder, ProjectFolder.AUTOSAVE_NAME);
            String name =
                    project.map(Path::getFileName)
                            .map(Path::toString)
                            .orElseGet(
                                    () ->
                                            document.clips().isEmpty()
                                                    ? AppText.get("project.untitled")
                                                    : document.clips().get(0).name());
            return Optional.of(
                    new Recoverable(
                            name,
                            project,
                            autosaveFolder,
                            sessionFolder,
                            time(document.savedAt()),
                            document.clips().size(),
                            document.takeCount()));
        } catch (StudioException e) {
            LOG.warn("the unsaved work in {} cannot be read", autosaveFolder, e);
            return Optional.empty();
        }
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    /** Throws unsaved work away for good. */
    public void discard(Recoverable recoverable) {
        try {
            if (recoverable.projectFolder().isPresent()) {
                Files.deleteIfExists(
                        recoverable.autosaveFolder().resolve(ProjectFolder.AUTOSAVE_NAME));
            }
        } catch (IOException e) {
            LOG.warn("unsaved work in {} stays", recoverable.autosaveFolder(), e);
        }
        forgetSession(recoverable);
    }

    /** Removes the folder of the dead session; the work in a project's folder stays. */
    void forgetSession(Recoverable recoverable) {
        try {
            if (recoverable.sessionFolder().isPresent()) {
                SessionFolder.adopt(recoverable.sessionFolder().get())
                        .ifPresent(SessionFolder::close);
            }
        } catch (IOException e) {
            LOG.warn("session {} stays", recoverable.sessionFolder().get(), e);
        }
    }
}
