package facewright.app.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import facewright.app.AppText;
import facewright.domain.StudioException;
import facewright.domain.UserText;
import facewright.io.files.AtomicFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads and writes {@link StudioSettings} as JSON. Reading never fails: values that make no sense
 * keep their default, and a file that is no JSON is set aside.
 */
public final class SettingsFile {
    /** Name inside the settings folder. */
    public static final String FILE_NAME = "settings.json";

    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path file;

    /**
     * @param folder may not exist yet
     */
    public SettingsFile(Path folder) {
        this.file = folder.resolve(FILE_NAME);
    }

    /**
     * What was read.
     *
     * @param notice something to tell the person once
     */
    public record Loaded(StudioSettings settings, Optional<UserText> notice) {}

    /** Reads the settings, or makes default ones. */
    public Loaded load() {
        StudioSettings settings = new StudioSettings();
        if (!Files.exists(file)) {
            return new Loaded(settings, Optional.empty());
        }
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(file));
            if (root == null || !root.isObject()) {
                return setAside(settings, "no JSON object");
            }
            read(root, settings);
            return new Loaded(settings, Optional.empty());
        } catch (JsonProcessingException e) {
            return setAside(settings, e.getOriginalMessage());
        } catch (IOException e) {
            LOG.warn("settings {} could not be read", file, e);
            return new Loaded(
                    settings, Optional.of(AppText.of("settings.unreadable", file.toString())));
        }
    }

    private Loaded setAside(StudioSettings settings, String why) {
        Path aside = file.resolveSibling(FILE_NAME + ".damaged");
        LOG.warn("settings {} are damaged ({}): set aside as {}", file, why, aside);
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("they could not be moved", e);
        }
        return new Loaded(settings, Optional.of(AppText.of("settings.damaged", aside.toString())));
    }

    private static void read(JsonNode root, StudioSettings settings) {
        JsonNode window = root.path("window");
        attempt(
                window.isObject(),
                () ->
                        settings.windowProperty()
                                .set(
                                        new WindowBounds(
                                                window.path("x").asDouble(),
                                                window.path("y").asDouble(),
                                                window.path("width").asDouble(),
                                                window.path("height").asDouble(),
                                                window.path("maximised").asBoolean())));
        root.path("dividers")
                .properties()
                .forEach(
                        entry -> {
                            if (entry.getValue().isNumber()) {
                                settings.dividers()
                                        .put(entry.getKey(), entry.getValue().asDouble());
                            }
                        });
        settings.navigationProperty().set(root.path("navigation").asText(""));
        settings.timeDisplayProperty().set(root.path("timeDisplay").asText(""));
        String theme = root.path("theme").asText("dark").toUpperCase(Locale.ROOT);
        attempt(true, () -> settings.themeProperty().set(Theme.valueOf(theme)));
        paths(root.path("recentProjects"), settings.recentProjects());
        paths(root.path("recentFiles"), settings.recentFiles());
        readExport(root.path("export"), settings);
        number(root.path("autosaveSeconds"), 0, 86_400, settings.autosaveSecondsProperty()::set);
        settings.autoAnimateProperty().set(root.path("autoAnimate").asBoolean(true));
        path(root.path("dataFolder")).ifPresent(settings.dataFolderProperty()::set);
        path(root.path("libtorchFolder")).ifPresent(settings.libtorchFolderProperty()::set);
    }

    private static void readExport(JsonNode export, StudioSettings settings) {
        Map<String, String> options = new HashMap<>();
        export.path("options")
                .properties()
                .forEach(entry -> options.put(entry.getKey(), entry.getValue().asText()));
        settings.exportChoicesProperty()
                .set(
                        new ExportChoices(
                                export.path("format").asText(""),
                                export.path("frameRate").asText(""),
                                export.path("preset").asText(""),
                                export.path("folder").asText(""),
                                options));
    }

    private static void attempt(boolean wanted, Runnable set) {
        if (wanted) {
            try {
                set.run();
            } catch (IllegalArgumentException e) {
                LOG.info("a setting was ignored: {}", e.getMessage());
            }
        }
    }

    private static void number(JsonNode node, int minimum, int maximum, Consumer<Integer> set) {
        if (node.canConvertToInt() && node.asInt() >= minimum && node.asInt() <= maximum) {
            set.accept(node.asInt());
        }
    }

    private static void paths(JsonNode array, List<Path> target) {
        for (JsonNode item : array) {
            if (target.size() < StudioSettings.RECENT_LIMIT) {
                path(item).filter(path -> !target.contains(path)).ifPresent(target::add);
            }
        }
    }

    private static Optional<Path> path(JsonNode node) {
        try {
            return node.isTextual() && !node.asText().isBlank()
                    ? Optional.of(Path.of(node.asText()))
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The settings as text; quick. Write it with {@link #write} on a worker thread. */
    public static String toText(StudioSettings settings) {
        ObjectNode root = JSON.createObjectNode();
        settings.window()
                .ifPresent(
                        window ->
                                root.putObject("window")
                                        .put("x", window.x())
                                        .put("y", window.y())
                                        .put("width", window.width())
                                        .put("height", window.height())
                                        .put("maximised", window.maximised()));
        ObjectNode dividers = root.putObject("dividers");
        new java.util.TreeMap<>(settings.dividers()).forEach(dividers::put);
        root.put("navigation", settings.navigationProperty().get());
        root.put("timeDisplay", settings.timeDisplayProperty().get());
        root.put("theme", settings.themeProperty().get().name().toLowerCase(Locale.ROOT));
        put(root.putArray("recentProjects"), settings.recentProjects());
        put(root.putArray("recentFiles"), settings.recentFiles());
        ExportChoices choices = settings.exportChoicesProperty().get();
        ObjectNode export = root.putObject("export");
        export.put("format", choices.format())
                .put("frameRate", choices.frameRate())
                .put("preset", choices.preset())
                .put("folder", choices.folder());
        ObjectNode options = export.putObject("options");
        new java.util.TreeMap<>(choices.options()).forEach(options::put);
        root.put("autosaveSeconds", settings.autosaveSecondsProperty().get());
        root.put("autoAnimate", settings.autoAnimateProperty().get());
        Path data = settings.dataFolderProperty().get();
        if (data != null) {
            root.put("dataFolder", data.toString());
        }
        Path libtorch = settings.libtorchFolderProperty().get();
        if (libtorch != null) {
            root.put("libtorchFolder", libtorch.toString());
        }
        return root.toPrettyString() + "\n";
    }

    private static void put(ArrayNode array, List<Path> paths) {
        paths.forEach(path -> array.add(path.toString()));
    }

    /**
     * Writes the settings at once, for the end of the program.
     *
     * @throws StudioException when the folder cannot be written; the earlier file is untouched
     */
    public void save(StudioSettings settings) throws StudioException {
        write(toText(settings));
    }

    /** Writes what {@link #toText} made. */
    public void write(String text) throws StudioException {
        AtomicFiles.writeText(file, text);
    }
}
