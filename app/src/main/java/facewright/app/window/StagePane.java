package facewright.app.window;

import facewright.app.AppText;
import facewright.app.animate.MotionFit;
import facewright.app.inspector.HandPose;
import facewright.app.project.ClipState;
import facewright.app.project.GroundTruth;
import facewright.app.project.PreviewFrame;
import facewright.app.project.StudioClip;
import facewright.app.project.StudioTake;
import facewright.app.project.TakeState;
import facewright.domain.FaceHead;
import facewright.domain.FaceMotion;
import facewright.domain.FrameRate;
import facewright.domain.MotionDecoder;
import facewright.domain.RigSequence;
import facewright.domain.UserText;
import facewright.viewport.FaceViewport;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The middle of the window: the head of the selected take, or what to do when there is none. */
final class StagePane extends StackPane {
    private final HandPose pose;
    private @Nullable FaceHead head;
    private final FaceViewport viewport = new FaceViewport();
    private final Node empty;
    private final Label busy = new Label();
    private final InvalidationListener refresh = observable -> refresh();
    private final WeakInvalidationListener weak = new WeakInvalidationListener(refresh);
    private @Nullable StudioTake take;
    private @Nullable FaceMotion shownMotion;
    private String misfit = "";
    private double positionSeconds;
    private int labelledFrame = -1;
    private IntToDoubleFunction lipOpening = frame -> Double.NaN;
    private OptionalDouble lipError = OptionalDouble.empty();
    private @Nullable StudioClip clip;

    /**
     * @param empty stands here while there is no clip
     */
    StagePane(HandPose pose, Node empty) {
        this.pose = pose;
        this.empty = empty;
        getStyleClass().add("centre");
        viewport.setActive(true);
        viewport.setId("viewport");
        busy.getStyleClass().add("stage-busy");
        busy.setMouseTransparent(true);
        StackPane.setAlignment(busy, Pos.BOTTOM_CENTER);
        getChildren().addAll(viewport, busy, empty);
        InvalidationListener posed = observable -> refresh();
        pose.activeProperty().addListener(posed);
        pose.weightsProperty().addListener(posed);
        show(null, null);
    }

    FaceViewport viewport() {
        return viewport;
    }

    /** Shows takes on another head; the camera stays where it is. */
    void setHead(FaceHead newHead) {
        if (head == null) {
            viewport.setHead(newHead);
        } else {
            viewport.changeHead(newHead);
        }
        head = newHead;
        shownMotion = null;
        refresh();
    }

    /** Shows another clip and take; null for none. */
    void show(@Nullable StudioClip newClip, @Nullable StudioTake newTake) {
        if (clip != null) {
            clip.stateProperty().removeListener(weak);
        }
        clip = newClip;
        if (newClip != null) {
            newClip.stateProperty().addListener(weak);
        }
        if (take != null) {
            take.motionProperty().removeListener(weak);
            take.previewProperty().removeListener(weak);
            take.stateProperty().removeListener(weak);
            take.nameProperty().removeListener(weak);
            take.realTimeFactorProperty().removeListener(weak);
        }
        take = newTake;
        if (newTake != null) {
            newTake.motionProperty().addListener(weak);
            newTake.previewProperty().addListener(weak);
            newTake.stateProperty().addListener(weak);
            newTake.nameProperty().addListener(weak);
        }
        refresh();
    }

    /** Moves to a time; only draws when another frame is due. */
    void showTime(double seconds) {
        boolean moved = seconds != positionSeconds;
        positionSeconds = seconds;
        if (moved && take != null && take.previewProperty().get() != null) {
            refresh();
            return;
        }
        FaceMotion motion = shownMotion;
        if (motion != null) {
            int frame = Math.min(motion.frameRate().frameAt(seconds), lastFrame());
            viewport.showFrame(motion.frameCount() == 1 ? 0 : frame);
            if (frame != labelledFrame && !pose.activeProperty().get()) {
                labelledFrame = frame;
                showValue(frame);
                tellPose(motion, frame);
            }
        }
    }

    /** The channels panel shows what the take says. */
    private void tellPose(FaceMotion motion, int frame) {
        Map<String, Double> weights = new HashMap<>();
        if (motion instanceof RigSequence rig && frame < rig.frameCount()) {
            for (int k = 0; k < rig.channels().size(); k++) {
                if (rig.weight(frame, k) != 0) {
                    weights.put(rig.channels().get(k), (double) rig.weight(frame, k));
                }
            }
        }
        pose.setDriven(weights);
    }

    private void showValue(int frame) {
        if (lipError.isPresent()) {
            viewport.setValueText(
                    AppText.get("window.error-value", lipError.getAsDouble()),
                    AppText.get("window.error-tooltip"));
            return;
        }
        double millimetres = lipOpening.applyAsDouble(frame);
        viewport.setValueText(
                Double.isNaN(millimetres) ? null : AppText.get("window.lips-value", millimetres),
                AppText.get("window.lips-tooltip"));
    }

    /**
     * Tells what is known of the motion.
     *
     * @param lipOpeningOfFrame millimetres; NaN while that is not known
     * @param meanLipError against the truth, millimetres
     */
    void setMeasured(IntToDoubleFunction lipOpeningOfFrame, OptionalDouble meanLipError) {
        lipOpening = lipOpeningOfFrame;
        lipError = meanLipError;
        labelledFrame = -1;
    }

    private int lastFrame() {
        FaceMotion motion = take == null ? null : take.motion().orElse(shownMotion);
        return motion == null ? 0 : Math.max(0, motion.frameCount() - 1);
    }

    private void refresh() {
        boolean posed = pose.activeProperty().get();
        empty.setVisible(clip == null && !posed);
        viewport.setVisible(!empty.isVisible());
        if (posed) {
            showPosed();
            return;
        }
        StudioTake shown = take;
        if (shown == null) {
            pose.setDriven(Map.of());
            viewport.setTitle(
                    head == null ? "" : head.name(), AppText.get("window.neutral"), "#8e9aaa");
            showMotion(null);
            busy.setText(waitingText());
            busy.setVisible(!busy.getText().isEmpty());
            return;
        }
        viewport.setTitle(shown.name(), detail(shown), shown.colour());
        showMotion(wantedMotion(shown));
        busy.setText(busyText(shown));
        busy.setVisible(!busy.getText().isEmpty());
    }

    private void showPosed() {
        FaceHead shownOn = head;
        if (shownOn == null) {
            return;
        }
        viewport.setTitle(shownOn.name(), AppText.get("window.pose-title"), "#8e9aaa");
        viewport.setValueText(null, "");
        busy.setVisible(false);
        List<String> channels = shownOn.channelNames();
        float[][] weights = new float[1][channels.size()];
        Map<String, Double> wanted = pose.weightsProperty().get();
        for (int k = 0; k < channels.size(); k++) {
            weights[0][k] = wanted.getOrDefault(channels.get(k), 0.0).floatValue();
        }
        showMotion(new RigSequence(FrameRate.FPS_30, channels, weights, Optional.empty()));
    }

    /** The frame that was made ahead, while the playhead stands on it; else the whole motion. */
    private @Nullable FaceMotion wantedMotion(StudioTake shown) {
        PreviewFrame preview = shown.previewProperty().get();
        boolean ahead =
                preview != null && preview.frame() == shown.frameRate().frameAt(positionSeconds);
        return ahead ? preview.motion() : shown.motion().orElse(null);
    }

    private static String detail(StudioTake shown) {
        if (shown.isGroundTruth()) {
            return shown.provenance()
                    .map(made -> made.parameters().getOrDefault(GroundTruth.CORPUS, ""))
                    .orElse("");
        }
        return AppText.get(
                "window.take-detail", shown.frameRate().label(), shown.seedProperty().get());
    }

    private String waitingText() {
        if (clip == null) {
            return "";
        }
        return head == null ? AppText.get("window.stage-head") : clipText(clip.state());
    }

    private static String clipText(ClipState state) {
        return switch (state) {
            case LOADING -> AppText.get("window.stage-reading");
            case READY -> AppText.get("window.stage-no-take");
            case MISSING, FAILED -> AppText.get("window.stage-broken");
        };
    }

    private String busyText(StudioTake shown) {
        if (!misfit.isEmpty()) {
            return misfit;
        }
        if (shown.motion().isEmpty()
                && (shown.state() == TakeState.RUNNING || shown.state() == TakeState.QUEUED)) {
            return AppText.get("window.stage-animating");
        }
        return shown.state() == TakeState.FAILED ? shown.messageProperty().get() : "";
    }

    private String name() {
        return take == null ? "" : take.name();
    }

    private void showMotion(@Nullable FaceMotion motion) {
        FaceHead shownOn = head;
        if (shownOn == null) {
            return;
        }
        if (motion != shownMotion) {
            Optional<UserText> problem =
                    motion == null ? Optional.empty() : MotionFit.problem(name(), shownOn, motion);
            misfit = problem.map(UserText::text).orElse("");
            shownMotion = problem.isPresent() ? null : motion;
            labelledFrame = -1;
            viewport.setFrames(
                    shownMotion == null ? null : new MotionDecoder(shownOn.rig(), shownMotion));
            if (shownMotion == null) {
                viewport.setValueText(null, "");
            }
        }
        showTime(positionSeconds);
    }

    /** What the status bar says about drawing; empty when all is well. */
    String drawingText() {
        return viewport.isHardwareRendered() ? "" : AppText.get("window.software-drawn");
    }

    /** {@code 0.004}. */
    static String realTimeFactor(double factor) {
        return String.format(Locale.ROOT, factor < 0.1 ? "%.3f" : "%.2f", factor);
    }
}
