package facewright.app.ui;

import facewright.app.AppText;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes icons, icon buttons and tooltips that look the same everywhere. */
public final class Icons {
    private Icons() {}

    /** An icon in the colour of the text around it. */
    public static FontIcon icon(Ikon code) {
        return new FontIcon(code);
    }

    /** An icon with a style class, for colours such as {@code warning-icon}. */
    public static FontIcon icon(Ikon code, String styleClass) {
        FontIcon icon = new FontIcon(code);
        icon.getStyleClass().add(styleClass);
        return icon;
    }

    /** A small square button without a frame; the tooltip is also its accessible name. */
    public static Button button(Ikon code, String tooltip, Runnable action) {
        Button button = new Button("", icon(code));
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(tooltip);
        button.setTooltip(tooltip(tooltip));
        button.setOnAction(event -> action.run());
        return button;
    }

    /** A tooltip that appears soon. */
    public static Tooltip tooltip(String text) {
        Tooltip tooltip = new Tooltip(text);
        tooltip.setShowDelay(Duration.millis(450));
        tooltip.setShowDuration(Duration.seconds(20));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(320);
        return tooltip;
    }

    /** A tooltip that also names the shortcut. */
    public static Tooltip tooltip(String text, String shortcut) {
        return tooltip(
                shortcut.isEmpty() ? text : AppText.get("ui.tooltip-shortcut", text, shortcut));
    }
}
