package facewright.app.window;

import facewright.app.AppText;
import facewright.app.project.StudioSession;
import facewright.app.ui.DialogService;
import facewright.app.ui.Question;
import facewright.app.ui.Question.Answer;
import facewright.app.ui.Question.Role;
import java.nio.file.Path;
import java.util.List;

/** New, open, save, and the question about unsaved changes that stands before them. */
final class ProjectFiles {
    private final StudioSession session;
    private final DialogService dialogs;

    ProjectFiles(StudioSession session, DialogService dialogs) {
        this.session = session;
        this.dialogs = dialogs;
    }

    void newProject() {
        whenSafe(session.project()::newProject);
    }

    void open() {
        whenSafe(() -> dialogs.chooseProject().ifPresent(session.project()::open));
    }

    /** Opens a project from the list of recent ones. */
    void open(Path folder) {
        whenSafe(() -> session.project().open(folder));
    }

    void save() {
        saveThen(() -> {});
    }

    void saveAs() {
        dialogs.chooseProjectTarget(session.project().nameProperty().get())
                .ifPresent(session.project()::saveAs);
    }

    /** Copies all recordings into the project's folder, saving the project first. */
    void collectRecordings() {
        saveThen(session.project()::collectAudio);
    }

    private void saveThen(Runnable next) {
        if (session.project().folder().isPresent()) {
            session.project().save(next);
        } else {
            dialogs.chooseProjectTarget(session.project().nameProperty().get())
                    .ifPresent(folder -> session.project().saveAs(folder, next));
        }
    }

    /** Runs something that replaces the project, after asking about unsaved changes. */
    void whenSafe(Runnable next) {
        if (!session.project().isDirty()) {
            next.run();
            return;
        }
        dialogs.ask(
                new Question(
                        AppText.get("window.unsaved-title", session.project().nameProperty().get()),
                        AppText.get("window.unsaved-text"),
                        List.of(
                                new Answer(
                                        AppText.get("window.unsaved-discard"),
                                        Role.DESTRUCTIVE,
                                        next),
                                new Answer(
                                        AppText.get("window.unsaved-cancel"),
                                        Role.CANCEL,
                                        () -> {}),
                                new Answer(
                                        AppText.get("window.unsaved-save"),
                                        Role.PRIMARY,
                                        () -> saveThen(next)))));
    }
}
