package facewright.viewport;

import facewright.viewport.render.Background;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.Paint;
import javafx.scene.paint.RadialGradient;
import javafx.scene.paint.Stop;

/** The neutral backdrop behind every face, for JavaFX. */
final class Backdrop {
    private Backdrop() {}

    static Paint paint() {
        return new RadialGradient(
                0,
                0,
                Background.CENTRE_X,
                Background.CENTRE_Y,
                Background.RADIUS,
                true,
                CycleMethod.NO_CYCLE,
                new Stop(0, colour(Background.CENTRE_RGB)),
                new Stop(1, colour(Background.EDGE_RGB)));
    }

    private static Color colour(int rgb) {
        return Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }
}
