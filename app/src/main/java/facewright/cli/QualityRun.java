package facewright.cli;

import facewright.app.AppText;
import facewright.domain.AudioClip;
import facewright.domain.FrameRate;
import facewright.domain.RigSequence;
import facewright.domain.SpeakingStyle;
import facewright.domain.StudioException;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.method.AnimationRequest;
import facewright.method.Animator;
import facewright.speech.PhoneTrack;
import java.util.Optional;

/** One method that animates recordings, each in the style of its subject. */
final class QualityRun implements AutoCloseable {
    private final Contender contender;
    private SpeakingStyle style = SpeakingStyle.NEUTRAL;
    private Animator animator;

    QualityRun(Contender contender) throws StudioException {
        this.contender = contender;
        this.animator = contender.open(style);
    }

    boolean readsPhones() {
        return contender.method().readsPhones();
    }

    /** The mouth at 60 frames per second. */
    RigSequence animate(
            AudioClip clip, SpeakingStyle wanted, Optional<PhoneTrack> phones, CancelToken cancel)
            throws StudioException {
        if (!wanted.equals(style)) {
            Animator next = contender.open(wanted);
            animator.close();
            animator = next;
            style = wanted;
        }
        AnimationRequest request = new AnimationRequest(clip, FrameRate.FPS_60, 0, phones);
        if (animator.animate(request, ProgressSink.NONE, cancel) instanceof RigSequence rig) {
            return rig;
        }
        throw new StudioException(AppText.of("cli.quality.not-rig", contender.method().id()));
    }

    @Override
    public void close() {
        animator.close();
    }
}
