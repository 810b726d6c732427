package facewright.app.ui;

import facewright.app.AppText;
import facewright.domain.StudioException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The notices on screen, oldest first; turns failures into notices. FX thread only. */
public final class Notices {
    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
    private static final int MAXIMUM = 3;

    private final ObservableList<Notice> items = FXCollections.observableArrayList();
    private final ObservableList<Notice> readOnly = FXCollections.unmodifiableObservableList(items);

    public ObservableList<Notice> items() {
        return readOnly;
    }

    /** Shows a notice; the same notice is never shown twice, the oldest gives way to a fourth. */
    public void show(Notice notice) {
        items.removeIf(
                old -> old.title().equals(notice.title()) && old.text().equals(notice.text()));
        while (items.size() >= MAXIMUM) {
            items.remove(0);
        }
        items.add(notice);
    }

    public void dismiss(Notice notice) {
        items.remove(notice);
    }

    public void dismissAll() {
        items.clear();
    }

    /** Shows a failure of something the person asked for, and logs it. */
    public void showFailure(String title, Throwable failure) {
        show(failureNotice(title, failure));
    }

    /** Shows a failure of which only the exception is known, and logs it. */
    public void showFailure(Throwable failure) {
        showFailure(AppText.get("ui.failure-title"), failure);
    }

    /** The notice of a failure, for callers who add buttons to it; logs the failure. */
    public static Notice failureNotice(String title, Throwable failure) {
        LOG.warn("{}: {}", title, failure.getMessage(), failure);
        String text =
                failure instanceof StudioException
                        ? String.valueOf(failure.getMessage())
                        : AppText.get("ui.failure-unexpected");
        return new Notice(
                Notice.Kind.ERROR, title, text, Optional.of(stackTrace(failure)), List.of());
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
