package facewright.viewport;

import facewright.domain.UserText;
import java.util.List;

/** Texts for people of this module: bundle {@code facewright.viewport3d-messages}. */
public final class ViewportText {
    private static final String BUNDLE = "facewright.viewport3d-messages";

    private ViewportText() {}

    /** The text of a key with its arguments, resolved when it is shown. */
    public static UserText of(String key, Object... arguments) {
        return new UserText(BUNDLE, key, List.of(arguments));
    }

    /** The text of a key, resolved now. */
    public static String get(String key, Object... arguments) {
        return of(key, arguments).text();
    }
}
