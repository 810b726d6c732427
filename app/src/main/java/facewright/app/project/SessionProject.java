package facewright.app.project;

import facewright.app.AppText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The project of a session as files: opening, saving, keeping unsaved work safe. Confined to the
 * session's thread.
 */
public final class SessionProject {
    private final SessionParts parts;
    private final Workspace workspace;
    private final SessionFiles files;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Recoverable> recoverable =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();

    SessionProject(SessionParts parts, ProjectStore store) {
        this.parts = parts;
        this.workspace = parts.workspace;
        files =
                new SessionFiles(
                        parts.services,
                        workspace,
                        parts.heads,
                        store,
                        new RecoveryService(parts.services.dataFolder()),
                        new FileEvents());
        parts.setMotionsChanged(this::updateDirty);
        workspace.undo.changedProperty().addListener(change -> updateDirty());
        files.folder.addListener(change -> updateName());
        updateName();
    }

    private void updateName() {
        Path folder = files.folder.get();
        name.set(folder == null ? AppText.get("project.untitled") : SessionFiles.nameOf(folder));
    }

    private void updateDirty() {
        dirty.set(workspace.undo.changedProperty().get() || files.hasUnsavedMotions());
    }

    private final class FileEvents implements SessionFiles.Events {
        @Override
        public void onClear() {
            parts.clear();
            recoverable.set(null);
        }

        @Override
        public void onRestored(ProjectOpener.Opened opened) {
            parts.refreshTakes();
            parts.loadSelectedAudio();
            StudioTake selected = workspace.selectedTake.get();
            if (selected != null) {
                parts.motions.need(selected);
            }
            updateDirty();
            tellAbout(opened);
            tellAboutOutdated(opened);
            opened.unsaved().ifPresent(recoverable::set);
        }

        @Override
        public void onSaved() {
            updateDirty();
        }
    }

    private void tellAbout(ProjectOpener.Opened opened) {
        if (opened.holder().isPresent()) {
            workspace.tell(
                    SessionNotice.Severity.WARNING,
                    AppText.of(
                            "project.open-elsewhere",
                            SessionFiles.nameOf(opened.folder()),
                            opened.holder().get()));
        } else if (opened.lock().isEmpty()) {
            workspace.tell(
                    SessionNotice.Severity.WARNING,
                    AppText.of("project.open-read-only", SessionFiles.nameOf(opened.folder())));
        } else if (!opened.missingAudio().isEmpty()) {
            workspace.tell(
                    SessionNotice.Severity.WARNING,
                    AppText.of("project.open-missing", opened.missingAudio().size()));
        }
    }

    /** Earlier heads and methods leave takes that play as they are, until somebody renews them. */
    private void tellAboutOutdated(ProjectOpener.Opened opened) {
        parts.heads.whenReady(
                head -> {
                    int count = parts.takes.outdated().size();
                    if (count > 0) {
                        workspace.tell(
                                SessionNotice.Severity.WARNING,
                                AppText.of(
                                        "project.open-outdated",
                                        count,
                                        SessionFiles.nameOf(opened.folder())));
                    }
                },
                message -> {});
    }

    /** Name of the project folder, or a text for a project without one. */
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /** Folder of the project; null before it is saved for the first time. */
    public ReadOnlyObjectProperty<@Nullable Path> folderProperty() {
        return files.folder.getReadOnlyProperty();
    }

    public Optional<Path> folder() {
        return Optional.ofNullable(files.folder.get());
    }

    /** Whether something would be lost without saving. */
    public ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    public boolean isDirty() {
        return dirty.get();
    }

    /** Begins an empty project; unsaved work is thrown away, so ask before. */
    public void newProject() {
        files.startNew();
    }

    /**
     * Opens a project folder; unsaved work in this session is thrown away, so ask before. A damaged
     * project fails with {@link DamagedProjectException} and leaves this session as it is.
     */
    public void open(Path folder) {
        files.open(folder, ProjectFolder.FILE_NAME, opened -> {});
    }

    /** Opens the backup of a project, as an unsaved change of it. */
    public void openBackup(Path folder) {
        files.open(folder, ProjectFolder.BACKUP_NAME, opened -> {});
    }

    /** Saves into the project's folder. */
    public void save() {
        save(() -> {});
    }

    /**
     * Saves into the project's folder.
     *
     * @param whenSaved called after success, for example to close the window
     * @throws IllegalStateException when the project has no folder yet
     */
    public void save(Runnable whenSaved) {
        files.save(whenSaved);
    }

    /** Saves into another folder, which is made when it does not exist, and goes on there. */
    public void saveAs(Path folder) {
        saveAs(folder, () -> {});
    }

    /** As {@link #saveAs(Path)}, with something to do after success. */
    public void saveAs(Path folder, Runnable whenSaved) {
        if (folder.toAbsolutePath().normalize().equals(files.folder.get())) {
            files.save(whenSaved);
        } else {
            files.saveAs(folder, whenSaved);
        }
    }

    /** Keeps unsaved work safe in a file beside the project; does nothing when all is saved. */
    public void autosave() {
        files.autosave(dirty::get);
    }

    /** What studios that died left behind, the latest first. Reads a few small files. */
    public List<Recoverable> findRecoverable() {
        return files.recovery().findRecoverable();
    }

    /**
     * Unsaved work that was found in the project that was just opened; null when there is none.
     * Ask, then {@link #recover} or {@link #discard}.
     */
    public ReadOnlyObjectProperty<@Nullable Recoverable> recoverableProperty() {
        return recoverable.getReadOnlyProperty();
    }

    /** Opens unsaved work in place of the current project. It stays unsaved. */
    public void recover(Recoverable found) {
        Path project = found.projectFolder().orElse(null);
        if (project == null) {
            files.recoverUntitled(found);
            return;
        }
        files.open(
                project,
                ProjectFolder.AUTOSAVE_NAME,
                opened -> {
                    if (opened.lock().isPresent()) {
                        files.recovery().forgetSession(found);
                    }
                });
    }

    /** Throws unsaved work away for good. */
    public void discard(Recoverable found) {
        files.recovery().discard(found);
        recoverable.set(null);
    }

    /**
     * Copies recordings that lie elsewhere into the project's folder.
     *
     * @throws IllegalStateException when the project has no folder yet
     */
    public void collectAudio() {
        Path folder = files.folder.get();
        if (folder == null) {
            throw new IllegalStateException("the project has no folder yet: save it first");
        }
        parts.relinker.collect(folder);
    }

    /** Ends without saving. */
    void close() {
        files.close();
    }
}
