package facewright.app.ui;

import java.util.List;
import java.util.Optional;

/**
 * Something people should know now, shown over a corner of the window without stopping them.
 *
 * @param title what happened, a few words
 * @param text to which item, and what to do now
 * @param details for the curious and for support, for example a stack trace
 * @param actions offered as buttons
 */
public record Notice(
        Kind kind, String title, String text, Optional<String> details, List<Action> actions) {
    /** How serious it is. */
    public enum Kind {
        /** Leaves by itself. */
        SUCCESS,
        /** Leaves by itself. */
        INFORMATION,
        /** Stays until closed. */
        WARNING,
        /** Stays until closed. */
        ERROR
    }

    /**
     * A button of a notice; it closes the notice.
     *
     * @param label a verb
     */
    public record Action(String label, Runnable run) {}

    public Notice {
        actions = List.copyOf(actions);
    }

    public Notice(Kind kind, String title, String text) {
        this(kind, title, text, Optional.empty(), List.of());
    }

    /** The same notice with one more button. */
    public Notice with(String label, Runnable run) {
        List<Action> more = new java.util.ArrayList<>(actions);
        more.add(new Action(label, run));
        return new Notice(kind, title, text, details, more);
    }

    /** Whether it stays until somebody closes it. */
    public boolean isSticky() {
        return kind == Kind.WARNING || kind == Kind.ERROR;
    }
}
