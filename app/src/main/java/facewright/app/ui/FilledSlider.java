package facewright.app.ui;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Slider;

/** A slider whose track is filled up to the thumb. */
public final class FilledSlider extends Slider {
    public FilledSlider(double minimum, double maximum, double value) {
        super(minimum, maximum, value);
        valueProperty().addListener((property, old, now) -> fill());
        minProperty().addListener((property, old, now) -> fill());
        maxProperty().addListener((property, old, now) -> fill());
        skinProperty().addListener((property, old, now) -> fill());
    }

    private void fill() {
        Node track = lookup(".track");
        if (track != null && getMax() > getMin()) {
            double percent = 100 * (getValue() - getMin()) / (getMax() - getMin());
            track.setStyle(
                    String.format(
                            Locale.ROOT,
                            "-fx-background-color: linear-gradient(to right, -fw-accent %1$.2f%%,"
                                    + " -fw-track %1$.2f%%);",
                            percent));
        }
    }
}
