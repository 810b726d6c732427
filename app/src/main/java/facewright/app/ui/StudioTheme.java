package facewright.app.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.application.Application;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** The looks of the studio: a dark and a light palette over the same structure. FX thread only. */
public enum StudioTheme {
    /** The default. */
    DARK,
    /** For bright rooms. */
    LIGHT;

    /** User interface families whose figures all have one width, best first. */
    private static final List<String> FAMILIES =
            List.of(
                    "Inter",
                    "Segoe UI",
                    "SF Pro Text",
                    "Helvetica Neue",
                    "Noto Sans",
                    "Open Sans",
                    "Ubuntu",
                    "Cantarell",
                    "Liberation Sans",
                    "DejaVu Sans");

    /**
     * Puts this look on the whole application and on a scene.
     *
     * @param parts addresses of the style sheets of single parts of the window; they come last,
     *     because a part's own rules are more particular than those for all controls
     */
    public void apply(Scene scene, String... parts) {
        Application.setUserAgentStylesheet(
                this == DARK
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets()
                .setAll(
                        stylesheet(
                                this == DARK
                                        ? "/facewright/app/palette-dark.css"
                                        : "/facewright/app/palette-light.css"),
                        stylesheet("/facewright/app/controls.css"),
                        stylesheet("/facewright/app/studio.css"),
                        fontStylesheet(family()));
        scene.getStylesheets().addAll(parts);
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            scene.getStylesheets().add(stylesheet("/facewright/app/opaque-popups.css"));
        }
    }

    /** The first installed family of those that suit a dense window. */
    public static String family() {
        Set<String> installed = Set.copyOf(Font.getFamilies());
        return FAMILIES.stream()
                .filter(installed::contains)
                .findFirst()
                .orElseGet(() -> Font.getDefault().getFamily());
    }

    private static String stylesheet(String resource) {
        return Objects.requireNonNull(StudioTheme.class.getResource(resource)).toExternalForm();
    }

    // The family depends on what is installed, and JavaFX style sheets know no fallback lists.
    private static String fontStylesheet(String family) {
        String css = ".root { -fx-font-family: \"" + family + "\"; }";
        return "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
