package facewright.app.window;

import facewright.app.animate.MotionFit;
import facewright.app.project.StudioClip;
import facewright.app.project.StudioTake;
import facewright.audio.DecodedAudio;
import facewright.domain.FaceHead;
import facewright.domain.FaceMotion;
import facewright.domain.FrameRate;
import facewright.job.CancelToken;
import facewright.job.JobRequest;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.animation.AnimationTimer;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import org.jspecify.annotations.Nullable;

/**
 * Ties sound, timeline and picture together: the selected clip is what plays, each pulse moves the
 * picture to the frame that is heard, and the selected take's curves stand under the waveform.
 */
final class PlaybackLink extends AnimationTimer {
    private final Studio studio;
    private final StagePane stage;
    private final InvalidationListener audioChanged = observable -> loadAudio();
    private final WeakInvalidationListener weakAudio = new WeakInvalidationListener(audioChanged);
    private final InvalidationListener motionChanged = observable -> loadCurves();
    private final WeakInvalidationListener weakMotion = new WeakInvalidationListener(motionChanged);
    private @Nullable StudioClip clip;
    private @Nullable StudioTake take;
    private @Nullable StudioTake truth;
    private String loadedSha256 = "";
    private @Nullable CancelToken curveJob;

    PlaybackLink(Studio studio, StagePane stage) {
        this.studio = studio;
        this.stage = stage;
        InvalidationListener selection = observable -> select();
        studio.session().selectedClipProperty().addListener(selection);
        studio.session().selectedTakeProperty().addListener(selection);
        studio.session().heads().headProperty().addListener(observable -> loadCurves());
        studio.session().setPlayhead(() -> studio.player().positionSecondsProperty().get());
        select();
    }

    @Override
    public void handle(long now) {
        studio.player().tick();
        studio.timeline().tick();
        stage.showTime(studio.player().positionSecondsProperty().get());
    }

    private void select() {
        StudioClip newClip = studio.session().selectedClip().orElse(null);
        StudioTake newTake = studio.session().selectedTake().orElse(null);
        if (newClip != clip) {
            if (clip != null) {
                clip.audioProperty().removeListener(weakAudio);
            }
            clip = newClip;
            if (newClip != null) {
                newClip.audioProperty().addListener(weakAudio);
            }
            loadAudio();
        }
        if (newTake != take) {
            if (take != null) {
                take.motionProperty().removeListener(weakMotion);
                take.frameRateProperty().removeListener(weakMotion);
            }
            take = newTake;
            if (newTake != null) {
                newTake.motionProperty().addListener(weakMotion);
                newTake.frameRateProperty().addListener(weakMotion);
            }
            selectTruth(newTake);
            loadCurves();
        }
        stage.show(newClip, newTake);
    }

    /** What the take is compared with: another take of its clip that is the truth. */
    private void selectTruth(@Nullable StudioTake newTake) {
        if (truth != null && truth != take) {
            truth.motionProperty().removeListener(weakMotion);
        }
        truth =
                newTake == null
                        ? null
                        : newTake.clip().truth().filter(known -> known != newTake).orElse(null);
        if (truth != null) {
            truth.motionProperty().addListener(weakMotion);
            studio.session().loadMotion(truth);
        }
    }

    private void loadAudio() {
        DecodedAudio decoded = clip == null ? null : clip.audio().orElse(null);
        String hash = decoded == null ? "" : decoded.sha256();
        if (!hash.isEmpty() && hash.equals(loadedSha256)) {
            return;
        }
        loadedSha256 = hash;
        studio.timeline()
                .load(
                        decoded == null ? null : decoded.playback(),
                        decoded == null ? 0 : decoded.playback().durationSeconds(),
                        studio.runner());
        loadCurves();
    }

    private void loadCurves() {
        if (curveJob != null) {
            curveJob.cancel();
            curveJob = null;
        }
        StudioTake shown = take;
        stage.setMeasured(frame -> Double.NaN, OptionalDouble.empty());
        if (shown == null) {
            studio.timeline().tracks().clear();
            return;
        }
        FrameRate rate = shown.frameRate();
        studio.timeline().frameRateProperty().set(rate);
        FaceMotion motion = shown.motion().orElse(null);
        FaceHead head = studio.session().heads().head().orElse(null);
        if (motion == null || head == null || !MotionFit.fits(head, motion)) {
            studio.timeline().tracks().clear();
            return;
        }
        Optional<FaceMotion> known =
                Optional.ofNullable(truth)
                        .flatMap(StudioTake::motion)
                        .filter(truthMotion -> MotionFit.fits(head, truthMotion));
        curveJob =
                studio.runner()
                        .submit(
                                new JobRequest<MotionCurves.Measured>(
                                                facewright.app.AppText.get("window.curve-job"),
                                                (progress, cancel) ->
                                                        MotionCurves.of(
                                                                head,
                                                                motion,
                                                                shown.colour(),
                                                                known,
                                                                progress,
                                                                cancel))
                                        .onSuccess(
                                                curves -> {
                                                    if (take == shown) {
                                                        showCurves(curves);
                                                    }
                                                }));
    }

    private void showCurves(MotionCurves.Measured measured) {
        studio.timeline().tracks().setAll(measured.curves());
        measured.lipOpening()
                .ifPresent(lips -> stage.setMeasured(lips::value, measured.lipError()));
    }
}
