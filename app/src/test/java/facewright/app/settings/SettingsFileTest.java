package facewright.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.StudioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir Path root;

    @Test
    void readsWhatItWrote() throws StudioException {
        Path folder = root.resolve("Einstellungen für Zoë");
        StudioSettings settings = new StudioSettings();
        settings.windowProperty().set(new WindowBounds(-10, 20, 1440, 900, true));
        settings.dividers().put("left", 232.0);
        settings.navigationProperty().set("MAYA");
        settings.timeDisplayProperty().set("TIMECODE");
        settings.themeProperty().set(Theme.LIGHT);
        settings.addRecentProject(root.resolve("Projekt ä"));
        settings.addRecentFile(root.resolve("ü.wav"));
        settings.exportChoicesProperty()
                .set(new ExportChoices("fbx", "29.97", "MAYA", "/out", Map.of("mode", "rig")));
        settings.autosaveSecondsProperty().set(15);
        settings.autoAnimateProperty().set(false);
        settings.dataFolderProperty().set(root.resolve("data"));
        settings.libtorchFolderProperty().set(root.resolve("libtorch"));
        new SettingsFile(folder).save(settings);

        SettingsFile.Loaded loaded = new SettingsFile(folder).load();
        assertEquals(Optional.empty(), loaded.notice());
        StudioSettings read = loaded.settings();
        assertEquals(settings.window(), read.window());
        assertEquals(Map.of("left", 232.0), read.dividers());
        assertEquals("MAYA", read.navigationProperty().get());
        assertEquals("TIMECODE", read.timeDisplayProperty().get());
        assertEquals(Theme.LIGHT, read.themeProperty().get());
        assertEquals(List.of(root.resolve("Projekt ä")), read.recentProjects());
        assertEquals(List.of(root.resolve("ü.wav")), read.recentFiles());
        assertEquals(settings.exportChoicesProperty().get(), read.exportChoicesProperty().get());
        assertEquals(15, read.autosaveSecondsProperty().get());
        assertFalse(read.autoAnimateProperty().get());
        assertEquals(root.resolve("data"), read.dataFolder());
        assertEquals(root.resolve("libtorch"), read.libtorchFolderProperty().get());
        assertEquals(SettingsFile.toText(settings), SettingsFile.toText(read));
    }

    @Test
    void startsWithDefaultsWhenThereIsNoFile() {
        SettingsFile.Loaded loaded = new SettingsFile(root.resolve("none")).load();
        assertEquals(Optional.empty(), loaded.notice());
        assertEquals(Theme.DARK, loaded.settings().themeProperty().get());
        assertEquals(60, loaded.settings().autosaveSecondsProperty().get());
        assertTrue(loaded.settings().window().isEmpty());
    }

    @Test
    void setsADamagedFileAsideAndSaysSo() throws IOException {
        for (String damage : List.of("", "{\"theme\":", "[1, 2]", "\u0000\u0000")) {
            Path file = root.resolve(SettingsFile.FILE_NAME);
            Files.writeString(file, damage);
            SettingsFile.Loaded loaded = new SettingsFile(root).load();
            assertEquals("settings.damaged", loaded.notice().orElseThrow().key(), damage);
            assertFalse(Files.exists(file));
            assertEquals(damage, Files.readString(root.resolve("settings.json.damaged")));
        }
    }

    @Test
    void ignoresSingleValuesThatMakeNoSense() throws IOException {
        Files.writeString(
                root.resolve(SettingsFile.FILE_NAME),
                """
                {"window": {"x": 1, "y": 2, "width": -5, "height": 7}, "theme": "pink",
                 "autosaveSeconds": "often", "recentProjects": [5, "/a", "/a", ""],
                 "dividers": {"left": "wide", "right": 268}, "unknown": true}
                """);
        SettingsFile.Loaded loaded = new SettingsFile(root).load();
        assertEquals(Optional.empty(), loaded.notice());
        assertTrue(loaded.settings().window().isEmpty());
        assertEquals(Theme.DARK, loaded.settings().themeProperty().get());
        assertEquals(60, loaded.settings().autosaveSecondsProperty().get());
        assertEquals(List.of(Path.of("/a")), loaded.settings().recentProjects());
        assertEquals(Map.of("right", 268.0), loaded.settings().dividers());
    }

    @Test
    void keepsTheLatestRecentProjectsFirstAndNotTooMany() {
        StudioSettings settings = new StudioSettings();
        for (int i = 0; i < 20; i++) {
            settings.addRecentProject(root.resolve("p" + i));
        }
        settings.addRecentProject(root.resolve("p15"));
        assertEquals(StudioSettings.RECENT_LIMIT, settings.recentProjects().size());
        assertEquals(root.resolve("p15"), settings.recentProjects().get(0));
        assertEquals(root.resolve("p19"), settings.recentProjects().get(1));
        settings.removeRecent(root.resolve("p15"));
        assertEquals(root.resolve("p19"), settings.recentProjects().get(0));
    }

    @Test
    void findsTheFoldersOfEachSystem() {
        Path home = root.resolve("home");
        StudioFolders plain = new StudioFolders(Map.of(), "Linux", home);
        assertEquals(home.resolve(".config/facewright"), plain.configFolder());
        assertEquals(home.resolve(".local/share/facewright"), plain.dataFolder());
        StudioFolders xdg =
                new StudioFolders(
                        Map.of("XDG_CONFIG_HOME", "/x", "XDG_DATA_HOME", "relative"),
                        "Linux",
                        home);
        assertEquals(Path.of("/x/facewright"), xdg.configFolder());
        assertEquals(home.resolve(".local/share/facewright"), xdg.dataFolder());
        assertEquals(
                home.resolve("Library/Application Support/Facewright"),
                new StudioFolders(Map.of(), "Mac OS X", home).configFolder());
        assertEquals(
                home.resolve("AppData/Roaming/Facewright"),
                new StudioFolders(Map.of(), "Windows 11", home).configFolder());
    }
}
