package facewright.app.window;

import facewright.app.AppText;
import facewright.app.project.ClipSpeech;
import facewright.app.project.StudioClip;
import facewright.app.ui.Icons;
import facewright.app.window.TranscriptCommands.SpeechFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/** What is said in the selected clip: its text, how well it fits, and what to do about it. */
final class TranscriptPanel extends VBox {
    private static final int ROWS = 4;

    private final TranscriptCommands commands;
    private final ObservableValue<TranscriptController.Status> status;
    private final TextArea text = new TextArea();
    private final Button align = new Button(AppText.get("window.align"));
    private final Button cancel = new Button(AppText.get("window.align-cancel"));
    private final ProgressBar progress = new ProgressBar();
    private final Label note = new Label();
    private final VBox spellings = new VBox(4);
    private final Map<String, TextField> spelled = new LinkedHashMap<>();
    private final InvalidationListener speechChanged = observable -> show();
    private final WeakInvalidationListener weakSpeech = new WeakInvalidationListener(speechChanged);
    private @Nullable StudioClip clip;
    private boolean showing;

    TranscriptPanel(
            ObservableValue<@Nullable StudioClip> selectedClip,
            ObservableValue<TranscriptController.Status> status,
            TranscriptCommands commands) {
        super(6);
        this.commands = commands;
        this.status = status;
        getStyleClass().add("transcript-panel");
        text.setId("transcript");
        text.setWrapText(true);
        text.setPrefRowCount(ROWS);
        text.setPromptText(AppText.get("window.transcript-prompt"));
        align.setId("align");
        align.setTooltip(Icons.tooltip(AppText.get("window.align-tooltip")));
        note.setId("transcript-note");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.getStyleClass().add("card-line");
        progress.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(progress, Priority.ALWAYS);
        HBox buttons = new HBox(8, align, progress, cancel);
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head(), text, buttons, note, spellings);
        text.textProperty().addListener((property, before, now) -> typed(now));
        text.focusedProperty()
                .addListener(
                        (property, before, now) -> {
                            if (!now) {
                                commands.endTyping();
                            }
                        });
        align.setOnAction(event -> withClip(commands::align));
        cancel.setOnAction(event -> withClip(commands::cancelAlignment));
        status.addListener((property, before, now) -> show());
        selectedClip.addListener((property, before, now) -> select(now));
        select(selectedClip.getValue());
    }

    private HBox head() {
        Label title = new Label(AppText.get("window.transcript"));
        title.getStyleClass().add("section-head");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        ContextMenu menu = new ContextMenu();
        Button more =
                Icons.button(
                        MaterialDesignD.DOTS_HORIZONTAL,
                        AppText.get("window.transcript-more"),
                        () -> {});
        more.setId("transcript-more");
        more.setOnAction(
                event -> {
                    fill(menu);
                    menu.show(more, Side.BOTTOM, 0, 0);
                });
        HBox row = new HBox(title, space, more);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void fill(ContextMenu menu) {
        boolean known = clip != null && clip.speech().track().isPresent();
        menu.getItems()
                .setAll(
                        item(AppText.get("window.transcript-open"), true, commands::openSpeech),
                        new SeparatorMenuItem(),
                        item(
                                AppText.get("window.speech-text-grid"),
                                known,
                                c -> commands.exportSpeech(c, SpeechFormat.TEXT_GRID)),
                        item(
                                AppText.get("window.speech-csv"),
                                known,
                                c -> commands.exportSpeech(c, SpeechFormat.CSV)),
                        item(
                                AppText.get("window.speech-srt"),
                                known,
                                c -> commands.exportSpeech(c, SpeechFormat.SRT)));
    }

    private MenuItem item(
            String label, boolean enabled, java.util.function.Consumer<StudioClip> action) {
        MenuItem item = new MenuItem(label);
        item.setDisable(!enabled);
        item.setOnAction(event -> withClip(action));
        return item;
    }

    private void withClip(java.util.function.Consumer<StudioClip> action) {
        if (clip != null) {
            action.accept(clip);
        }
    }

    private void typed(String now) {
        if (!showing && clip != null) {
            commands.setTranscript(clip, now);
        }
    }

    private void select(@Nullable StudioClip now) {
        if (clip != null) {
            clip.speechProperty().removeListener(weakSpeech);
        }
        clip = now;
        if (now != null) {
            now.speechProperty().addListener(weakSpeech);
        }
        show();
    }

    private void show() {
        StudioClip shown = clip;
        boolean visible = shown != null;
        setVisible(visible);
        setManaged(visible);
        if (shown == null) {
            return;
        }
        ClipSpeech speech = shown.speech();
        showing = true;
        if (!text.getText().equals(speech.transcript())) {
            text.setText(speech.transcript());
        }
        showing = false;
        TranscriptController.Status now = status.getValue();
        boolean ours = now.clip().filter(c -> c == shown).isPresent();
        boolean running = ours && now.running();
        align.setDisable(speech.transcript().isBlank());
        set(align, !running);
        set(cancel, running);
        set(progress, running);
        String problem = ours ? now.problem() : "";
        showNote(problem.isEmpty() ? summary(speech) : problem, level(problem, speech));
        showSpellings(ours ? now : TranscriptController.Status.NONE);
    }

    private static String level(String problem, ClipSpeech speech) {
        if (!problem.isEmpty()) {
            return "error";
        }
        return speech.doubtful() || !speech.doubtfulWords().isEmpty() ? "warning" : "";
    }

    private static String summary(ClipSpeech speech) {
        if (speech.track().isEmpty()) {
            return speech.transcript().isBlank()
                    ? ""
                    : AppText.get("window.transcript-not-aligned");
        }
        int words = speech.track().get().words().size();
        if (speech.doubtful()) {
            return AppText.get("window.transcript-wrong");
        }
        return speech.doubtfulWords().isEmpty()
                ? AppText.get("window.transcript-found", words)
                : AppText.get("window.transcript-doubtful", speech.doubtfulWords().size(), words);
    }

    private void showNote(String content, String level) {
        note.setText(content);
        note.getStyleClass().removeAll("warning", "error");
        if (!level.isEmpty()) {
            note.getStyleClass().add(level);
        }
        set(note, !content.isEmpty());
    }

    private void showSpellings(TranscriptController.Status now) {
        if (!spelled.keySet().equals(java.util.Set.copyOf(now.unknownWords()))) {
            spelled.clear();
            spellings.getChildren().clear();
            for (String word : now.unknownWords()) {
                TextField field = new TextField();
                field.setPromptText(AppText.get("window.spell-prompt"));
                field.setId("spell-" + word);
                HBox.setHgrow(field, Priority.ALWAYS);
                Label label = new Label(word);
                label.setMinWidth(70);
                HBox row = new HBox(6, label, field);
                row.setAlignment(Pos.CENTER_LEFT);
                spellings.getChildren().add(row);
                spelled.put(word, field);
            }
            if (!spelled.isEmpty()) {
                Button use = new Button(AppText.get("window.spell-use"));
                use.setId("spell-use");
                use.setOnAction(event -> useSpellings());
                spellings.getChildren().add(use);
            }
        }
        set(spellings, !spelled.isEmpty());
    }

    private void useSpellings() {
        Map<String, String> given = new LinkedHashMap<>();
        spelled.forEach(
                (word, field) -> {
                    if (!field.getText().isBlank()) {
                        given.put(word, field.getText().strip());
                    }
                });
        if (!given.isEmpty()) {
            withClip(c -> commands.spell(c, given));
        }
    }

    private static void set(javafx.scene.Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }
}
