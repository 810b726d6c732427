package facewright.app.head;

import facewright.app.AppText;
import facewright.app.ui.FilledSlider;
import facewright.app.ui.Icons;
import facewright.assets.head.identity.HeadSlider;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One slider of the head with its value. Double click resets. */
final class HeadSliderRow extends VBox {
    private static final int STEPS = 200;

    private final HeadSlider parameter;
    private final FilledSlider slider;
    private final Label value = new Label();
    private boolean showing;

    /**
     * @param moved told about every movement
     * @param settled told when the hand lets go
     * @param reset puts the slider back
     */
    HeadSliderRow(HeadSlider parameter, DoubleConsumer moved, Runnable settled, Runnable reset) {
        this.parameter = parameter;
        getStyleClass().add("head-slider");
        String name = parameter.label().text();
        slider = new FilledSlider(parameter.minimum(), parameter.maximum(), parameter.standard());
        slider.setId("slider-" + parameter.key());
        slider.setBlockIncrement((parameter.maximum() - parameter.minimum()) / 20);
        slider.setAccessibleText(name);
        slider.setTooltip(
                Icons.tooltip(
                        AppText.get(
                                "head.slider-tooltip",
                                name,
                                text(parameter.minimum()),
                                text(parameter.maximum()))));
        Label label = new Label(name);
        value.getStyleClass().add("secondary");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(4, label, space, value);
        head.setAlignment(Pos.CENTER_LEFT);
        setMargin(slider, new Insets(0, -5, 0, -5));
        getChildren().addAll(head, slider);
        slider.valueProperty()
                .addListener(
                        (property, before, now) -> {
                            double wanted = rounded(now.doubleValue());
                            value.setText(text(wanted));
                            if (!showing) {
                                moved.accept(wanted);
                            }
                        });
        slider.addEventFilter(
                MouseEvent.MOUSE_PRESSED,
                event -> {
                    if (event.getClickCount() == 2) {
                        event.consume();
                        reset.run();
                    }
                });
        slider.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> settled.run());
        slider.addEventHandler(KeyEvent.KEY_RELEASED, event -> settled.run());
        show(parameter.standard());
    }

    /** Equal positions of the slider are equal heads: no difference nobody can see. */
    private double rounded(double wanted) {
        double step = (parameter.maximum() - parameter.minimum()) / STEPS;
        double grid = step < 0.02 ? 0.01 : step < 0.2 ? 0.1 : 0.5;
        return parameter.clamp(Math.round(wanted / grid) * grid);
    }

    private String text(double number) {
        DecimalFormat format =
                new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        String unit = parameter.unit().symbol();
        return format.format(number == 0 ? 0.0 : number) + (unit.isEmpty() ? "" : " " + unit);
    }

    HeadSlider parameter() {
        return parameter;
    }

    void show(double wanted) {
        if (!slider.isValueChanging()) {
            showing = true;
            slider.setValue(wanted);
            value.setText(text(wanted));
            showing = false;
        }
    }
}
