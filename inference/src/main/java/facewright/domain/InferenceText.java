package facewright.domain;

import java.util.List;

/** Texts for people of this module: bundle {@code facewright.inference-messages}. */
public final class InferenceText {
    private static final String BUNDLE = "facewright.inference-messages";

    private InferenceText() {}

    /** The text of a key with its arguments, resolved when it is shown. */
    public static UserText of(String key, Object... arguments) {
        return new UserText(BUNDLE, key, List.of(arguments));
    }

    /** The text of a key, resolved now. */
    public static String get(String key, Object... arguments) {
        return of(key, arguments).text();
    }
}
