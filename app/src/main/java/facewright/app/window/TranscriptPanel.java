package facewright.app.window;

import facewright.app.AppText;
import facewright.app.project.ClipSpeech;
import facewright.app.project.MethodAdvice;
import facewright.app.project.StudioClip;
import facewright.app.ui.Icons;
import facewright.app.ui.StudioAction;
import facewright.app.window.TranscriptCommands.SpeechFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/** What is said in the selected clip: its text, how well it fits, and what to do about it. */
final class TranscriptPanel extends VBox {
    /** Recognition as measured, see docs/alignment.md. */
    private static final double RECOGNITION_START_SECONDS = 10;

    private static final double RECOGNITION_FACTOR = 2;

    private final TranscriptCommands commands;
    private final ObservableValue<TranscriptController.Status> status;
    private final TranscriptText text = new TranscriptText();
    private final Label draft = new Label(AppText.get("window.transcript-draft"));
    private final Button align = new Button(AppText.get("window.align"));
    private final Button recognise = new Button(AppText.get("window.recognise"));
    private final Button cancel = new Button(AppText.get("window.align-cancel"));
    private final ProgressBar progress = new ProgressBar();
    private final Label note = new Label();
    private final Button other = new Button();
    private final TranscriptReview review;
    private final SpellingFields spellings;
    private final InvalidationListener speechChanged = observable -> show();
    private final WeakInvalidationListener weakSpeech = new WeakInvalidationListener(speechChanged);
    private List<Optional<WordPlaces.Place>> places = List.of();
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
        review = new TranscriptReview(commands, this::select);
        spellings = new SpellingFields(given -> withClip(c -> commands.spell(c, given)));
        text.area().setPromptText(AppText.get("window.transcript-prompt"));
        draft.setId("transcript-draft");
        draft.getStyleClass().add("draft-badge");
        draft.setTooltip(Icons.tooltip(AppText.get("window.transcript-draft-tooltip")));
        align.setId("align");
        align.setTooltip(Icons.tooltip(AppText.get("window.align-tooltip")));
        recognise.setId("recognise");
        recognise.setTooltip(Icons.tooltip(AppText.get("window.recognise-tooltip")));
        other.setId("transcript-other-method");
        other.getStyleClass().add("small-button");
        note.setId("transcript-note");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.getStyleClass().add("card-line");
        progress.setId("transcript-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(progress, Priority.ALWAYS);
        HBox buttons = new HBox(8, align, recognise, progress, cancel);
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head(), text, buttons, note, other, review, spellings);
        text.area().textProperty().addListener((property, before, now) -> typed(now));
        text.area()
                .focusedProperty()
                .addListener(
                        (property, before, now) -> {
                            if (!now) {
                                commands.endTyping();
                            }
                        });
        align.setOnAction(event -> withClip(commands::align));
        recognise.setOnAction(event -> withClip(commands::recognise));
        cancel.setOnAction(event -> withClip(commands::cancel));
        status.addListener((property, before, now) -> show());
        selectedClip.addListener((property, before, now) -> select(now));
        select(selectedClip.getValue());
    }

    /** Going through the doubtful words. */
    List<StudioAction> reviewActions() {
        return review.actions();
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
        HBox row = new HBox(8, title, draft, space, more);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void fill(ContextMenu menu) {
        boolean known = clip != null && clip.speech().track().isPresent();
        menu.getItems()
                .setAll(
                        item(AppText.get("window.transcript-open"), true, commands::openSpeech),
                        item(AppText.get("window.recognise-again"), true, commands::recognise),
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

    private MenuItem item(String label, boolean enabled, Consumer<StudioClip> action) {
        MenuItem item = new MenuItem(label);
        item.setDisable(!enabled);
        item.setOnAction(event -> withClip(action));
        return item;
    }

    private void withClip(Consumer<StudioClip> action) {
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
            clip.summaryProperty().removeListener(weakSpeech);
        }
        clip = now;
        if (now != null) {
            now.speechProperty().addListener(weakSpeech);
            now.summaryProperty().addListener(weakSpeech);
        }
        show();
    }

    /** Shows where a word stands. */
    private void select(int word) {
        if (word < places.size()) {
            places.get(word).ifPresent(text::select);
        }
    }

    private void show() {
        StudioClip shown = clip;
        set(this, shown != null);
        if (shown == null) {
            return;
        }
        ClipSpeech speech = shown.speech();
        showing = true;
        if (!text.area().getText().equals(speech.transcript())) {
            text.area().setText(speech.transcript());
        }
        showing = false;
        showRemarks(speech);
        review.show(shown, wordsToReview(speech));
        TranscriptController.Status now =
                status.getValue().clip().filter(c -> c == shown).isPresent()
                        ? status.getValue()
                        : TranscriptController.Status.NONE;
        boolean blank = speech.transcript().isBlank();
        set(align, !now.running() && !blank);
        set(recognise, !now.running() && blank);
        set(cancel, now.running());
        set(progress, now.running());
        progress.setProgress(now.progress());
        set(draft, speech.isDraft());
        showNote(shown, speech, now.problem());
        spellings.show(now.unknownWords());
    }

    /** Of a text that was changed, only what is still in it. */
    private List<Integer> wordsToReview(ClipSpeech speech) {
        return speech.wordsToReview().stream()
                .filter(word -> !speech.isOutOfStep() || places.get(word).isPresent())
                .toList();
    }

    private void showRemarks(ClipSpeech speech) {
        places =
                speech.track()
                        .map(
                                track ->
                                        WordPlaces.of(
                                                speech.transcript(),
                                                track.words(),
                                                !speech.isOutOfStep()))
                        .orElse(List.of());
        List<Integer> doubtful = speech.wordsToReview();
        List<TranscriptText.Remark> remarks = new ArrayList<>();
        for (int word = 0; word < places.size(); word++) {
            boolean underlined = doubtful.contains(word);
            Optional<WordRemark> remark = WordRemark.of(speech, word);
            if (remark.isPresent() && places.get(word).isPresent()) {
                remarks.add(
                        new TranscriptText.Remark(
                                places.get(word).get(), underlined, remark.get().mark().text()));
            }
        }
        text.setRemarks(remarks);
    }

    private void showNote(StudioClip shown, ClipSpeech speech, String problem) {
        Optional<MethodAdvice> language = commands.languageAdvice(shown);
        set(other, language.flatMap(MethodAdvice::better).isPresent());
        language.flatMap(MethodAdvice::better)
                .ifPresent(
                        method -> {
                            other.setText(
                                    AppText.get(
                                            "window.animate-other",
                                            method.descriptor().name().text()));
                            other.setOnAction(event -> commands.animateWith(method));
                        });
        if (!problem.isEmpty()) {
            showNote(problem, "error");
        } else if (language.isPresent()) {
            showNote(language.get().reason(), "warning");
        } else {
            boolean doubt = speech.doubtful() || !speech.wordsToReview().isEmpty();
            showNote(summary(shown, speech), doubt && !speech.isOutOfStep() ? "warning" : "");
        }
    }

    private static String summary(StudioClip shown, ClipSpeech speech) {
        if (speech.transcript().isBlank()) {
            return shown.summary()
                    .map(summary -> recognitionCost(summary.durationSeconds()))
                    .orElse("");
        }
        if (speech.track().isEmpty()) {
            return AppText.get("window.transcript-not-aligned");
        }
        if (speech.isOutOfStep()) {
            return AppText.get("window.transcript-out-of-step");
        }
        if (speech.doubtful()) {
            return AppText.get("window.transcript-wrong");
        }
        int words = speech.track().get().words().size();
        int doubtful = speech.wordsToReview().size();
        if (speech.isDraft()) {
            return AppText.get("window.transcript-recognised", words, doubtful);
        }
        return doubtful == 0
                ? AppText.get("window.transcript-found", words)
                : AppText.get("window.transcript-doubtful", doubtful, words);
    }

    private static String recognitionCost(double clipSeconds) {
        double seconds = RECOGNITION_START_SECONDS + RECOGNITION_FACTOR * clipSeconds;
        return seconds < 90
                ? AppText.get("window.recognise-cost-seconds", 10 * Math.round(seconds / 10))
                : AppText.get("window.recognise-cost-minutes", Math.round(seconds / 60));
    }

    private void showNote(String content, String level) {
        note.setText(content);
        note.getStyleClass().removeAll("warning", "error");
        if (!level.isEmpty()) {
            note.getStyleClass().add(level);
        }
        set(note, !content.isEmpty());
    }

    private static void set(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }
}
