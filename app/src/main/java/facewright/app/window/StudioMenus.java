package facewright.app.window;

import facewright.app.AppText;
import facewright.app.timeline.TimeDisplay;
import facewright.app.timeline.TimelineViewModel;
import facewright.app.ui.StudioAction;
import facewright.app.ui.StudioTheme;
import facewright.viewport.FaceViewport;
import facewright.viewport.NavigationPreset;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/** The menu bar. */
final class StudioMenus {
    private static final List<Integer> LENSES = List.of(75, 85, 100, 135, 150);

    private StudioMenus() {}

    static MenuBar bar(
            StudioActions actions,
            ViewActions view,
            List<StudioAction> review,
            Menu recent,
            Menu animateWith,
            Menu viewOptions) {
        Menu file = menu(AppText.get("window.menu-file"), actions.newProject, actions.openProject);
        file.getItems().addAll(recent, new SeparatorMenuItem());
        add(file, actions.addRecordings, actions.demoClips, actions.openDemo);
        file.getItems().add(new SeparatorMenuItem());
        add(file, actions.save, actions.saveAs, actions.collectRecordings);
        file.getItems().add(new SeparatorMenuItem());
        add(file, actions.export);
        file.getItems().add(new SeparatorMenuItem());
        add(file, actions.settings);
        file.getItems().add(new SeparatorMenuItem());
        add(file, actions.quit);

        Menu edit = menu(AppText.get("window.menu-edit"), actions.undo, actions.redo);
        edit.getItems().add(new SeparatorMenuItem());
        add(edit, actions.rename, actions.duplicate, actions.remove, actions.removeClip);
        edit.getItems().add(new SeparatorMenuItem());
        add(edit, actions.relink, actions.showInFolder);
        edit.getItems().add(new SeparatorMenuItem());
        review.forEach(action -> add(edit, action));

        viewOptions.setText(AppText.get("window.menu-view"));
        List<MenuItem> views =
                new java.util.ArrayList<>(view.all().stream().map(ActionNodes::menuItem).toList());
        views.add(new SeparatorMenuItem());
        viewOptions.getItems().addAll(0, views);

        Menu animate = new Menu(AppText.get("window.menu-animate"));
        animate.getItems().add(animateWith);
        add(animate, actions.reanimate, actions.reanimateOutdated, actions.cancelAnimation);
        Menu help = menu(AppText.get("window.menu-help"), actions.shortcuts, actions.about);
        return new MenuBar(file, edit, viewOptions, animate, help);
    }

    /** Lens, navigation, time display and theme. */
    static Menu viewOptions(
            FaceViewport viewport,
            TimelineViewModel timeline,
            ObjectProperty<StudioTheme> theme,
            ObjectProperty<NavigationPreset> navigation) {
        Menu lens = new Menu(AppText.get("window.view-lens"));
        ToggleGroup group = new ToggleGroup();
        for (int millimetres : LENSES) {
            RadioMenuItem item = new RadioMenuItem(AppText.get("window.view-lens-mm", millimetres));
            item.setToggleGroup(group);
            item.setSelected(millimetres == 85);
            item.setOnAction(event -> viewport.setLensMillimetres(millimetres));
            lens.getItems().add(item);
        }
        Menu menu = new Menu();
        menu.getItems()
                .setAll(
                        lens,
                        choice(
                                AppText.get("window.view-navigation"),
                                List.of(NavigationPreset.values()),
                                StudioMenus::navigationName,
                                navigation),
                        new SeparatorMenuItem(),
                        choice(
                                AppText.get("window.view-times"),
                                List.of(TimeDisplay.values()),
                                StudioMenus::timesName,
                                timeline.displayProperty()),
                        choice(
                                AppText.get("window.view-theme"),
                                List.of(StudioTheme.values()),
                                StudioMenus::themeName,
                                theme));
        return menu;
    }

    private static <T> Menu choice(
            String name, List<T> values, Function<T, String> label, ObjectProperty<T> property) {
        Menu menu = new Menu(name);
        ToggleGroup group = new ToggleGroup();
        Consumer<T> mark =
                now ->
                        group.getToggles()
                                .forEach(toggle -> toggle.setSelected(now == toggle.getUserData()));
        for (T value : values) {
            RadioMenuItem item = new RadioMenuItem(label.apply(value));
            item.setToggleGroup(group);
            item.setUserData(value);
            item.setOnAction(event -> property.set(value));
            menu.getItems().add(item);
        }
        mark.accept(property.get());
        property.addListener((observable, old, now) -> mark.accept(now));
        return menu;
    }

    private static String navigationName(NavigationPreset preset) {
        return switch (preset) {
            case BLENDER -> AppText.get("window.navigation-blender");
            case MAYA -> AppText.get("window.navigation-maya");
            case TRACKPAD -> AppText.get("window.navigation-trackpad");
        };
    }

    private static String timesName(TimeDisplay display) {
        return switch (display) {
            case SECONDS -> AppText.get("timeline.display-seconds");
            case FRAMES -> AppText.get("timeline.display-frames");
            case TIMECODE -> AppText.get("timeline.display-timecode");
        };
    }

    private static String themeName(StudioTheme theme) {
        return switch (theme) {
            case DARK -> AppText.get("window.theme-dark");
            case LIGHT -> AppText.get("window.theme-light");
        };
    }

    private static Menu menu(String name, StudioAction... actions) {
        Menu menu = new Menu(name);
        add(menu, actions);
        return menu;
    }

    private static void add(Menu menu, StudioAction... actions) {
        for (StudioAction action : actions) {
            menu.getItems().add(ActionNodes.menuItem(action));
        }
    }
}
