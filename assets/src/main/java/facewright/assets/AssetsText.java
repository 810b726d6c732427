package facewright.assets;

import facewright.domain.UserText;
import java.util.List;

/** Texts for people of this module: bundle {@code facewright.assets-messages}. */
public final class AssetsText {
    private static final String BUNDLE = "facewright.assets-messages";

    private AssetsText() {}

    /** The text of a key with its arguments, resolved when it is shown. */
    public static UserText of(String key, Object... arguments) {
        return new UserText(BUNDLE, key, List.of(arguments));
    }

    /** The text of a key, resolved now. */
    public static String get(String key, Object... arguments) {
        return of(key, arguments).text();
    }
}
