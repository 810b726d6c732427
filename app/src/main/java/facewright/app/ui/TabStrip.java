package facewright.app.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Pill-shaped tabs over a stack of pages; exactly one page is visible. */
public final class TabStrip extends VBox {
    private final HBox strip = new HBox();
    private final StackPane pages = new StackPane();
    private final ToggleGroup group = new ToggleGroup();
    private final Map<String, ToggleButton> buttons = new LinkedHashMap<>();

    public TabStrip() {
        strip.getStyleClass().add("tab-strip");
        VBox.setVgrow(pages, javafx.scene.layout.Priority.ALWAYS);
        getChildren().addAll(strip, pages);
        group.selectedToggleProperty()
                .addListener(
                        (property, old, now) -> {
                            if (now == null && old != null) {
                                old.setSelected(true);
                            }
                        });
    }

    /** Adds a page; the first one is shown. */
    public void add(String id, String name, Node page) {
        ToggleButton button = new ToggleButton(name);
        button.setId("tab-" + id);
        button.setToggleGroup(group);
        page.visibleProperty().bind(button.selectedProperty());
        page.managedProperty().bind(button.selectedProperty());
        buttons.put(id, button);
        strip.getChildren().add(button);
        pages.getChildren().add(page);
        if (buttons.size() == 1) {
            button.setSelected(true);
        }
    }

    /** Shows a page. */
    public void select(String id) {
        ToggleButton button = buttons.get(id);
        if (button != null) {
            button.setSelected(true);
        }
    }
}
