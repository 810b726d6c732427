package facewright.app.ui;

import java.util.List;

/**
 * A decision that only the person can take.
 *
 * @param title the question
 * @param text what depends on it
 * @param answers buttons from left to right; the last one is the default
 */
public record Question(String title, String text, List<Answer> answers) {
    /**
     * One way to answer.
     *
     * @param label a verb
     * @param role how the button looks and which key presses it
     */
    public record Answer(String label, Role role, Runnable run) {}

    /** What a button is for. */
    public enum Role {
        /** The accent button; Enter. */
        PRIMARY,
        /** A plain button. */
        SECONDARY,
        /** Loses something. */
        DESTRUCTIVE,
        /** Goes back; Escape. */
        CANCEL
    }

    public Question {
        answers = List.copyOf(answers);
    }
}
