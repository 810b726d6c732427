package facewright.app.project;

import facewright.app.AppText;
import facewright.app.animate.AnimationListener;
import facewright.app.animate.AnimationOrder;
import facewright.app.animate.AnimationResult;
import facewright.app.animate.AnimationService;
import facewright.app.animate.SpeechHash;
import facewright.app.animate.Staleness;
import facewright.audio.DecodedAudio;
import facewright.domain.FaceHead;
import facewright.domain.FaceMotion;
import facewright.domain.Provenance;
import facewright.domain.UserText;
import facewright.speech.PhoneTrack;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;

/** Animates takes and keeps their states true. Confined to the session's thread. */
final class TakeWork {
    private final StudioServices services;
    private final AnimationService animation;
    private final ClipAudio audio;
    private final SessionHead heads;
    private final Workspace workspace;
    private final Listener listener;
    private DoubleSupplier playheadSeconds = () -> 0;

    /** Wants to know about motions. */
    interface Listener {
        /** A take has a new motion. */
        void onMotion(StudioTake take);

        /** A take could not be animated; it shows the message itself. */
        void onFailed(StudioTake take, String message);
    }

    TakeWork(
            StudioServices services,
            AnimationService animation,
            ClipAudio audio,
            SessionHead heads,
            Workspace workspace,
            Listener listener) {
        this.services = services;
        this.animation = animation;
        this.audio = audio;
        this.heads = heads;
        this.workspace = workspace;
        this.listener = listener;
    }

    void setPlayhead(DoubleSupplier seconds) {
        playheadSeconds = seconds;
    }

    /**
     * Starts to animate; what was running for this take gives way. Nothing happens to a take that
     * is the truth.
     */
    void animate(StudioTake take) {
        if (take.isGroundTruth()) {
            return;
        }
        if (take.state() != TakeState.RUNNING) {
            take.setState(TakeState.QUEUED, "");
            take.setProgress(-1);
        }
        audio.load(
                take.clip(),
                decoded ->
                        heads.whenReady(
                                head -> order(take, decoded, head),
                                message -> failed(take, message)),
                message -> failed(take, message));
    }

    private void order(StudioTake take, DecodedAudio decoded, FaceHead head) {
        if (!workspace.contains(take)) {
            settle(take);
            return;
        }
        animation.request(
                new AnimationOrder(
                        take.id(),
                        AppText.get("animate.job", take.name(), take.clip().name()),
                        take.methodId(),
                        take.parameters(),
                        take.seedProperty().get(),
                        take.frameRate(),
                        decoded.speech(),
                        decoded.sha256(),
                        take.clip().speech().track(),
                        take.earlier(),
                        head,
                        take.frameRate().frameAt(playheadSeconds.getAsDouble())),
                new Follower(take, take.clip().speech().track()));
    }

    private void failed(StudioTake take, String message) {
        take.setPreview(null);
        if (!workspace.contains(take)) {
            settle(take);
            return;
        }
        take.setState(TakeState.FAILED, message);
        listener.onFailed(take, message);
    }

    /** Takes with a motion of another head, or of another version of their method. */
    List<StudioTake> outdated() {
        String hash = heads.topologyHash();
        return workspace.clips.stream()
                .flatMap(clip -> clip.takes().stream())
                .filter(take -> !take.isGroundTruth())
                .filter(
                        take ->
                                take.provenance()
                                        .map(made -> isOutdated(take, made, hash))
                                        .orElse(false))
                .toList();
    }

    private boolean isOutdated(StudioTake take, Provenance made, String hash) {
        boolean otherHead = !hash.isEmpty() && !hash.equals(made.topologyHash());
        return otherHead
                || services.methods()
                        .method(take.methodId())
                        .map(m -> !m.descriptor().version().equals(made.methodVersion()))
                        .orElse(false);
    }

    /** Stops working on a take; it keeps the motion that it had. */
    void cancel(StudioTake take) {
        animation.cancel(take.id());
    }

    /** Compares a take that is not being worked on with how its motion was made. */
    void refresh(StudioTake take) {
        if (take.state() == TakeState.QUEUED || take.state() == TakeState.RUNNING) {
            return;
        }
        settle(take);
    }

    private void settle(StudioTake take) {
        if (take.isGroundTruth()) {
            settleTruth(take);
            return;
        }
        List<UserText> reasons =
                Staleness.reasons(
                        take.provenance(),
                        services.methods().method(take.methodId()),
                        new Staleness.Wanted(
                                take.parameters(),
                                take.seedProperty().get(),
                                take.frameRate(),
                                take.clip().sha256(),
                                take.clip().speech().track().map(SpeechHash::of),
                                heads.topologyHash(),
                                take.motionRate()));
        if (reasons.isEmpty()) {
            take.setState(TakeState.READY, "");
        } else {
            take.setState(
                    TakeState.STALE,
                    reasons.stream().map(UserText::text).collect(Collectors.joining(" ")));
        }
    }

    private static void settleTruth(StudioTake take) {
        if (take.provenance().isPresent()) {
            take.setState(TakeState.READY, "");
        } else {
            take.setState(TakeState.FAILED, AppText.get("project.truth-lost"));
        }
    }

    private final class Follower implements AnimationListener {
        private final StudioTake take;
        private final Optional<PhoneTrack> phones;

        Follower(StudioTake take, Optional<PhoneTrack> phones) {
            this.take = take;
            this.phones = phones;
        }

        @Override
        public void onStarted() {
            take.setState(TakeState.RUNNING, "");
        }

        @Override
        public void onProgress(double fraction) {
            take.setProgress(fraction);
        }

        @Override
        public void onPreviewFrame(int frame, FaceMotion motion) {
            take.setPreview(new PreviewFrame(frame, motion));
        }

        @Override
        public void onFinished(AnimationResult result) {
            take.setMade(result.provenance(), result.motion().frameRate(), null);
            if (result.whole()) {
                take.setRealTimeFactor(result.realTimeFactor());
            }
            take.setMotion(result.motion(), result.curves().orElse(null));
            take.setMotionPhones(phones.orElse(null));
            take.setPreview(null);
            take.setProgress(1);
            settle(take);
            listener.onMotion(take);
        }

        @Override
        public void onFailed(String message, Exception failure) {
            failed(take, message);
        }

        @Override
        public void onCancelled() {
            take.setPreview(null);
            settle(take);
        }
    }
}
