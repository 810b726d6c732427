package facewright.app.project;

import facewright.domain.StudioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The part of opening that runs on a worker thread. */
final class ProjectOpener {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectOpener.class);

    private final ProjectStore store;
    private final RecoveryService recovery;

    ProjectOpener(ProjectStore store, RecoveryService recovery) {
        this.store = store;
        this.recovery = recovery;
    }

    /**
     * What was found in a project folder.
     *
     * @param missingAudio ids of clips whose file is not there
     * @param lock empty when it must not be written to
     * @param holder who has the project open; empty when nobody else has
     * @param unsaved work that an earlier session left in the folder
     */
    record Opened(
            Path folder,
            ProjectDocument document,
            Set<String> missingAudio,
            Optional<FolderLock> lock,
            Optional<String> holder,
            Optional<Recoverable> unsaved) {}

    /**
     * Opens a folder.
     *
     * @param name which of its documents
     * @param held the lock, when this session has the folder open already
     * @param who what others read while it is locked
     */
    Opened open(Path folder, String name, Optional<FolderLock> held, String who)
            throws StudioException {
        ProjectDocument document = store.load(folder, name);
        Optional<FolderLock> lock = held;
        Optional<String> holder = Optional.empty();
        if (held.isEmpty()) {
            Path file = folder.resolve(ProjectFolder.LOCK_NAME);
            try {
                lock = FolderLock.tryTake(file, who);
                if (lock.isEmpty()) {
                    holder = Optional.of(FolderLock.holder(file));
                }
            } catch (IOException e) {
                LOG.info("{} cannot be locked: {}", folder, e.getMessage());
            }
        }
        Set<String> missing = new HashSet<>();
        for (ProjectDocument.Clip clip : document.clips()) {
            try {
                if (!Files.exists(AudioPaths.fromText(folder, clip.path()))) {
                    missing.add(clip.id());
                }
            } catch (IllegalArgumentException e) {
                missing.add(clip.id());
            }
        }
        Optional<Recoverable> unsaved = Optional.empty();
        boolean canHaveUnsaved =
                held.isEmpty() && lock.isPresent() && !name.equals(ProjectFolder.AUTOSAVE_NAME);
        if (canHaveUnsaved && Files.exists(folder.resolve(ProjectFolder.AUTOSAVE_NAME))) {
            unsaved = recovery.describe(folder, Optional.of(folder), Optional.empty());
        }
        return new Opened(folder, document, missing, lock, holder, unsaved);
    }
}
