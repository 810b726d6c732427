package facewright.training.data;

import java.util.Locale;

/** What examples are for. By subject, unless the data set says otherwise. */
public enum Split {
    TRAIN,
    VALIDATION,
    TEST;

    /** {@code train}, {@code validation} or {@code test}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
