package facewright.app.timeline;

import facewright.app.AppText;
import facewright.speech.PhoneTrack;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/** The menu of a word or a phone: hear it, make it another sound, insert, remove. */
final class SpeechMenu {
    private final SpeechTrackViewModel model;
    private final ContextMenu menu = new ContextMenu();

    SpeechMenu(SpeechTrackViewModel model) {
        this.model = model;
        menu.getStyleClass().add("speech-menu");
    }

    void show(Node owner, SpeechItem item, double screenX, double screenY) {
        PhoneTrack speech = model.trackProperty().get();
        if (speech == null) {
            return;
        }
        menu.getItems()
                .setAll(item(AppText.get("timeline.speech-play"), () -> model.playItem(item)));
        if (model.isDoubtful(item)) {
            menu.getItems()
                    .add(
                            item(
                                    AppText.get("timeline.speech-confirm"),
                                    () -> model.confirmWord(item.index())));
        }
        if (item.kind() == SpeechItem.Kind.PHONE) {
            int phone = item.index();
            Menu replace = new Menu(AppText.get("timeline.speech-replace"));
            fill(replace, speech, symbol -> model.replacePhone(phone, symbol));
            Menu insert = new Menu(AppText.get("timeline.speech-insert"));
            fill(insert, speech, symbol -> model.insertAfter(phone, symbol));
            menu.getItems()
                    .addAll(
                            replace,
                            insert,
                            item(
                                    AppText.get("timeline.speech-remove"),
                                    () -> model.removePhone(phone)));
        }
        menu.show(owner, screenX, screenY);
    }

    void hide() {
        menu.hide();
    }

    private static void fill(Menu menu, PhoneTrack speech, Consumer<String> choose) {
        speech.alphabet().symbols().stream()
                .sorted()
                .forEach(symbol -> menu.getItems().add(item(symbol, () -> choose.accept(symbol))));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
