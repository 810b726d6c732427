package facewright.viewport;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;

/** What this computer can draw. */
final class GraphicsCard {
    /** Set to {@code on} or {@code off} to overrule the guess. */
    private static final String ANTIALIASING_PROPERTY = "facewright.antialiasing";

    /** Set to {@code software} to draw without 3D, for drivers that show nothing. */
    private static final String RENDERER_PROPERTY = "facewright.renderer";

    private static final List<Path> LINUX_DEVICES =
            List.of(Path.of("/dev/dri/renderD128"), Path.of("/dev/nvidiactl"));

    private GraphicsCard() {}

    /** Whether JavaFX draws 3D here at all; without it 3D nodes stay silently blank. */
    static boolean supports3d() {
        return Platform.isSupported(ConditionalFeature.SCENE3D)
                && !System.getProperty(RENDERER_PROPERTY, "").equals("software");
    }

    /**
     * Whether smooth edges are affordable: drawn by the processor they nearly double the cost of a
     * frame. JavaFX does not say who draws, so on Linux this looks for a graphics device.
     */
    static boolean affordsAntialiasing() {
        String wish = System.getProperty(ANTIALIASING_PROPERTY, "");
        if (!wish.isEmpty()) {
            return wish.equals("on");
        }
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
            return true;
        }
        return !"1".equals(System.getenv("LIBGL_ALWAYS_SOFTWARE"))
                && LINUX_DEVICES.stream().anyMatch(Files::exists);
    }
}
