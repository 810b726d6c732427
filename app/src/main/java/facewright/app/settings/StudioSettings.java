package facewright.app.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/**
 * What the studio remembers between two starts. Observable; confined to the session's thread. Read
 * and written by {@link SettingsFile}.
 */
public final class StudioSettings {
    /** How many recent projects and recordings are kept each. */
    public static final int RECENT_LIMIT = 12;

    /** Autosave interval when nobody chose one. */
    public static final int DEFAULT_AUTOSAVE_SECONDS = 60;

    private final ObjectProperty<@Nullable WindowBounds> window = new SimpleObjectProperty<>();
    private final ObservableMap<String, Double> dividers = FXCollections.observableHashMap();
    private final StringProperty navigation = new SimpleStringProperty("");
    private final StringProperty timeDisplay = new SimpleStringProperty("");
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.DARK);
    private final ObservableList<Path> recentProjects = FXCollections.observableArrayList();
    private final ObservableList<Path> recentFiles = FXCollections.observableArrayList();
    private final ObjectProperty<ExportChoices> exportChoices =
            new SimpleObjectProperty<>(ExportChoices.NONE);
    private final IntegerProperty autosaveSeconds =
            new SimpleIntegerProperty(DEFAULT_AUTOSAVE_SECONDS);
    private final BooleanProperty autoAnimate = new SimpleBooleanProperty(true);
    private final ObjectProperty<@Nullable Path> dataFolder = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Path> libtorchFolder = new SimpleObjectProperty<>();

    /** Where the window was; null before the first time. */
    public ObjectProperty<@Nullable WindowBounds> windowProperty() {
        return window;
    }

    public Optional<WindowBounds> window() {
        return Optional.ofNullable(window.get());
    }

    /** Sizes or positions of dividers by a name that the window chooses. */
    public ObservableMap<String, Double> dividers() {
        return dividers;
    }

    /** Name of the navigation preset; empty for the default. */
    public StringProperty navigationProperty() {
        return navigation;
    }

    /** Name of the time display; empty for the default. */
    public StringProperty timeDisplayProperty() {
        return timeDisplay;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** Project folders, the latest first. */
    public ObservableList<Path> recentProjects() {
        return recentProjects;
    }

    /** Recordings, the latest first. */
    public ObservableList<Path> recentFiles() {
        return recentFiles;
    }

    public ObjectProperty<ExportChoices> exportChoicesProperty() {
        return exportChoices;
    }

    /** Seconds between two autosaves; 0 for never. */
    public IntegerProperty autosaveSecondsProperty() {
        return autosaveSeconds;
    }

    /** Whether changed settings animate a take at once. */
    public BooleanProperty autoAnimateProperty() {
        return autoAnimate;
    }

    /** Folder for weights and unsaved work; null for the usual one. Used from the next start. */
    public ObjectProperty<@Nullable Path> dataFolderProperty() {
        return dataFolder;
    }

    /**
     * Folder of the person's own libtorch; null for the one that comes with the product. Used from
     * the next start.
     */
    public ObjectProperty<@Nullable Path> libtorchFolderProperty() {
        return libtorchFolder;
    }

    /** The chosen data folder, or the usual one of this computer. */
    public Path dataFolder() {
        Path chosen = dataFolder.get();
        return chosen == null ? StudioFolders.data() : chosen;
    }

    /** Puts a project at the top of the recent ones. */
    public void addRecentProject(Path folder) {
        putFirst(recentProjects, folder);
    }

    /** Puts a recording at the top of the recent ones. */
    public void addRecentFile(Path file) {
        putFirst(recentFiles, file);
    }

    /** Forgets a project or recording, for example because it is gone. */
    public void removeRecent(Path path) {
        recentProjects.remove(path);
        recentFiles.remove(path);
    }

    private static void putFirst(ObservableList<Path> list, Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        List<Path> next = new java.util.ArrayList<>(list);
        next.remove(absolute);
        next.add(0, absolute);
        list.setAll(next.subList(0, Math.min(RECENT_LIMIT, next.size())));
    }
}
