package facewright.viewport;

import facewright.viewport.render.Background;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.Paint;
import javafx.scene.paint.RadialGradient;
import javafx.scene.paint.Stop;

/** The neutral backdrop behind every face, for JavaFX. */
final class Backdrop {
    private static final int STOPS = 12;

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
                stops());
    }

    private static List<Stop> stops() {
        List<Stop> stops = new ArrayList<>();
        for (int i = 0; i <= STOPS; i++) {
            double radius = (double) i / STOPS;
            stops.add(
                    new Stop(
                            radius,
                            colour(Background.CENTRE_RGB)
                                    .interpolate(
                                            colour(Background.EDGE_RGB),
                                            Background.share(radius))));
        }
        return stops;
    }

    private static Color colour(int rgb) {
        return Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }
}
