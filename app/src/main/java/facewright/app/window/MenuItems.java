package facewright.app.window;

import facewright.app.ui.Icons;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.Ikon;

/** Makes entries of context menus. */
final class MenuItems {
    private MenuItems() {}

    static MenuItem of(String label, Ikon icon, Runnable run) {
        MenuItem item = new MenuItem(label, Icons.icon(icon));
        item.setOnAction(event -> run.run());
        return item;
    }
}
