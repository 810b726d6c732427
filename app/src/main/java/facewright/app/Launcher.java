package facewright.app;

import facewright.app.settings.SettingsFile;
import facewright.app.settings.StudioFolders;
import facewright.cli.Main;
import facewright.engine.TorchOptions;
import java.nio.file.Path;
import javafx.application.Application;

/**
 * Starts the studio. Does not extend {@code Application}: on the class path the JVM would refuse to
 * start it.
 */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) {
        unpackNativesIntoTheDataFolder();
        useTheChosenLibtorch();
        if (Main.handles(arguments)) {
            System.exit(Main.run(arguments));
        }
        // Also lets 3D work in virtual machines and remote desktops, whose drivers JavaFX otherwise
        // rejects.
        System.setProperty("prism.forceGPU", "true");
        Application.launch(StudioApplication.class, arguments);
    }

    /** That of the settings page; an option of the command line still comes before it. */
    private static void useTheChosenLibtorch() {
        Path chosen =
                new SettingsFile(StudioFolders.config())
                        .load()
                        .settings()
                        .libtorchFolderProperty()
                        .get();
        if (chosen != null && System.getProperty(TorchOptions.LIBTORCH_PROPERTY, "").isBlank()) {
            System.setProperty(TorchOptions.LIBTORCH_PROPERTY, chosen.toString());
        }
    }

    /** Unless the person chose another folder, for example one that several people share. */
    private static void unpackNativesIntoTheDataFolder() {
        if (System.getProperty(TorchOptions.CACHE_PROPERTY, "").isBlank()) {
            System.setProperty(
                    TorchOptions.CACHE_PROPERTY, StudioFolders.data().resolve("engine").toString());
        }
    }
}
