package facewright.app.ui;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/**
 * Something people can do from a menu, a button and the keyboard: one name, one set of shortcuts,
 * one enabled state.
 */
public final class StudioAction {
    private final StringProperty label;
    private final @Nullable Ikon icon;
    private final List<KeyCombination> keys;
    private final Runnable run;
    private final BooleanProperty enabled = new SimpleBooleanProperty(true);

    /**
     * @param keys the first one is shown in menus and tooltips
     */
    public StudioAction(String label, @Nullable Ikon icon, List<String> keys, Runnable run) {
        this.label = new SimpleStringProperty(label);
        this.icon = icon;
        this.keys = keys.stream().map(KeyCombination::keyCombination).toList();
        this.run = run;
    }

    public StringProperty labelProperty() {
        return label;
    }

    public String label() {
        return label.get();
    }

    public @Nullable Ikon icon() {
        return icon;
    }

    public List<KeyCombination> keys() {
        return keys;
    }

    /** {@code Ctrl+E}, or empty. */
    public String shortcut() {
        return keys.isEmpty() ? "" : keys.get(0).getDisplayText();
    }

    /** {@code Ctrl+Y or Ctrl+Shift+Z}. */
    public String allShortcuts() {
        return keys.stream().map(KeyCombination::getDisplayText).collect(Collectors.joining("  "));
    }

    public BooleanProperty enabledProperty() {
        return enabled;
    }

    /** Does it, unless it is disabled now. */
    public void fire() {
        if (enabled.get()) {
            run.run();
        }
    }
}
