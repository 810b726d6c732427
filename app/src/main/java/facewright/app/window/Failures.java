package facewright.app.window;

import facewright.app.AppText;
import facewright.app.project.DamagedProjectException;
import facewright.app.project.StudioSession;
import facewright.app.ui.Notice;
import facewright.app.ui.Notices;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What happens to failures that nobody else takes care of: they become notices with a way out. */
public final class Failures implements Consumer<Exception> {
    private final Notices notices;
    private @Nullable StudioSession session;

    public Failures(Notices notices) {
        this.notices = notices;
    }

    /** From now on backups can be offered. */
    public void setSession(StudioSession newSession) {
        session = newSession;
    }

    @Override
    public void accept(Exception failure) {
        Notice notice = Notices.failureNotice(AppText.get("ui.failure-title"), failure);
        StudioSession current = session;
        if (failure instanceof DamagedProjectException damaged
                && damaged.hasBackup()
                && current != null) {
            notice =
                    notice.with(
                            AppText.get("window.open-backup"),
                            () -> current.project().openBackup(damaged.folder()));
        }
        notices.show(notice);
    }
}
