package facewright.app.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where the studio keeps its settings and data on this kind of computer. */
public final class StudioFolders {
    /** System property that overrides the settings folder. */
    public static final String CONFIG_PROPERTY = "facewright.config";

    /** System property that overrides the data folder. */
    public static final String DATA_PROPERTY = "facewright.data";

    private static final String NAME = "Facewright";
    private static final String UNIX_NAME = "facewright";

    private final Map<String, String> environment;
    private final String system;
    private final Path home;

    /**
     * @param environment variables of the process
     * @param system value of {@code os.name}
     */
    StudioFolders(Map<String, String> environment, String system, Path home) {
        this.environment = environment;
        this.system = system.toLowerCase(Locale.ROOT);
        this.home = home;
    }

    private static StudioFolders ofThisComputer() {
        return new StudioFolders(
                System.getenv(),
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")).toAbsolutePath());
    }

    /** The folder of the settings file; may not exist yet. */
    public static Path config() {
        return override(CONFIG_PROPERTY).orElseGet(() -> ofThisComputer().configFolder());
    }

    /** The folder for weights, unsaved work and recovery; may not exist yet. */
    public static Path data() {
        return override(DATA_PROPERTY)
                .or(() -> override(CONFIG_PROPERTY).map(config -> config.resolve("data")))
                .orElseGet(() -> ofThisComputer().dataFolder());
    }

    private static Optional<Path> override(String property) {
        String value = System.getProperty(property, "");
        return value.isBlank() ? Optional.empty() : Optional.of(Path.of(value).toAbsolutePath());
    }

    Path configFolder() {
        if (system.contains("win")) {
            return variable("APPDATA").orElse(home.resolve("AppData/Roaming")).resolve(NAME);
        }
        if (system.contains("mac")) {
            return home.resolve("Library/Application Support").resolve(NAME);
        }
        return variable("XDG_CONFIG_HOME").orElse(home.resolve(".config")).resolve(UNIX_NAME);
    }

    Path dataFolder() {
        if (system.contains("win")) {
            return variable("LOCALAPPDATA").orElse(home.resolve("AppData/Local")).resolve(NAME);
        }
        if (system.contains("mac")) {
            return configFolder().resolve("Data");
        }
        return variable("XDG_DATA_HOME").orElse(home.resolve(".local/share")).resolve(UNIX_NAME);
    }

    /** Relative values are ignored, as the XDG specification wants. */
    private Optional<Path> variable(String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        try {
            Path path = Path.of(value);
            return path.isAbsolute() ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
