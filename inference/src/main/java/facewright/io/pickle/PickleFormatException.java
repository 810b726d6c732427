package facewright.io.pickle;

import java.io.IOException;

/** What is wrong with a pickle, for the message to the person. */
public final class PickleFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean refused;

    private PickleFormatException(String message, boolean refused) {
        super(message);
        this.refused = refused;
    }

    /** The file is not a proper pickle, or not of the kind that was expected. */
    public static PickleFormatException damaged(String what) {
        return new PickleFormatException(what, false);
    }

    static PickleFormatException refused(String name) {
        return new PickleFormatException(name, true);
    }

    /**
     * Whether the file asks for something that is not on the allow-list; then the message is its
     * name.
     */
    public boolean isRefused() {
        return refused;
    }
}
