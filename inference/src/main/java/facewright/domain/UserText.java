package facewright.domain;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A text for people: a key of a message bundle with its arguments. One bundle per module, named
 * {@code facewright.<module>-messages}.
 *
 * @param bundle base name of the bundle
 * @param key key in the bundle
 * @param arguments for {@link MessageFormat}
 */
public record UserText(String bundle, String key, List<Object> arguments) {
    public UserText {
        arguments = List.copyOf(arguments);
    }

    /** The text with its arguments filled in. */
    public String text() {
        String pattern = ResourceBundle.getBundle(bundle, Locale.getDefault()).getString(key);
        return new MessageFormat(pattern, Locale.getDefault()).format(arguments.toArray());
    }
}
