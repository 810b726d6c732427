package facewright.app.window;

import facewright.app.settings.StudioSettings;
import facewright.app.settings.Theme;
import facewright.app.settings.WindowBounds;
import facewright.app.timeline.TimeDisplay;
import facewright.app.ui.StudioTheme;
import facewright.viewport.NavigationPreset;
import java.util.Arrays;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Puts back and keeps what people arranged: window, dividers, theme, navigation, time display. */
final class WindowMemory {
    private static final String LEFT = "left";
    private static final String RIGHT = "right";
    private static final String BOTTOM = "bottom";
    private static final double VISIBLE = 100;

    private final StudioSettings settings;

    WindowMemory(StudioSettings settings) {
        this.settings = settings;
    }

    /** Keeps the theme. */
    void bindTheme(ObjectProperty<StudioTheme> theme) {
        theme.set(
                settings.themeProperty().get() == Theme.LIGHT
                        ? StudioTheme.LIGHT
                        : StudioTheme.DARK);
        theme.addListener(
                (property, old, now) ->
                        settings.themeProperty()
                                .set(now == StudioTheme.LIGHT ? Theme.LIGHT : Theme.DARK));
    }

    /** Keeps the mouse navigation. */
    void bindNavigation(ObjectProperty<NavigationPreset> navigation) {
        bind(navigation, settings.navigationProperty(), NavigationPreset.values());
    }

    /** Keeps how times are shown. */
    void bindDisplay(ObjectProperty<TimeDisplay> display) {
        bind(display, settings.timeDisplayProperty(), TimeDisplay.values());
    }

    private static <E extends Enum<E>> void bind(
            ObjectProperty<E> property, StringProperty kept, E[] values) {
        Arrays.stream(values)
                .filter(value -> value.name().equals(kept.get()))
                .findFirst()
                .ifPresent(property::set);
        property.addListener((observable, old, now) -> kept.set(now.name()));
    }

    /** Sizes of the columns and the timeline. */
    StudioLayout.Sizes sizes() {
        StudioLayout.Sizes usual = StudioLayout.Sizes.DEFAULT;
        return new StudioLayout.Sizes(
                settings.dividers().getOrDefault(LEFT, usual.left()),
                settings.dividers().getOrDefault(RIGHT, usual.right()),
                settings.dividers().getOrDefault(BOTTOM, usual.bottom()));
    }

    /** Keeps the sizes of the columns and the timeline. */
    void keep(StudioLayout.Sizes sizes) {
        settings.dividers().put(LEFT, sizes.left());
        settings.dividers().put(RIGHT, sizes.right());
        settings.dividers().put(BOTTOM, sizes.bottom());
    }

    /** Puts the window where it was, if that is still on a screen. */
    void place(Stage stage) {
        settings.window()
                .filter(WindowMemory::isVisible)
                .ifPresent(
                        bounds -> {
                            stage.setX(bounds.x());
                            stage.setY(bounds.y());
                            stage.setWidth(bounds.width());
                            stage.setHeight(bounds.height());
                            stage.setMaximized(bounds.maximised());
                        });
    }

    /** Keeps where the window is. */
    void keep(Stage stage) {
        WindowBounds now =
                new WindowBounds(
                        stage.getX(),
                        stage.getY(),
                        Math.max(1, stage.getWidth()),
                        Math.max(1, stage.getHeight()),
                        stage.isMaximized());
        // While it fills the screen, the size to go back to is the one from before.
        settings.windowProperty()
                .set(
                        now.maximised()
                                ? settings.window()
                                        .map(
                                                old ->
                                                        new WindowBounds(
                                                                old.x(),
                                                                old.y(),
                                                                old.width(),
                                                                old.height(),
                                                                true))
                                        .orElse(now)
                                : now);
    }

    private static boolean isVisible(WindowBounds bounds) {
        Rectangle2D header =
                new Rectangle2D(bounds.x(), bounds.y(), Math.max(VISIBLE, bounds.width()), VISIBLE);
        return Screen.getScreens().stream()
                .anyMatch(screen -> screen.getVisualBounds().intersects(header));
    }
}
