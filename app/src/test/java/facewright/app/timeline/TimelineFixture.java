package facewright.app.timeline;

import facewright.app.playback.ArrayClip;
import facewright.app.playback.FakeOutput;
import facewright.app.playback.FakeTime;
import facewright.app.playback.Player;
import facewright.app.ui.StudioTheme;
import facewright.job.DirectJobRunner;
import facewright.job.ProgressSink;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A shown window with transport bar, timeline and a text field, driven by a fake clock. */
final class TimelineFixture {
    static final double LABELS = 232;
    static final double WIDTH = 1232;

    final FakeTime time = new FakeTime();
    final FakeOutput output = new FakeOutput(time);
    final Player player = new Player(output, time);
    final TimelineViewModel model = new TimelineViewModel(player);
    final FxRobot robot = new FxRobot();
    TimelineView view;
    TransportBar bar;
    TextField field;
    Scene scene;

    /** Shows the window with a clip of this length. */
    void show(double seconds) throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(
                () -> {
                    view = new TimelineView(model);
                    bar = new TransportBar(model);
                    bar.setFocusTarget(view);
                    field = new TextField();
                    BorderPane root = new BorderPane(view, bar, null, field, null);
                    scene = new Scene(root, WIDTH, 360);
                    StudioTheme.DARK.apply(scene);
                    new PlaybackKeys(model).install(scene);
                    stage.setScene(scene);
                    stage.setX(20);
                    stage.setY(20);
                    stage.show();
                    stage.toFront();
                    stage.requestFocus();
                    view.requestFocus();
                    if (seconds > 0) {
                        ArrayClip clip = ArrayClip.sine(16_000, seconds, 150);
                        player.loadSound(clip, seconds);
                        model.showSound(
                                clip,
                                new DirectJobRunner(
                                        ProgressSink.NONE,
                                        failure -> {
                                            throw new AssertionError(failure);
                                        }));
                    }
                });
        settle();
    }

    void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Does something on the FX thread and waits for the picture. */
    void fx(Runnable action) {
        robot.interact(action);
        settle();
    }

    /** Where a time is on screen, this far below the top of the timeline. */
    Point2D at(double seconds, double y) {
        double x = LABELS + model.span().xAt(seconds, WIDTH - LABELS);
        return view.localToScreen(x, y);
    }

    <T extends Node> T find(String selector, Class<T> type) {
        return robot.lookup(selector).queryAs(type);
    }
}
