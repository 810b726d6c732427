package facewright.app;

import facewright.app.settings.StudioFolders;
import facewright.cli.Main;
import facewright.engine.TorchOptions;
import javafx.application.Application;

/**
 * Starts the studio. Does not extend {@code Application}: on the class path the JVM would refuse to
 * start it.
 */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) {
        unpackNativesIntoTheDataFolder();
        if (Main.handles(arguments)) {
            System.exit(Main.run(arguments));
        }
        // Also lets 3D work in virtual machines and remote desktops, whose drivers JavaFX otherwise
        // rejects.
        System.setProperty("prism.forceGPU", "true");
        Application.launch(StudioApplication.class, arguments);
    }

    /** Unless the person chose another folder, for example one that several people share. */
    private static void unpackNativesIntoTheDataFolder() {
        if (System.getProperty(TorchOptions.CACHE_PROPERTY, "").isBlank()) {
            System.setProperty(
                    TorchOptions.CACHE_PROPERTY, StudioFolders.data().resolve("engine").toString());
        }
    }
}
