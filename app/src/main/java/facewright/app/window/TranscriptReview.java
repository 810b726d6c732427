package facewright.app.window;

import facewright.app.AppText;
import facewright.app.project.StudioClip;
import facewright.app.ui.Icons;
import facewright.app.ui.StudioAction;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Goes through the doubtful words of a clip: each is shown and heard, and may be confirmed. */
final class TranscriptReview extends HBox {
    private final TranscriptCommands commands;
    private final IntConsumer show;
    private final Label place = new Label();
    private final Button confirm;
    private final StudioAction next =
            new StudioAction(AppText.get("window.review-next"), null, List.of("F8"), () -> go(1));
    private final StudioAction previous =
            new StudioAction(
                    AppText.get("window.review-previous"), null, List.of("Shift+F8"), () -> go(-1));
    private @Nullable StudioClip clip;
    private List<Integer> doubtful = List.of();
    private int word = -1;

    /**
     * @param show shows a word in the text
     */
    TranscriptReview(TranscriptCommands commands, IntConsumer show) {
        super(2);
        this.commands = commands;
        this.show = show;
        setAlignment(Pos.CENTER_LEFT);
        place.setId("review-place");
        place.getStyleClass().add("card-line");
        HBox.setHgrow(place, Priority.ALWAYS);
        place.setMaxWidth(Double.MAX_VALUE);
        place.setMinWidth(Region.USE_PREF_SIZE);
        Button before = ActionNodes.iconButton(previous, MaterialDesignC.CHEVRON_LEFT);
        before.setId("review-previous");
        Button after = ActionNodes.iconButton(next, MaterialDesignC.CHEVRON_RIGHT);
        after.setId("review-next");
        for (StudioAction action : actions()) {
            action.enabledProperty().bind(visibleProperty());
        }
        setVisible(false);
        confirm =
                Icons.button(
                        MaterialDesignC.CHECK, AppText.get("window.review-confirm"), this::confirm);
        confirm.setId("review-confirm");
        getChildren().addAll(place, before, after, confirm);
    }

    /** Going through the words, for menus and keys. */
    List<StudioAction> actions() {
        return List.of(next, previous);
    }

    /**
     * Shows what is doubtful in a clip.
     *
     * @param words indices of words, in order
     */
    void show(StudioClip shown, List<Integer> words) {
        if (clip != shown) {
            clip = shown;
            word = -1;
        }
        doubtful = List.copyOf(words);
        setVisible(!doubtful.isEmpty());
        setManaged(!doubtful.isEmpty());
        refresh();
    }

    private void refresh() {
        int at = doubtful.indexOf(word);
        confirm.setDisable(at < 0);
        place.setText(
                at < 0
                        ? AppText.get("window.review-count", doubtful.size())
                        : AppText.get("window.review-place", at + 1, doubtful.size()));
    }

    /** The next doubtful word behind or before the last one, around the ends. */
    private void go(int step) {
        StudioClip shown = clip;
        if (doubtful.isEmpty() || shown == null) {
            return;
        }
        int behind = (int) doubtful.stream().filter(w -> w <= word).count();
        int before = (int) doubtful.stream().filter(w -> w < word).count();
        int target = step > 0 ? behind : before - 1;
        word = doubtful.get(Math.floorMod(target, doubtful.size()));
        refresh();
        show.accept(word);
        commands.hear(shown, word);
    }

    private void confirm() {
        StudioClip shown = clip;
        if (shown != null && doubtful.contains(word)) {
            commands.confirm(shown, word);
            go(1);
        }
    }
}
