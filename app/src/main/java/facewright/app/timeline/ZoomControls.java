package facewright.app.timeline;

import facewright.app.AppText;
import facewright.app.ui.FilledSlider;
import facewright.app.ui.Icons;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** Zoom out, slider, zoom in, show all. */
final class ZoomControls extends HBox {
    private final VisibleSpan span;
    private final FilledSlider slider = new FilledSlider(0, 1, 0);
    private boolean showing;

    ZoomControls(VisibleSpan span, ReadOnlyDoubleProperty durationSeconds) {
        this.span = span;
        disableProperty().bind(durationSeconds.lessThanOrEqualTo(0));
        getStyleClass().add("zoom-controls");
        setAlignment(Pos.CENTER_LEFT);
        Button out =
                button(MaterialDesignM.MINUS, AppText.get("timeline.zoom-out"), "-", span::zoomOut);
        Button in =
                button(MaterialDesignP.PLUS, AppText.get("timeline.zoom-in"), "=", span::zoomIn);
        Button fit =
                button(
                        MaterialDesignA.ARROW_EXPAND_HORIZONTAL,
                        AppText.get("timeline.zoom-fit"),
                        "\\",
                        span::fit);
        slider.setBlockIncrement(0.1);
        slider.setAccessibleText(AppText.get("timeline.zoom"));
        slider.setPrefWidth(88);
        slider.valueProperty()
                .addListener(
                        (o, before, now) -> {
                            if (!showing) {
                                span.setZoomLevel(now.doubleValue());
                            }
                        });
        InvalidationListener changed = observable -> show();
        span.secondsProperty().addListener(changed);
        show();
        getChildren().addAll(out, slider, in, fit);
    }

    private void show() {
        showing = true;
        slider.setValue(span.zoomLevel());
        showing = false;
    }

    private static Button button(Ikon icon, String text, String key, Runnable action) {
        Button button = Icons.button(icon, text, action);
        button.setTooltip(Icons.tooltip(text, key));
        return button;
    }
}
