package facewright.app.project;

import facewright.app.AppText;
import facewright.app.animate.AnimationService;
import facewright.domain.FaceHead;
import facewright.domain.FrameRate;
import facewright.job.JobRequest;
import facewright.method.AnimationMethod;
import facewright.method.MethodContext;
import facewright.method.MethodRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
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
    /** Animates new clips when it is installed. */
    public static final String FIRST_METHOD = "signal";

    private final StudioServices services;
    private final Workspace workspace = new Workspace();
    private final AnimationService animation;
    private final ClipAudio audio;
    private final TakeWork takes;
    private final TakeEdits edits;
    private final ClipImport imports;

    private final ReadOnlyStringWrapper projectName = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Path> projectFolder =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final BooleanProperty autoAnimate = new SimpleBooleanProperty(true);
    private final ObjectProperty<FrameRate> defaultFrameRate =
            new SimpleObjectProperty<>(FrameRate.FPS_30);

    public StudioSession(StudioServices services) {
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
        takes = new TakeWork(services, animation, audio, workspace, new TakeNews());
        edits = new TakeEdits(services, workspace, this::inputsChanged);
        imports = new ClipImport(services, workspace, audio, this::addFirstTake);
        workspace.selectedClip.addListener((property, before, now) -> loadSelectedAudio());
        workspace.undo.changedProperty().addListener(change -> updateDirty());
        projectName.set(AppText.get("project.untitled"));
    }

    private final class TakeNews implements TakeWork.Listener {
        @Override
        public void onMotion(StudioTake take) {
            updateDirty();
        }

        @Override
        public void onFailed(StudioTake take, String message) {
            workspace.tell(
                    SessionNotice.Severity.ERROR,
                    AppText.of("animate.failed", take.name(), take.clip().name(), message));
        }
    }

    private void updateDirty() {
        dirty.set(workspace.undo.changedProperty().get());
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
        Optional<String> method = services.methods().method(FIRST_METHOD).map(AnimationMethod::id);
        if (method.isEmpty() || !clip.takes().isEmpty()) {
            return;
        }
        StudioTake take = edits.newTake(clip, method.get(), defaultFrameRate.get());
        workspace.insert(take, 0);
        takes.animate(take);
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
        return projectFolder.getReadOnlyProperty();
    }

    public Optional<Path> projectFolder() {
        return Optional.ofNullable(projectFolder.get());
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

    public FaceHead head() {
        return services.head();
    }

    /**
     * Tells where the playhead is, so that the frame on screen is animated first.
     *
     * @param seconds asked on the session's thread
     */
    public void setPlayhead(DoubleSupplier seconds) {
        takes.setPlayhead(seconds);
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
            audio.cancel(clip);
            clip.takes().forEach(takes::cancel);
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

    /** Animates a take again, whatever its state. */
    public void reanimate(StudioTake take) {
        takes.animate(take);
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

    /** Cancels all work and closes the methods. */
    @Override
    public void close() {
        audio.clear();
        animation.close();
    }
}
