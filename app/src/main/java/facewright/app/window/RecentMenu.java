package facewright.app.window;

import facewright.app.AppText;
import facewright.app.settings.StudioSettings;
import facewright.app.ui.Icons;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** The projects and recordings that were used last. */
final class RecentMenu extends Menu {
    private static final int SHOWN = 8;

    private final StudioSettings settings;
    private final Consumer<Path> openProject;
    private final Consumer<Path> addRecording;

    RecentMenu(StudioSettings settings, Consumer<Path> openProject, Consumer<Path> addRecording) {
        super(AppText.get("window.menu-recent"));
        this.settings = settings;
        this.openProject = openProject;
        this.addRecording = addRecording;
        InvalidationListener changed = observable -> fill();
        settings.recentProjects().addListener(changed);
        settings.recentFiles().addListener(changed);
        fill();
    }

    private void fill() {
        getItems().clear();
        add(settings.recentProjects(), MaterialDesignF.FOLDER_OUTLINE, openProject);
        if (!settings.recentProjects().isEmpty() && !settings.recentFiles().isEmpty()) {
            getItems().add(new SeparatorMenuItem());
        }
        add(settings.recentFiles(), MaterialDesignW.WAVEFORM, addRecording);
        setDisable(getItems().isEmpty());
    }

    private void add(List<Path> paths, Ikon icon, Consumer<Path> open) {
        for (Path path : paths.subList(0, Math.min(SHOWN, paths.size()))) {
            MenuItem item = new MenuItem(String.valueOf(path.getFileName()), Icons.icon(icon));
            item.setMnemonicParsing(false);
            item.setOnAction(event -> open.accept(path));
            getItems().add(item);
        }
    }
}
