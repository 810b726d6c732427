package facewright.app.window;

import facewright.app.AppText;
import facewright.app.playback.SoundState;
import facewright.app.project.StudioTake;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import org.jspecify.annotations.Nullable;

/** Keeps the right half of the status bar up to date. */
final class StatusTexts {
    private final StatusBar status;
    private final InvalidationListener refresh = observable -> refresh();
    private final WeakInvalidationListener weak = new WeakInvalidationListener(refresh);
    private @Nullable StudioTake take;

    StatusTexts(Studio studio, StagePane stage, StatusBar status) {
        this.status = status;
        status.viewTextProperty().set(stage.drawingText());
        studio.session().selectedTakeProperty().addListener((property, old, now) -> follow(now));
        studio.player().soundStateProperty().addListener((property, old, now) -> showSound(now));
        showSound(studio.player().soundStateProperty().get());
        follow(studio.session().selectedTake().orElse(null));
    }

    private void follow(@Nullable StudioTake now) {
        if (take != null) {
            take.realTimeFactorProperty().removeListener(weak);
        }
        take = now;
        if (now != null) {
            now.realTimeFactorProperty().addListener(weak);
        }
        refresh();
    }

    private void refresh() {
        double factor = take == null ? Double.NaN : take.realTimeFactorProperty().get();
        status.machineTextProperty()
                .set(
                        Double.isNaN(factor)
                                ? AppText.get("window.machine")
                                : AppText.get(
                                        "window.machine-factor", StagePane.realTimeFactor(factor)));
    }

    private void showSound(SoundState state) {
        status.soundTextProperty().set(state == SoundState.READY ? "" : state.text().text());
    }
}
