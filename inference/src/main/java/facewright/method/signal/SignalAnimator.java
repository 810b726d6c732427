package facewright.method.signal;

import facewright.domain.AudioClip;
import facewright.domain.FaceMotion;
import facewright.domain.RigSequence;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.method.AnimationRequest;
import facewright.method.Animator;
import facewright.speech.layer.FaceLayers;
import java.util.Optional;

/** Animates clips with one group of settings. Holds no native memory. */
final class SignalAnimator implements Animator {
    private static final double ANALYSIS_SHARE = 0.85;
    private static final int PREVIEW_STEPS = 300;
    private static final int CHECK_EVERY = 256;

    private final SignalSettings settings;
    private final CueCache cache;

    SignalAnimator(SignalSettings settings, CueCache cache) {
        this.settings = settings;
        this.cache = cache;
    }

    @Override
    public FaceMotion animate(AnimationRequest request, ProgressSink progress, CancelToken cancel) {
        AudioClip clip = request.clip();
        int steps = CueAnalysis.stepCount(clip);
        Optional<Cues> known = cache.find(clip, 0, steps);
        Cues cues;
        if (known.isPresent()) {
            cues = known.get();
        } else {
            cues = CueAnalysis.analyse(clip, 0, steps, progress.part(0, ANALYSIS_SHARE), cancel);
            cache.keepWhole(clip, cues);
        }
        cancel.throwIfCancelled();
        progress.report(ANALYSIS_SHARE);
        MouthTrack mouth = MouthTrack.of(cues, settings, request.frameRate());
        cancel.throwIfCancelled();
        FaceLayers upper = UpperFaceTrack.of(cues, settings, request.seed());
        int frameCount = request.frameCount();
        float[][] weights = new float[frameCount][RigWriter.CHANNELS.size()];
        for (int t = 0; t < frameCount; t++) {
            if (t % CHECK_EVERY == 0) {
                cancel.throwIfCancelled();
            }
            RigWriter.write(mouth, upper, settings, request.frameRate().timeSeconds(t), weights[t]);
        }
        progress.report(1);
        return new RigSequence(
                request.frameRate(),
                RigWriter.CHANNELS,
                weights,
                upper.poses(request.frameRate(), 0, frameCount));
    }

    @Override
    public Optional<FaceMotion> preview(AnimationRequest request, int frame) {
        double seconds = request.frameRate().timeSeconds(frame);
        int centre = (int) Math.round(seconds / Cues.STEP_SECONDS);
        AudioClip clip = request.clip();
        int steps = CueAnalysis.stepCount(clip);
        int first = Math.max(0, centre - PREVIEW_STEPS);
        int end = Math.max(first + 1, Math.min(steps, centre + PREVIEW_STEPS));
        Optional<Cues> known = cache.find(clip, first, end);
        Cues cues;
        if (known.isPresent()) {
            cues = known.get();
        } else {
            cues =
                    CueAnalysis.analyse(
                            clip, first, end - first, ProgressSink.NONE, new CancelToken());
            cache.keepPart(clip, cues);
        }
        MouthTrack mouth = MouthTrack.of(cues, settings, request.frameRate());
        FaceLayers upper = UpperFaceTrack.of(cues, settings, request.seed());
        float[][] weights = new float[1][RigWriter.CHANNELS.size()];
        RigWriter.write(mouth, upper, settings, seconds, weights[0]);
        return Optional.of(
                new RigSequence(
                        request.frameRate(),
                        RigWriter.CHANNELS,
                        weights,
                        upper.poses(request.frameRate(), frame, 1)));
    }

    @Override
    public void close() {
        // Nothing to release.
    }
}
