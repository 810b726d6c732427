package facewright.app.timeline;

import facewright.app.AppText;
import facewright.app.ui.Icons;
import java.util.List;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/**
 * The big read-out of the position. A click selects it for typing a time; Enter goes there, Escape
 * leaves it as it was.
 */
final class TimeField extends TextField {
    private static final List<String> MONOSPACED =
            List.of(
                    "JetBrains Mono",
                    "SF Mono",
                    "Cascadia Mono",
                    "Consolas",
                    "Menlo",
                    "DejaVu Sans Mono",
                    "Noto Sans Mono",
                    "Liberation Mono");

    private final TimelineViewModel model;
    private final Runnable leave;
    private final Tooltip tooltip = Icons.tooltip(AppText.get("timeline.time-tooltip"));

    /**
     * @param leave gives the keyboard to something else, so that playback keys work again
     */
    TimeField(TimelineViewModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
        getStyleClass().add("time-field");
        setFont(font());
        setTooltip(tooltip);
        setAccessibleText(AppText.get("timeline.time"));
        setOnAction(event -> commit());
        addEventFilter(KeyEvent.KEY_PRESSED, this::cancelOnEscape);
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::selectOnFirstPress);
        focusedProperty().addListener((o, before, focused) -> focusChanged(focused));
        textProperty().addListener(observable -> setInvalid(false));
        InvalidationListener changed = observable -> show();
        model.player().positionSecondsProperty().addListener(changed);
        model.player().durationSecondsProperty().addListener(changed);
        model.displayProperty().addListener(changed);
        model.frameRateProperty().addListener(changed);
        show();
    }

    private static Font font() {
        Set<String> installed = Set.copyOf(Font.getFamilies());
        String family =
                MONOSPACED.stream().filter(installed::contains).findFirst().orElse("Monospaced");
        return Font.font(family, FontWeight.BOLD, 15);
    }

    private void show() {
        if (!isFocused()) {
            showPosition();
        }
    }

    private void showPosition() {
        String text = format(model.player().positionSecondsProperty().get());
        if (!text.equals(getText())) {
            setText(text);
        }
        int longest =
                Math.max(
                        text.length(),
                        format(model.player().durationSecondsProperty().get()).length());
        if (getPrefColumnCount() != longest) {
            setPrefColumnCount(longest);
        }
    }

    private String format(double seconds) {
        return TimeFormat.format(
                seconds, model.displayProperty().get(), model.frameRateProperty().get());
    }

    private void focusChanged(boolean focused) {
        // A tooltip on screen would take the Escape key.
        setTooltip(focused ? null : tooltip);
        if (focused) {
            model.player().pause();
            showPosition();
            selectAll();
        } else {
            deselect();
            showPosition();
        }
    }

    /** The first press only selects; the next ones place the caret as in every field. */
    private void selectOnFirstPress(MouseEvent event) {
        if (!isFocused()) {
            requestFocus();
            event.consume();
        }
    }

    private void commit() {
        if (model.seekTyped(getText())) {
            leave.run();
        } else {
            setInvalid(true);
            selectAll();
        }
    }

    private void cancelOnEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            leave.run();
            event.consume();
        }
    }

    private void setInvalid(boolean invalid) {
        getStyleClass().remove("invalid");
        if (invalid) {
            getStyleClass().add("invalid");
        }
    }
}
