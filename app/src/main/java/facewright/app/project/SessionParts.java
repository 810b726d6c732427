package facewright.app.project;

import facewright.app.AppText;
import facewright.app.animate.AnimationService;
import facewright.domain.FrameRate;
import facewright.method.AnimationMethod;
import facewright.method.Availability;
import facewright.method.MethodContext;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The parts of a session, wired to each other: what changes in one has its consequences in the
 * others. Confined to the session's thread.
 */
final class SessionParts {
    /** Animates new clips where it can run. */
    private static final String BEST_METHOD = "viseme-tcn";

    final StudioServices services;
    final Workspace workspace = new Workspace();
    final AnimationService animation;
    final ClipAudio audio;
    final SessionHead heads;
    final TakeWork takes;
    final TakeEdits edits;
    final ClipImport imports;
    final SessionSpeech speech;
    final MotionMemory motions;
    final Relinker relinker;
    final BooleanProperty autoAnimate = new SimpleBooleanProperty(true);
    final ObjectProperty<FrameRate> defaultFrameRate = new SimpleObjectProperty<>(FrameRate.FPS_30);
    private Runnable motionsChanged = () -> {};
    private Runnable workDone = () -> {};

    SessionParts(StudioServices services) {
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
        motions =
                new MotionMemory(
                        services,
                        heads,
                        workspace,
                        this::motionLost,
                        (take, why) -> take.setState(TakeState.FAILED, why));
        relinker = new Relinker(services, workspace, this::pathChanged);
        workspace.selectedClip.addListener((property, before, now) -> loadSelectedAudio());
        workspace.selectedTake.addListener(
                (property, before, now) -> {
                    if (now != null) {
                        motions.need(now);
                    }
                });
        heads.headProperty().addListener(change -> refreshTakes());
        heads.show(HeadChoice.STANDARD);
        autoAnimate.bindBidirectional(services.settings().autoAnimateProperty());
    }

    /** Called whenever a take got or lost its motion. */
    void setMotionsChanged(Runnable action) {
        motionsChanged = action;
    }

    /** Called whenever a take was animated. */
    void setWorkDone(Runnable action) {
        workDone = action;
    }

    private final class TakeNews implements TakeWork.Listener {
        @Override
        public void onMotion(StudioTake take) {
            motions.touch(take);
            motionsChanged.run();
            workDone.run();
        }

        @Override
        public void onFailed(StudioTake take, String message) {
            workspace.tell(
                    SessionNotice.Severity.ERROR,
                    AppText.of("animate.failed", take.name(), take.clip().name(), message));
        }
    }

    private void motionLost(StudioTake take, String reason) {
        take.setMade(null, null, null);
        takes.refresh(take);
        motionsChanged.run();
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

    /** Animates a take again whose settings, recording or words changed, if people want that. */
    void inputsChanged(StudioTake take) {
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

    /** Animates a clip without takes with the first method. */
    void addFirstTake(StudioClip clip) {
        Optional<String> method = firstMethod();
        if (method.isEmpty() || !clip.takes().isEmpty()) {
            return;
        }
        StudioTake take = edits.newTake(clip, method.get(), defaultFrameRate.get());
        workspace.insert(take, 0);
        takes.animate(take);
    }

    /** The method that new clips are animated with; empty when none of them is installed. */
    Optional<String> firstMethod() {
        MethodContext context = new MethodContext(services.dataFolder());
        return Stream.of(BEST_METHOD, StudioSession.FIRST_METHOD)
                .flatMap(id -> services.methods().method(id).stream())
                .filter(method -> method.availability(context) instanceof Availability.Ready)
                .map(AnimationMethod::id)
                .findFirst();
    }

    /** Brings the sound of the selected clip into memory. */
    void loadSelectedAudio() {
        StudioClip clip = workspace.selectedClip.get();
        if (clip != null && clip.state() == ClipState.READY) {
            audio.load(clip, decoded -> {}, message -> {});
        }
    }

    /** Looks at the states of all takes again. */
    void refreshTakes() {
        workspace.clips.forEach(clip -> clip.takes().forEach(takes::refresh));
    }

    /** Ends all work on a clip. */
    void stopWork(StudioClip clip) {
        audio.cancel(clip);
        speech.cancel(clip);
        clip.takes().forEach(takes::cancel);
    }

    /** Ends all work and forgets the project. */
    void clear() {
        stop();
        motions.clear();
        workspace.selectedClip.set(null);
        workspace.clips.clear();
        workspace.ownWords.set(Map.of());
        heads.show(HeadChoice.STANDARD);
    }

    /** Ends all work. */
    void stop() {
        workspace.clips.forEach(this::stopWork);
        audio.clear();
    }
}
