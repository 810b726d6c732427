package facewright.app.preferences;

import facewright.app.AppText;
import facewright.app.settings.StudioSettings;
import facewright.app.timeline.TimeDisplay;
import facewright.app.ui.DialogService;
import facewright.app.ui.Icons;
import facewright.app.ui.ModalLayer;
import facewright.app.ui.StudioTheme;
import facewright.app.ui.TabStrip;
import facewright.viewport.NavigationPreset;
import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** All settings, by page; they are kept as soon as they are changed. FX thread. */
public final class SettingsCard extends VBox {
    private static final double WIDTH = 600;
    private static final double HEIGHT = 460;

    /**
     * What the pages show and change.
     *
     * @param dataFolder where the studio keeps weights, caches and unsaved work
     */
    public record Parts(
            StudioSettings settings,
            EngineViewModel engine,
            StorageViewModel storage,
            Path dataFolder,
            ObjectProperty<StudioTheme> theme,
            ObjectProperty<TimeDisplay> times,
            ObjectProperty<NavigationPreset> navigation) {}

    private SettingsCard(Parts parts, DialogService dialogs, Runnable close) {
        super(8);
        setId("settings");
        Label title = new Label(AppText.get("preferences.title"));
        title.getStyleClass().add("modal-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head =
                new HBox(
                        title,
                        space,
                        Icons.button(MaterialDesignC.CLOSE, AppText.get("window.close"), close));
        head.setAlignment(Pos.CENTER_LEFT);
        TabStrip tabs = new TabStrip();
        tabs.add(
                "settings-looks",
                AppText.get("preferences.tab-looks"),
                scrolling(
                        new LooksPage(
                                new LooksPage.Choices(
                                        parts.theme(), parts.times(), parts.navigation()),
                                parts.settings())));
        tabs.add(
                "settings-engine",
                AppText.get("preferences.tab-engine"),
                scrolling(new EnginePage(parts.engine(), dialogs)));
        tabs.add(
                "settings-storage",
                AppText.get("preferences.tab-storage"),
                scrolling(new StoragePage(parts.storage(), parts.dataFolder(), dialogs)));
        tabs.setPrefSize(WIDTH, HEIGHT);
        tabs.getStyleClass().add("settings-tabs");
        getChildren().addAll(head, tabs);
    }

    /** Shows the settings; Escape and the close button close them. */
    public static void show(ModalLayer layer, DialogService dialogs, Parts parts) {
        SettingsCard[] card = new SettingsCard[1];
        Runnable close = () -> layer.close(card[0]);
        card[0] = new SettingsCard(parts, dialogs, close);
        layer.show(card[0], null, close);
    }

    private static ScrollPane scrolling(Node page) {
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }
}
