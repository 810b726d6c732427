package facewright.app.project;

import facewright.app.AppText;
import facewright.domain.FrameRate;
import facewright.job.JobRequest;
import facewright.method.MethodRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The observable state of the studio and all commands on it. Confined to one thread (the FX thread
 * in the studio); every long piece of work runs as a job and comes back to this thread.
 */
public final class StudioSession implements AutoCloseable {
    /** Animates new clips where nothing better can run. */
    public static final String FIRST_METHOD = "signal";

    private final SessionParts parts;
    private final Workspace workspace;
    private final SessionProject project;
    private final GroundTruth truth;

    public StudioSession(StudioServices services) {
        this(services, new ProjectStore());
    }

    StudioSession(StudioServices services, ProjectStore store) {
        parts = new SessionParts(services);
        workspace = parts.workspace;
        project = new SessionProject(parts, store);
        truth = new GroundTruth(parts);
    }

    // ---- parts -----------------------------------------------------------------------------

    /** The project as files. */
    public SessionProject project() {
        return project;
    }

    /** The head of the project. */
    public SessionHead heads() {
        return parts.heads;
    }

    /** What is said in the clips. */
    public SessionSpeech speech() {
        return parts.speech;
    }

    /** Recordings whose motion is known. */
    public GroundTruth truth() {
        return truth;
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

    /** Whether a changed setting animates its take at once. */
    public BooleanProperty autoAnimateProperty() {
        return parts.autoAnimate;
    }

    /** Frame rate of new takes. */
    public ObjectProperty<FrameRate> defaultFrameRateProperty() {
        return parts.defaultFrameRate;
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
        return parts.services.methods();
    }

    /** The method that new clips are animated with; empty when none of them is installed. */
    public Optional<String> firstMethod() {
        return parts.firstMethod();
    }

    /**
     * Tells where the playhead is, so that the frame on screen is animated first.
     *
     * @param seconds asked on the session's thread
     */
    public void setPlayhead(DoubleSupplier seconds) {
        parts.takes.setPlayhead(seconds);
    }

    /** Called on the session's thread whenever a take was animated. */
    void setWorkDone(Runnable action) {
        parts.setWorkDone(action);
    }

    // ---- clips -----------------------------------------------------------------------------

    /**
     * Adds recordings; folders bring all recordings in them. Files that cannot be used stay in the
     * list with their message, the others go on.
     */
    public void importAudio(List<Path> paths) {
        parts.imports.start(paths);
    }

    /** Points a clip to its moved file; other missing clips are looked for in the same folder. */
    public void relink(StudioClip clip, Path newFile) {
        parts.relinker.relink(clip, newFile);
    }

    /** Adds the bundled recording. */
    public void openDemo() {
        Path folder = parts.services.dataFolder().resolve("demo");
        parts.services
                .jobs()
                .submit(
                        new JobRequest<Path>(
                                        AppText.get("project.job-demo"),
                                        (progress, cancel) -> parts.services.demo().copyTo(folder))
                                .onSuccess(file -> importAudio(List.of(file))));
    }

    /** Tries again to read a clip's audio. */
    public void reload(StudioClip clip) {
        parts.audio.load(clip, decoded -> parts.addFirstTake(clip), message -> {});
    }

    public void removeClip(StudioClip clip) {
        if (workspace.contains(clip)) {
            parts.stopWork(clip);
            parts.edits.remove(clip);
        }
    }

    /** Names a clip; the file keeps its name. Blank names are ignored. */
    public void renameClip(StudioClip clip, String name) {
        parts.edits.rename(clip, name);
    }

    // ---- takes -----------------------------------------------------------------------------

    /** Animates a clip with another method: adds a take, selects it and starts. */
    public StudioTake addTake(StudioClip clip, String methodId) {
        StudioTake take = parts.edits.newTake(clip, methodId, parts.defaultFrameRate.get());
        parts.edits.add(take, "project.edit-add-take");
        parts.takes.animate(take);
        return take;
    }

    /** Adds a take with the same settings and motion, and selects it. */
    public StudioTake duplicateTake(StudioTake take) {
        StudioTake copy = parts.edits.copyOf(take);
        parts.edits.add(copy, "project.edit-duplicate-take");
        parts.inputsChanged(copy);
        return copy;
    }

    public void removeTake(StudioTake take) {
        if (workspace.contains(take)) {
            parts.takes.cancel(take);
            parts.edits.remove(take);
        }
    }

    /** Names a take. Blank names are ignored. */
    public void renameTake(StudioTake take, String name) {
        parts.edits.rename(take, name);
    }

    /**
     * Sets a parameter. Consecutive calls for one key are one step back until {@link #endEdit}.
     *
     * @throws IllegalArgumentException when the text is not a value of the parameter; the message
     *     names the allowed values
     */
    public void setParameter(StudioTake take, String key, String text) {
        parts.edits.setParameter(take, key, text);
    }

    /** Sets a parameter back to the method's default. */
    public void resetParameter(StudioTake take, String key) {
        parts.edits.setParameter(take, key, null);
    }

    public void setSeed(StudioTake take, long seed) {
        parts.edits.setSeed(take, seed);
    }

    public void setFrameRate(StudioTake take, FrameRate rate) {
        parts.edits.setFrameRate(take, rate);
    }

    /** Says that a slider was let go: the next change is a step of its own. */
    public void endEdit() {
        workspace.undo.seal();
    }

    /** Makes sure that a take's motion comes into memory, if it has one. */
    public void loadMotion(StudioTake take) {
        parts.motions.need(take);
    }

    /** Animates a take again, whatever its state. */
    public void reanimate(StudioTake take) {
        parts.takes.animate(take);
    }

    /** Animates all takes again that an earlier head or an earlier version of a method made. */
    public void reanimateOutdated() {
        parts.takes.outdated().forEach(parts.takes::animate);
    }

    /** Stops animating a take; it keeps the motion that it had. */
    public void cancelAnimation(StudioTake take) {
        parts.takes.cancel(take);
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
        parts.stop();
        project.close();
        parts.animation.close();
    }
}
