package facewright.app.window;

import facewright.app.AppText;
import facewright.app.head.Heads;
import facewright.app.inspector.InspectorCommands;
import facewright.app.project.HeadChoice;
import facewright.app.project.MethodAdvice;
import facewright.app.project.ProjectFolder;
import facewright.app.project.StudioClip;
import facewright.app.project.StudioSession;
import facewright.app.project.StudioTake;
import facewright.app.start.DemoTruth;
import facewright.app.start.StartCommands;
import facewright.app.ui.DialogService;
import facewright.app.ui.Notice;
import facewright.assets.demo.SpokenClip;
import facewright.domain.FrameRate;
import facewright.method.AnimationMethod;
import facewright.method.Availability;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Carries out what people ask for in the window, and asks back where it must. FX thread. */
final class StudioController implements ProjectCommands, InspectorCommands, StartCommands {
    private final Studio studio;
    private final StudioSession session;
    private final DialogService dialogs;
    private final ProjectFiles files;
    private final ExportCommand export;

    StudioController(
            Studio studio, DialogService dialogs, ProjectFiles files, ExportCommand export) {
        this.studio = studio;
        this.session = studio.session();
        this.dialogs = dialogs;
        this.files = files;
        this.export = export;
    }

    // ---- clips -----------------------------------------------------------------------------

    @Override
    public void addRecordings() {
        importFiles(dialogs.chooseRecordings());
    }

    /** Takes dropped or chosen files and folders: a project is opened, recordings are added. */
    void importFiles(List<Path> paths) {
        Optional<Path> project = paths.stream().flatMap(p -> projectFolder(p).stream()).findFirst();
        if (project.isPresent()) {
            files.open(project.get());
        } else if (!paths.isEmpty()) {
            session.importAudio(paths);
        }
    }

    private static Optional<Path> projectFolder(Path path) {
        Path folder = path.endsWith(ProjectFolder.FILE_NAME) ? path.getParent() : path;
        return folder != null && Files.isRegularFile(folder.resolve(ProjectFolder.FILE_NAME))
                ? Optional.of(folder)
                : Optional.empty();
    }

    void openDemo() {
        session.openDemo();
    }

    @Override
    public void openClip(SpokenClip clip) {
        boolean ownHead = Heads.isEdited(session.heads().choice());
        session.truth().open(new DemoTruth(clip), !ownHead, this::offerHead);
    }

    /** The project keeps its head; the speaker's is one click away. */
    private void offerHead(HeadChoice head) {
        studio.notices()
                .show(
                        new Notice(
                                        Notice.Kind.INFORMATION,
                                        AppText.get("start.other-head", head.name()),
                                        AppText.get(
                                                "start.other-head-text",
                                                session.heads().choice().name()))
                                .with(
                                        AppText.get("start.use-head", head.name()),
                                        () -> {
                                            session.endEdit();
                                            session.heads().choose(head);
                                            session.endEdit();
                                        }));
    }

    @Override
    public void openProject(Path folder) {
        files.open(folder);
    }

    @Override
    public void forgetProject(Path folder) {
        studio.settings().removeRecent(folder);
    }

    @Override
    public void select(StudioClip clip) {
        session.selectedClipProperty().set(clip);
    }

    @Override
    public void rename(StudioClip clip, String name) {
        session.renameClip(clip, name);
    }

    @Override
    public void remove(StudioClip clip) {
        session.removeClip(clip);
    }

    @Override
    public void relink(StudioClip clip) {
        Path name = clip.path().getFileName();
        dialogs.chooseReplacement(name == null ? clip.name() : name.toString())
                .ifPresent(path -> session.relink(clip, path));
    }

    @Override
    public void showInFolder(StudioClip clip) {
        dialogs.showInFolder(clip.path());
    }

    @Override
    public void animate(StudioClip clip) {
        String method =
                session.selectedTake()
                        .filter(take -> !take.isGroundTruth())
                        .map(StudioTake::methodId)
                        .or(session::firstMethod)
                        .orElse(StudioSession.FIRST_METHOD);
        session.addTake(clip, method);
    }

    // ---- takes -----------------------------------------------------------------------------

    @Override
    public void select(StudioTake take) {
        session.selectedTakeProperty().set(take);
    }

    @Override
    public void rename(StudioTake take, String name) {
        session.renameTake(take, name);
    }

    @Override
    public void duplicate(StudioTake take) {
        session.duplicateTake(take);
    }

    @Override
    public void remove(StudioTake take) {
        session.removeTake(take);
    }

    @Override
    public void reanimate(StudioTake take) {
        session.reanimate(take);
    }

    @Override
    public void cancel(StudioTake take) {
        session.cancelAnimation(take);
    }

    @Override
    public void export(StudioTake take) {
        session.selectedTakeProperty().set(take);
        export.open();
    }

    void exportSelected() {
        export.open();
    }

    @Override
    public void setParameter(StudioTake take, String key, String value) {
        session.setParameter(take, key, value);
    }

    @Override
    public void endChange() {
        session.endEdit();
    }

    @Override
    public void setFrameRate(StudioTake take, FrameRate rate) {
        session.setFrameRate(take, rate);
    }

    @Override
    public void setSeed(StudioTake take, long seed) {
        session.setSeed(take, seed);
    }

    @Override
    public void resetParameters(StudioTake take) {
        for (String key : Set.copyOf(take.parameters().keySet())) {
            session.resetParameter(take, key);
        }
        session.endEdit();
    }

    @Override
    public void animateWith(AnimationMethod method) {
        StudioClip clip = session.selectedClip().orElse(null);
        if (clip == null) {
            return;
        }
        Availability availability = method.availability(studio.methodContext());
        if (availability instanceof Availability.NeedsWeights needs) {
            tellUnavailable(method, needs.explanation().text());
        } else if (availability instanceof Availability.Unsupported unsupported) {
            tellUnavailable(method, unsupported.reason().text());
        } else if (lacksWords(method, clip)) {
            tellUnavailable(method, advice(method, clip).reason());
        } else {
            session.addTake(clip, method.id());
        }
    }

    /** Where words are known they are used, whatever language they seem to be in. */
    private boolean lacksWords(AnimationMethod method, StudioClip clip) {
        return method.readsPhones()
                && clip.speech().track().isEmpty()
                && advice(method, clip).kind() == MethodAdvice.Kind.UNSUITED;
    }

    @Override
    public MethodAdvice advice(StudioTake take) {
        return session.methods()
                .method(take.methodId())
                .map(method -> advice(method, take.clip()))
                .orElse(MethodAdvice.NONE);
    }

    private MethodAdvice advice(AnimationMethod method, StudioClip clip) {
        return MethodAdvice.of(
                method, session.speech().material(clip), session.methods(), studio.methodContext());
    }

    private void tellUnavailable(AnimationMethod method, String why) {
        studio.notices()
                .show(
                        new Notice(
                                Notice.Kind.WARNING,
                                AppText.get(
                                        "window.method-unavailable",
                                        method.descriptor().name().text()),
                                why));
    }

    // ---- selection -------------------------------------------------------------------------

    void duplicateSelected() {
        session.selectedTake().ifPresent(this::duplicate);
    }

    void reanimateSelected() {
        session.selectedTake().ifPresent(this::reanimate);
    }

    void cancelSelected() {
        session.selectedTake().ifPresent(this::cancel);
    }

    void removeSelected() {
        session.selectedTake()
                .ifPresentOrElse(
                        this::remove, () -> session.selectedClip().ifPresent(this::remove));
    }

    void removeSelectedClip() {
        session.selectedClip().ifPresent(this::remove);
    }

    void relinkSelected() {
        session.selectedClip().ifPresent(this::relink);
    }

    void showSelectedInFolder() {
        session.selectedClip().ifPresent(this::showInFolder);
    }

    void undo() {
        session.undo();
    }

    void redo() {
        session.redo();
    }
}
