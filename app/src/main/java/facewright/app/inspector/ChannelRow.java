package facewright.app.inspector;

import facewright.app.AppText;
import facewright.app.ui.FilledSlider;
import facewright.app.ui.Icons;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One channel of the rig: its name, its weight to type, its slider. Double click rests it. */
final class ChannelRow extends VBox {
    private static final double STEP = 0.01;

    private final String channel;
    private final HandPose pose;
    private final FilledSlider slider = new FilledSlider(0, 1, 0);
    private final TextField field = new TextField();
    private boolean showing;

    ChannelRow(String channel, HandPose pose) {
        this.channel = channel;
        this.pose = pose;
        setId("channel-" + channel);
        Label name = new Label(channel);
        name.getStyleClass().add("channel-name");
        name.setTooltip(Icons.tooltip(AppText.get("inspector.channel-tooltip", channel)));
        field.getStyleClass().add("value-field");
        field.setPrefColumnCount(4);
        field.setPrefWidth(48);
        field.setAccessibleText(channel);
        slider.setId("slider-of-" + channel);
        slider.setAccessibleText(channel);
        slider.setBlockIncrement(0.05);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(4, name, space, field);
        head.setAlignment(Pos.CENTER_LEFT);
        // The track is inset by half a thumb; this lines its ends up with the text above.
        setMargin(slider, new javafx.geometry.Insets(0, -5, 0, -5));
        getChildren().addAll(head, slider);
        listen();
        refresh();
    }

    private void listen() {
        slider.valueProperty()
                .addListener(
                        (property, before, now) -> {
                            if (!showing) {
                                pose.set(channel, Math.round(now.doubleValue() / STEP) * STEP);
                            }
                        });
        slider.addEventFilter(
                MouseEvent.MOUSE_PRESSED,
                event -> {
                    if (event.getClickCount() == 2) {
                        event.consume();
                        pose.set(channel, 0);
                    }
                });
        field.setOnAction(event -> take());
        field.focusedProperty()
                .addListener(
                        (property, before, focused) -> {
                            if (!focused) {
                                refresh();
                            }
                        });
        field.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        show(pose.shown(channel));
                        event.consume();
                    }
                });
    }

    private void take() {
        try {
            pose.set(channel, Double.parseDouble(field.getText().strip().replace(',', '.')));
        } catch (NumberFormatException e) {
            // What cannot be read is put back.
            show(pose.shown(channel));
        }
    }

    String channel() {
        return channel;
    }

    /** Shows the weight that is on screen, unless somebody is typing another one. */
    void refresh() {
        if (!field.isFocused()) {
            show(pose.shown(channel));
        } else {
            move(pose.shown(channel));
        }
    }

    private void show(double weight) {
        move(weight);
        String text = String.format(Locale.ROOT, "%.2f", weight == 0 ? 0.0 : weight);
        if (!text.equals(field.getText())) {
            field.setText(text);
        }
    }

    private void move(double weight) {
        if (slider.isValueChanging() || slider.getValue() == weight) {
            return;
        }
        showing = true;
        slider.setValue(weight);
        showing = false;
    }
}
