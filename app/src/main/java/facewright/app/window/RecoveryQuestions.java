package facewright.app.window;

import facewright.app.AppText;
import facewright.app.project.Recoverable;
import facewright.app.project.StudioSession;
import facewright.app.ui.DialogService;
import facewright.app.ui.Question;
import facewright.app.ui.Question.Answer;
import facewright.app.ui.Question.Role;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

/** Asks what to do with unsaved work of a studio that did not end properly. */
final class RecoveryQuestions {
    private final StudioSession session;
    private final DialogService dialogs;

    RecoveryQuestions(StudioSession session, DialogService dialogs) {
        this.session = session;
        this.dialogs = dialogs;
        session.project()
                .recoverableProperty()
                .addListener(
                        (property, old, found) -> {
                            if (found != null) {
                                ask(found);
                            }
                        });
    }

    /** Asks about the latest left-over, if there is one. For the start of the program. */
    void askAtStart() {
        session.project().findRecoverable().stream().findFirst().ifPresent(this::ask);
    }

    private void ask(Recoverable found) {
        String time =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withZone(ZoneId.systemDefault())
                        .format(found.savedAt());
        dialogs.ask(
                new Question(
                        AppText.get("window.recover-title", found.name()),
                        AppText.get(
                                "window.recover-text", time, found.clipCount(), found.takeCount()),
                        List.of(
                                new Answer(
                                        AppText.get("window.recover-discard"),
                                        Role.DESTRUCTIVE,
                                        () -> session.project().discard(found)),
                                new Answer(
                                        AppText.get("window.recover-later"), Role.CANCEL, () -> {}),
                                new Answer(
                                        AppText.get("window.recover-restore"),
                                        Role.PRIMARY,
                                        () -> session.project().recover(found)))));
    }
}
