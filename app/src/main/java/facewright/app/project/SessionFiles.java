package facewright.app.project;

import facewright.app.AppText;
import facewright.domain.StudioException;
import facewright.job.JobRequest;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens, saves and autosaves the project of a session, one after the other. Confined to the
 * session's thread.
 */
final class SessionFiles {
    private static final Logger LOG = LoggerFactory.getLogger(SessionFiles.class);

    private final StudioServices services;
    private final Workspace workspace;
    private final ProjectSnapshots snapshots;
    private final ProjectWriter writer;
    private final ProjectOpener opener;
    private final RecoveryService recovery;
    private final Events events;
    private final OneAtATime queue;
    private final HeldFolders held;

    final ReadOnlyObjectWrapper<@Nullable Path> folder = new ReadOnlyObjectWrapper<>();
    private boolean closed;
    private Map<String, String> savedMotions = Map.of();
    private @Nullable ProjectDocument autosaved;

    /** What the session does around files. */
    interface Events {
        /** All work ends and everything is forgotten. */
        void onClear();

        /** A project was opened: states and selection are to be looked at. */
        void onRestored(ProjectOpener.Opened opened);

        /** Something was saved. */
        void onSaved();
    }

    SessionFiles(
            StudioServices services,
            Workspace workspace,
            SessionHead heads,
            ProjectStore store,
            RecoveryService recovery,
            Events events) {
        this.services = services;
        this.workspace = workspace;
        this.recovery = recovery;
        this.events = events;
        this.queue = new OneAtATime(services.jobs());
        this.held = new HeldFolders(services.dataFolder(), services.clock());
        this.snapshots = new ProjectSnapshots(services, workspace, heads);
        this.writer = new ProjectWriter(store);
        this.opener = new ProjectOpener(store, recovery);
    }

    // ---- saving ----------------------------------------------------------------------------

    /** Saves into the project's folder. */
    void save(Runnable whenSaved) {
        Path target = folder.get();
        if (target == null) {
            throw new IllegalStateException("the project has no folder yet: use saveAs");
        }
        queue.add(() -> Optional.of(saving(target, whenSaved)));
    }

    /** Saves into another folder and goes on there. */
    void saveAs(Path wanted, Runnable whenSaved) {
        Path target = wanted.toAbsolutePath().normalize();
        queue.add(() -> Optional.of(saving(target, whenSaved)));
    }

    private JobRequest<?> saving(Path target, Runnable whenSaved) {
        workspace.undo.seal();
        Object place = workspace.undo.current();
        ProjectWriter.Snapshot snapshot = snapshots.take();
        Map<StudioTake, Integer> versions = versions();
        boolean elsewhere = !target.equals(folder.get());
        boolean mayWrite = held.mayWrite();
        return new JobRequest<SaveResult>(
                        AppText.get("project.job-save", nameOf(target)),
                        (progress, cancel) -> {
                            Optional<FolderLock> newLock = Optional.empty();
                            if (elsewhere) {
                                newLock = Optional.of(held.lockNewProject(target));
                            } else if (!mayWrite) {
                                throw new StudioException(
                                        AppText.of("project.read-only", target.toString()));
                            }
                            boolean written = false;
                            try {
                                Map<String, MotionFile> files =
                                        writer.write(snapshot, target, false, progress);
                                written = true;
                                return new SaveResult(newLock, files);
                            } finally {
                                if (!written) {
                                    newLock.ifPresent(FolderLock::close);
                                }
                            }
                        })
                .onSuccess(
                        result -> {
                            if (elsewhere) {
                                held.leave(folder.get());
                                folder.set(target);
                                held.setProjectLock(result.lock());
                            }
                            note(versions, result.files(), target);
                            savedMotions = paths(result.files());
                            autosaved = null;
                            workspace.undo.markSaved(place);
                            services.settings().addRecentProject(target);
                            events.onSaved();
                            whenSaved.run();
                        });
    }

    private record SaveResult(Optional<FolderLock> lock, Map<String, MotionFile> files) {}

    private Map<StudioTake, Integer> versions() {
        Map<StudioTake, Integer> versions = new HashMap<>();
        for (StudioClip clip : workspace.clips) {
            for (StudioTake take : clip.takes()) {
                versions.put(take, take.motionNumber());
            }
        }
        return versions;
    }

    /** Tells takes whose motion is still that of the snapshot where it lies now. */
    private static void note(
            Map<StudioTake, Integer> versions, Map<String, MotionFile> files, Path target) {
        versions.forEach(
                (take, version) -> {
                    MotionFile file = files.get(take.id());
                    if (file != null && take.motionNumber() == version) {
                        take.setStored(new StoredMotion(file, target));
                    }
                });
    }

    private static Map<String, String> paths(Map<String, MotionFile> files) {
        Map<String, String> paths = new HashMap<>();
        files.forEach((take, file) -> paths.put(take, file.path()));
        return paths;
    }

    /** Whether a take has a motion that the project file does not have. */
    boolean hasUnsavedMotions() {
        return workspace.clips.stream()
                .flatMap(clip -> clip.takes().stream())
                .anyMatch(this::isUnsaved);
    }

    private boolean isUnsaved(StudioTake take) {
        if (take.provenance().isEmpty()) {
            return false;
        }
        String saved = savedMotions.get(take.id());
        return take.stored().map(stored -> !stored.file().path().equals(saved)).orElse(true);
    }

    // ---- autosave --------------------------------------------------------------------------

    /** Writes unsaved work, if there is some that was not written yet. */
    void autosave(BooleanSupplier isDirty) {
        queue.add(
                () -> {
                    if (closed) {
                        return Optional.empty();
                    }
                    if (isDirty.getAsBoolean()) {
                        return autosaving();
                    }
                    forgetAutosave();
                    return Optional.empty();
                });
    }

    /** Everything was undone: there is no unsaved work any more. */
    private void forgetAutosave() {
        Path project = folder.get();
        if (autosaved != null && project != null && held.mayWrite()) {
            ProjectWriter.deleteAutosave(project);
        }
        autosaved = null;
    }

    private Optional<JobRequest<?>> autosaving() {
        ProjectWriter.Snapshot snapshot = snapshots.take();
        if (isSame(snapshot)) {
            return Optional.empty();
        }
        Map<StudioTake, Integer> versions = versions();
        Path project = held.mayWrite() ? folder.get() : null;
        return Optional.of(
                new JobRequest<AutosaveResult>(
                                AppText.get("project.job-autosave"),
                                (progress, cancel) -> {
                                    SessionFolder session = held.sessionFolder();
                                    session.note(project);
                                    Path target = project == null ? session.path() : project;
                                    return new AutosaveResult(
                                            target, writer.write(snapshot, target, true, progress));
                                })
                        .onSuccess(
                                result -> {
                                    note(versions, result.files(), result.folder());
                                    autosaved = comparable(snapshots.take().document());
                                    events.onSaved();
                                })
                        .onFailure(
                                failure -> {
                                    LOG.warn("autosave failed", failure);
                                    workspace.tell(
                                            SessionNotice.Severity.WARNING,
                                            AppText.of(
                                                    "project.autosave-failed",
                                                    String.valueOf(failure.getMessage())));
                                }));
    }

    private record AutosaveResult(Path folder, Map<String, MotionFile> files) {}

    private boolean isSame(ProjectWriter.Snapshot snapshot) {
        boolean motionsAreStored =
                snapshot.motions().values().stream().allMatch(m -> m.stored().isPresent());
        return motionsAreStored && comparable(snapshot.document()).equals(autosaved);
    }

    private static ProjectDocument comparable(ProjectDocument document) {
        return new ProjectDocument(
                "", "", document.clips(), document.ownWords(), document.head(), "", "");
    }

    // ---- opening ---------------------------------------------------------------------------

    /** Opens one of the documents of a project's folder. */
    void open(Path wanted, String name, Consumer<ProjectOpener.Opened> whenOpen) {
        Path target = wanted.toAbsolutePath().normalize();
        queue.add(
                () -> {
                    boolean same = target.equals(folder.get());
                    Optional<FolderLock> lock = same ? held.projectLock() : Optional.empty();
                    return Optional.of(
                            new JobRequest<ProjectOpener.Opened>(
                                            AppText.get("project.job-open", nameOf(target)),
                                            (progress, cancel) ->
                                                    opener.open(target, name, lock, held.who()))
                                    .onSuccess(
                                            opened -> {
                                                restore(opened, Optional.of(target), name);
                                                services.settings().addRecentProject(target);
                                                whenOpen.accept(opened);
                                            }));
                });
    }

    /** Opens work that was left by a studio that died and had no project folder. */
    void recoverUntitled(Recoverable recoverable) {
        Path left = recoverable.autosaveFolder();
        queue.add(
                () ->
                        Optional.of(
                                new JobRequest<HeldFolders.Adopted>(
                                                AppText.get("project.job-open", recoverable.name()),
                                                (progress, cancel) -> held.adopt(left, opener))
                                        .onSuccess(
                                                adopted -> {
                                                    restore(
                                                            adopted.opened(),
                                                            Optional.empty(),
                                                            ProjectFolder.AUTOSAVE_NAME);
                                                    held.setSessionFolder(adopted.session());
                                                })));
    }

    private void restore(
            ProjectOpener.Opened opened, Optional<Path> projectFolder, String documentName) {
        boolean same = projectFolder.isPresent() && projectFolder.get().equals(folder.get());
        if (same) {
            events.onClear();
            if (held.mayWrite() && documentName.equals(ProjectFolder.FILE_NAME)) {
                ProjectWriter.deleteAutosave(opened.folder());
            }
        } else {
            leaveAndClear();
        }
        folder.set(projectFolder.orElse(null));
        held.setProjectLock(projectFolder.isPresent() ? opened.lock() : Optional.empty());
        snapshots.restore(opened, "project.clip-missing");
        workspace.undo.clear();
        savedMotions = Map.of();
        autosaved = null;
        if (documentName.equals(ProjectFolder.FILE_NAME)) {
            savedMotions = storedMotions();
        } else {
            workspace.undo.markNeverSaved();
        }
        events.onRestored(opened);
    }

    private Map<String, String> storedMotions() {
        Map<String, String> paths = new HashMap<>();
        for (StudioClip clip : workspace.clips) {
            for (StudioTake take : clip.takes()) {
                take.stored().ifPresent(stored -> paths.put(take.id(), stored.file().path()));
            }
        }
        return paths;
    }

    // ---- leaving ---------------------------------------------------------------------------

    /** Forgets the project without saving, and begins an empty one. */
    void startNew() {
        queue.add(
                () -> {
                    leaveAndClear();
                    return Optional.empty();
                });
    }

    private void leaveAndClear() {
        events.onClear();
        held.leave(folder.get());
        folder.set(null);
        workspace.undo.clear();
        savedMotions = Map.of();
        autosaved = null;
    }

    /** Ends without saving. */
    void close() {
        closed = true;
        queue.clear();
        held.close();
        held.leave(folder.get());
    }

    RecoveryService recovery() {
        return recovery;
    }

    static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
