package facewright.app.preferences;

import facewright.app.AppText;
import facewright.app.settings.StudioSettings;
import facewright.app.timeline.TimeDisplay;
import facewright.app.ui.Segmented;
import facewright.app.ui.StudioTheme;
import facewright.app.ui.Switch;
import facewright.viewport.NavigationPreset;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.GridPane;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Looks and habits: theme, times, mouse, what happens by itself. */
final class LooksPage extends Page {
    private static final List<Integer> AUTOSAVE_SECONDS = List.of(0, 30, 60, 120, 300);

    /**
     * What of the window is chosen here.
     *
     * @param times how times are shown
     * @param navigation of the viewport's mouse
     */
    record Choices(
            ObjectProperty<StudioTheme> theme,
            ObjectProperty<TimeDisplay> times,
            ObjectProperty<NavigationPreset> navigation) {}

    LooksPage(Choices choices, StudioSettings settings) {
        setId("settings-looks");
        GridPane looks = section(AppText.get("preferences.looks"));
        row(
                looks,
                AppText.get("window.view-theme"),
                choice(StudioTheme.values(), LooksPage::name, choices.theme()));
        row(
                looks,
                AppText.get("window.view-times"),
                choice(TimeDisplay.values(), LooksPage::name, choices.times()));
        row(
                looks,
                AppText.get("window.view-navigation"),
                choice(NavigationPreset.values(), LooksPage::name, choices.navigation()));
        GridPane habits = section(AppText.get("preferences.habits"));
        Switch animate = new Switch(AppText.get("preferences.auto-animate"));
        animate.setId("auto-animate");
        animate.selectedProperty().bindBidirectional(settings.autoAnimateProperty());
        row(habits, AppText.get("preferences.takes"), animate);
        row(habits, AppText.get("preferences.autosave"), autosave(settings));
    }

    private static <T> Segmented<T> choice(
            T[] values, Function<T, String> name, ObjectProperty<T> property) {
        return new Segmented<>(List.of(values), name, property);
    }

    private static ComboBox<Integer> autosave(StudioSettings settings) {
        ComboBox<Integer> box = new ComboBox<>();
        box.setId("autosave");
        box.getItems().setAll(AUTOSAVE_SECONDS);
        int now = settings.autosaveSecondsProperty().get();
        if (!box.getItems().contains(now)) {
            box.getItems().add(now);
        }
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Integer seconds) {
                        return seconds == null
                                ? ""
                                : AppText.get("preferences.autosave-seconds", seconds);
                    }

                    @Override
                    public @Nullable Integer fromString(String text) {
                        return null;
                    }
                });
        box.setValue(now);
        box.valueProperty()
                .addListener(
                        (property, before, seconds) ->
                                settings.autosaveSecondsProperty().set(seconds));
        return box;
    }

    private static String name(StudioTheme theme) {
        return switch (theme) {
            case DARK -> AppText.get("window.theme-dark");
            case LIGHT -> AppText.get("window.theme-light");
        };
    }

    private static String name(TimeDisplay times) {
        return switch (times) {
            case SECONDS -> AppText.get("timeline.display-seconds");
            case FRAMES -> AppText.get("timeline.display-frames");
            case TIMECODE -> AppText.get("timeline.display-timecode");
        };
    }

    private static String name(NavigationPreset preset) {
        return switch (preset) {
            case BLENDER -> AppText.get("preferences.navigation-blender");
            case MAYA -> AppText.get("preferences.navigation-maya");
            case TRACKPAD -> AppText.get("preferences.navigation-trackpad");
        };
    }
}
