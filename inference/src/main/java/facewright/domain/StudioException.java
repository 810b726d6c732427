package facewright.domain;

import org.jspecify.annotations.Nullable;

/**
 * The only exception whose text reaches a person. The text says what happened, to which item and
 * what to do now; the cause goes to the log.
 */
public class StudioException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable UserText userText;

    public StudioException(UserText userText, @Nullable Throwable cause) {
        super(userText.text(), cause);
        this.userText = userText;
    }

    public StudioException(UserText userText) {
        this(userText, null);
    }

    /**
     * Key of the message, for tests and for code that tells outcomes apart; empty after
     * deserialisation.
     */
    public String messageKey() {
        return userText == null ? "" : userText.key();
    }
}
