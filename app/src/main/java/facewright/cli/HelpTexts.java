package facewright.cli;

import facewright.app.AppText;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The help texts of options, from the message bundle, in the form that picocli formats. Picocli
 * looks only at keys that {@link #getKeys} names.
 */
final class HelpTexts extends ResourceBundle {
    private final Map<String, String> texts;

    /**
     * @param texts help texts by the description key of their option
     */
    HelpTexts(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        String text = texts.get(key);
        return text == null ? null : text.replace("%", "%%");
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }

    /** The texts of all commands. */
    static HelpTexts all() {
        return new HelpTexts(
                Map.of(
                        "mixinStandardHelpOptions.help", AppText.get("cli.option.help"),
                        "mixinStandardHelpOptions.version", AppText.get("cli.option.version"),
                        "verbose", AppText.get("cli.option.verbose"),
                        "json", AppText.get("cli.option.json")));
    }
}
