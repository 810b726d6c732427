package facewright.app;

import facewright.cli.Main;
import javafx.application.Application;

/**
 * Starts the studio. Does not extend {@code Application}: on the class path the JVM would refuse to
 * start it.
 */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) {
        if (Main.handles(arguments)) {
            System.exit(Main.run(arguments));
        }
        // Also lets 3D work in virtual machines and remote desktops, whose drivers JavaFX otherwise
        // rejects.
        System.setProperty("prism.forceGPU", "true");
        Application.launch(StudioApplication.class, arguments);
    }
}
