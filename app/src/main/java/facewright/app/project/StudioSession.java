package facewright.app.project;

import facewright.app.AppText;
import facewright.app.animate.AnimationService;
import facewright.domain.FrameRate;
import facewright.job.JobRequest;
import facewright.method.AnimationMethod;
import facewright.method.Availability;
import facewright.method.MethodContext;
import facewright.method.MethodRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The observable state of the studio and all commands on it. Confined to one thread (the FX thread
 * in the studio); every long piece of work runs as a job and comes back to this thread.
 */
public final class StudioSession implements AutoCloseable {
    /** Animates new clips where nothing better can run. */
    public static final String FIRST_METHOD = "signal";

    /** Animates new clips where it can run. */
    private static final String BEST_METHOD = "viseme-tcn";

    private final StudioServices services;
    private final Workspace workspace = new Workspace();
    private final AnimationService animation;
    private final ClipAudio audio;
    private final SessionHead heads;
    private final TakeWork takes;
    private final TakeEdits edits;
    private final ClipImport imports;

    private final SessionSpeech speech;
    private final MotionMemory motions;
    private final SessionFiles files;
    private final Relinker relinker;

    private final ReadOnlyStringWrapper projectName = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Recoverable> recoverable =
            new ReadOnlyObjectWrapper<>();
    private Runnable workDone = () -> {};
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final BooleanProperty autoAnimate = new SimpleBooleanProperty(true);
    private final ObjectProperty<FrameRate> defaultFrameRate =
            new SimpleObjectProperty<>(FrameRate.FPS_30);

    public StudioSession(StudioServices services) {
        this(services, new ProjectStore());
    }

    StudioSession(StudioServices services, ProjectStore store) {
        this.services = services;
        animation =
                new AnimationService(
                        services.methods(),
                        new MethodContext(services.dataFolder()),
                        services.jobs(),
                        services.sessionThread(),
                        services.clock(),
                        services.applicationVersion());
        audio =
                new ClipAudio(
                        services,
                        clip -> clip == workspace.selectedClip.get(),
                        this::audioContentChanged);
        heads = new SessionHead(services, workspace.undo);
        takes = new TakeWork(services, animation, audio, heads, workspace, new TakeNews());
        edits = new TakeEdits(services, workspace, this::inputsChanged);
        imports = new ClipImport(services, workspace, audio, this::addFirstTake);
        speech = new SessionSpeech(services, workspace, audio, this::inputsChanged);
        motions = new MotionMemory(services, heads, workspace, this::motionLost);
        relinker = new Relinker(services, workspace, this::pathChanged);
        files =
                new SessionFiles(
                        services,
                        workspace,
                        heads,
                        store,
                        new RecoveryService(services.dataFolder()),
                        new FileEvents());
        workspace.selectedClip.addListener((property, before, now) -> loadSelectedAudio());
        workspace.selectedTake.addListener(
                (property, before, now) -> {
                    if (now != null) {
                        motions.need(now);
                    }
                });
        workspace.undo.changedProperty().addListener(change -> updateDirty());
        files.folder.addListener(change -> updateName());
        heads.headProperty().addListener(change -> refreshTakes());
        heads.show(HeadChoice.STANDARD);
        autoAnimate.bindBidirectional(services.settings().autoAnimateProperty());
        updateName();
    }

    private void refreshTakes() {
        workspace.clips.forEach(clip -> clip.takes().forEach(takes::refresh));
    }

    private void updateName() {
        Path folder = files.folder.get();
        projectName.set(
                folder == null ? AppText.get("project.untitled") : SessionFiles.nameOf(folder));
    }

    private final class TakeNews implements TakeWork.Listener {
        @Override
        public void onMotion(StudioTake take) {
            motions.touch(take);
            updateDirty();
            workDone.run();
        }

        @Override
        public void onFailed(StudioTake take, String message) {
            workspace.tell(
                    SessionNotice.Severity.ERROR,
                    AppText.of("animate.failed", take.name(), take.clip().name(), message));
        }
    }

    private void updateDirty() {
        dirty.set(workspace.undo.changedProperty().get() || files.hasUnsavedMotions());
    }

    private final class FileEvents implements SessionFiles.Events {
        @Override
        public void onClear() {
            workspace.clips.forEach(StudioSession.this::stopWork);
            audio.clear();
            motions.clear();
            workspace.selectedClip.set(null);
            workspace.clips.clear();
            workspace.ownWords.set(Map.of());
            heads.show(HeadChoice.STANDARD);
            recoverable.set(null);
        }

        @Override
        public void onRestored(ProjectOpener.Opened opened) {
            refreshTakes();
            loadSelectedAudio();
            selectedTake().ifPresent(motions::need);
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
        heads.whenReady(
                head -> {
                    int count = takes.outdated().size();
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

    private void stopWork(StudioClip clip) {
        audio.cancel(clip);
        speech.cancelAlignment(clip);
        clip.takes().forEach(takes::cancel);
    }

    private void motionLost(StudioTake take, String reason) {
        take.setMade(null, null, null);
        takes.refresh(take);
        updateDirty();
        workspace.tell(
                SessionNotice.Severity.WARNING,
                AppText.of("project.motion-lost", take.name(), reason));
    }

    private void pathChanged(StudioClip clip) {
        audio.cancel(clip);
        audio.forget(clip);
        boolean exists = Files.exists(clip.path());
        clip.setState(
                exists ? ClipState.READY : ClipState.MISSING,
                exists ? "" : AppText.get("project.clip-missing", clip.path().toString()));
        clip.takes().forEach(takes::refresh);
        if (clip == workspace.selectedClip.get()) {
            loadSelectedAudio();
        }
    }

    private void inputsChanged(StudioTake take) {
        takes.refresh(take);
        boolean outOfDate = take.state() != TakeState.READY;
        if (autoAnimate.get() && outOfDate && workspace.contains(take)) {
            takes.animate(take);
        }
    }

    private void audioContentChanged(StudioClip clip) {
        clip.takes().forEach(takes::refresh);
        workspace.tell(
                SessionNotice.Severity.WARNING, AppText.of("project.clip-changed", clip.name()));
    }

    private void addFirstTake(StudioClip clip) {
        Optional<String> method = firstMethod();
        if (method.isEmpty() || !clip.takes().isEmpty()) {
            return;
        }
        StudioTake take = edits.newTake(clip, method.get(), defaultFrameRate.get());
        workspace.insert(take, 0);
        takes.animate(take);
    }

    /** The method that new clips are animated with; empty when none of them is installed. */
    public Optional<String> firstMethod() {
        MethodContext context = new MethodContext(services.dataFolder());
        return Stream.of(BEST_METHOD, FIRST_METHOD)
                .flatMap(id -> services.methods().method(id).stream())
                .filter(method -> method.availability(context) instanceof Availability.Ready)
                .map(AnimationMethod::id)
                .findFirst();
    }

    private void loadSelectedAudio() {
        StudioClip clip = workspace.selectedClip.get();
        if (clip != null && clip.state() == ClipState.READY) {
            audio.load(clip, decoded -> {}, message -> {});
        }
    }

    // ---- state -----------------------------------------------------------------------------

    /** The clips in the order of the list; unmodifiable. */
    public ObservableList<StudioClip> clips() {
        return workspace.clipsView;
    }

    /** What the window shows; null when there is no clip. Its audio is loaded by the session. */
    public ObjectProperty<@Nullable StudioClip> selectedClipProperty() {
        return workspace.selectedClip;
    }

    public Optional<StudioClip> selectedClip() {
        return Optional.ofNullable(workspace.selectedClip.get());
    }

    /** The active take; always one of the selected clip, or null. */
    public ObjectProperty<@Nullable StudioTake> selectedTakeProperty() {
        return workspace.selectedTake;
    }

    public Optional<StudioTake> selectedTake() {
        return Optional.ofNullable(workspace.selectedTake.get());
    }

    /** Name of the project folder, or a text for a project without one. */
    public ReadOnlyStringProperty projectNameProperty() {
        return projectName.getReadOnlyProperty();
    }

    /** Folder of the project; null before it is saved for the first time. */
    public ReadOnlyObjectProperty<@Nullable Path> projectFolderProperty() {
        return files.folder.getReadOnlyProperty();
    }

    public Optional<Path> projectFolder() {
        return Optional.ofNullable(files.folder.get());
    }

    /** Whether something would be lost without saving. */
    public ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    public boolean isDirty() {
        return dirty.get();
    }

    /** Whether a changed setting animates its take at once. */
    public BooleanProperty autoAnimateProperty() {
        return autoAnimate;
    }

    /** Frame rate of new takes. */
    public ObjectProperty<FrameRate> defaultFrameRateProperty() {
        return defaultFrameRate;
    }

    /** The latest thing to know; show it and forget it. A new object each time. */
    public ReadOnlyObjectProperty<@Nullable SessionNotice> noticeProperty() {
        return workspace.notice.getReadOnlyProperty();
    }

    /** What can be undone and redone, for menus. */
    public UndoStack undoStack() {
        return workspace.undo;
    }

    public MethodRegistry methods() {
        return services.methods();
    }

    /** The head of the project. */
    public SessionHead heads() {
        return heads;
    }

    /** What is said in the clips. */
    public SessionSpeech speech() {
        return speech;
    }

    /**
     * Tells where the playhead is, so that the frame on screen is animated first.
     *
     * @param seconds asked on the session's thread
     */
    public void setPlayhead(DoubleSupplier seconds) {
        takes.setPlayhead(seconds);
    }

    /** Called on the session's thread whenever a take was animated. */
    void setWorkDone(Runnable action) {
        workDone = action;
    }

    // ---- project ---------------------------------------------------------------------------

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

    /** Points a clip to its moved file; other missing clips are looked for in the same folder. */
    public void relink(StudioClip clip, Path newFile) {
        relinker.relink(clip, newFile);
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
        relinker.collect(folder);
    }

    // ---- clips -----------------------------------------------------------------------------

    /**
     * Adds recordings; folders bring all recordings in them. Files that cannot be used stay in the
     * list with their message, the others go on.
     */
    public void importAudio(List<Path> paths) {
        imports.start(paths);
    }

    /** Adds the bundled recording. */
    public void openDemo() {
        Path folder = services.dataFolder().resolve("demo");
        services.jobs()
                .submit(
                        new JobRequest<Path>(
                                        AppText.get("project.job-demo"),
                                        (progress, cancel) -> services.demo().copyTo(folder))
                                .onSuccess(file -> importAudio(List.of(file))));
    }

    /** Tries again to read a clip's audio. */
    public void reload(StudioClip clip) {
        audio.load(clip, decoded -> addFirstTake(clip), message -> {});
    }

    public void removeClip(StudioClip clip) {
        if (workspace.contains(clip)) {
            stopWork(clip);
            edits.remove(clip);
        }
    }

    /** Names a clip; the file keeps its name. Blank names are ignored. */
    public void renameClip(StudioClip clip, String name) {
        edits.rename(clip, name);
    }

    // ---- takes -----------------------------------------------------------------------------

    /** Animates a clip with another method: adds a take, selects it and starts. */
    public StudioTake addTake(StudioClip clip, String methodId) {
        StudioTake take = edits.newTake(clip, methodId, defaultFrameRate.get());
        edits.add(take, "project.edit-add-take");
        takes.animate(take);
        return take;
    }

    /** Adds a take with the same settings and motion, and selects it. */
    public StudioTake duplicateTake(StudioTake take) {
        StudioTake copy = edits.copyOf(take);
        edits.add(copy, "project.edit-duplicate-take");
        inputsChanged(copy);
        return copy;
    }

    public void removeTake(StudioTake take) {
        if (workspace.contains(take)) {
            takes.cancel(take);
            edits.remove(take);
        }
    }

    /** Names a take. Blank names are ignored. */
    public void renameTake(StudioTake take, String name) {
        edits.rename(take, name);
    }

    /**
     * Sets a parameter. Consecutive calls for one key are one step back until {@link #endEdit}.
     *
     * @throws IllegalArgumentException when the text is not a value of the parameter; the message
     *     names the allowed values
     */
    public void setParameter(StudioTake take, String key, String text) {
        edits.setParameter(take, key, text);
    }

    /** Sets a parameter back to the method's default. */
    public void resetParameter(StudioTake take, String key) {
        edits.setParameter(take, key, null);
    }

    public void setSeed(StudioTake take, long seed) {
        edits.setSeed(take, seed);
    }

    public void setFrameRate(StudioTake take, FrameRate rate) {
        edits.setFrameRate(take, rate);
    }

    /** Says that a slider was let go: the next change is a step of its own. */
    public void endEdit() {
        workspace.undo.seal();
    }

    /** Makes sure that a take's motion comes into memory, if it has one. */
    public void loadMotion(StudioTake take) {
        motions.need(take);
    }

    /** Animates a take again, whatever its state. */
    public void reanimate(StudioTake take) {
        takes.animate(take);
    }

    /** Animates all takes again that an earlier head or an earlier version of a method made. */
    public void reanimateOutdated() {
        takes.outdated().forEach(takes::animate);
    }

    /** Stops animating a take; it keeps the motion that it had. */
    public void cancelAnimation(StudioTake take) {
        takes.cancel(take);
    }

    // ---- history ---------------------------------------------------------------------------

    public void undo() {
        workspace.undo.undo();
    }

    public void redo() {
        workspace.undo.redo();
    }

    /** Ends without saving: cancels all work, forgets unsaved work, closes the methods. */
    @Override
    public void close() {
        workspace.clips.forEach(this::stopWork);
        audio.clear();
        files.close();
        animation.close();
    }
}
