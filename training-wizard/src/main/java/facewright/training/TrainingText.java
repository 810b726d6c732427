package facewright.training;

import facewright.domain.UserText;
import java.util.List;

/** Texts for people of this module: bundle {@code facewright.training-wizard-messages}. */
public final class TrainingText {
    private static final String BUNDLE = "facewright.training-wizard-messages";

    private TrainingText() {}

    /** The text of a key with its arguments, resolved when it is shown. */
    public static UserText of(String key, Object... arguments) {
        return new UserText(BUNDLE, key, List.of(arguments));
    }

    /** The text of a key, resolved now. */
    public static String get(String key, Object... arguments) {
        return of(key, arguments).text();
    }
}
