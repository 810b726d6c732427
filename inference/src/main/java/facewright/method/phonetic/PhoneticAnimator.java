package facewright.method.phonetic;

import facewright.domain.AudioClip;
import facewright.domain.FaceMotion;
import facewright.domain.FrameRate;
import facewright.domain.InferenceText;
import facewright.domain.RigSequence;
import facewright.domain.StudioException;
import facewright.domain.TimeRange;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.method.AnimationRequest;
import facewright.method.Animator;
import facewright.speech.ArticulationRig;
import facewright.speech.FrameSpan;
import facewright.speech.PhoneTrack;
import facewright.speech.SpeechAnimation;
import facewright.speech.layer.Emphasis;
import facewright.speech.layer.FaceLayers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Animates clips with one group of settings. Holds no native memory. */
final class PhoneticAnimator implements Animator {
    private static final List<String> CHANNELS =
            Stream.concat(ArticulationRig.CHANNELS.stream(), FaceLayers.CHANNELS.stream()).toList();
    private static final int MOUTH = ArticulationRig.CHANNELS.size();
    private static final double ANALYSIS_SHARE = 0.7;

    /** A longer clip shows its first preview without emphasis rather than late. */
    private static final double QUICK_SECONDS = 20;

    private final PhoneticSettings settings;
    private final VoiceCache cache;

    PhoneticAnimator(PhoneticSettings settings, VoiceCache cache) {
        this.settings = settings;
        this.cache = cache;
    }

    @Override
    public FaceMotion animate(AnimationRequest request, ProgressSink progress, CancelToken cancel)
            throws StudioException {
        cancel.throwIfCancelled();
        int frames = request.frameCount();
        if (frames == 0) {
            progress.report(1);
            return new RigSequence(request.frameRate(), CHANNELS, new float[0][], Optional.empty());
        }
        PhoneTrack track = phones(request);
        Voice voice = voice(request.clip(), progress.part(0, ANALYSIS_SHARE), cancel);
        progress.report(ANALYSIS_SHARE);
        FrameSpan all = new FrameSpan(0, frames);
        float[][] mouth = mouth(request, track, voice, all, cancel);
        RigSequence motion = withLayers(request, voice, mouth, all);
        progress.report(1);
        return motion;
    }

    @Override
    public FaceMotion reanimate(
            AnimationRequest request,
            FaceMotion before,
            TimeRange changed,
            ProgressSink progress,
            CancelToken cancel)
            throws StudioException {
        int frames = request.frameCount();
        Optional<Voice> known = cache.find(request.clip());
        if (known.isEmpty()
                || !(before instanceof RigSequence old)
                || before.frameCount() != frames
                || !before.frameRate().equals(request.frameRate())
                || !old.channels().equals(CHANNELS)) {
            return animate(request, progress, cancel);
        }
        SpeechAnimation speech = new SpeechAnimation(request.frameRate(), settings.articulation());
        FrameSpan touched = speech.touched(changed, frames);
        float[][] fresh = mouth(request, phones(request), known.get(), touched, cancel);
        float[][] weights = new float[frames][CHANNELS.size()];
        for (int t = 0; t < frames; t++) {
            old.copyFrame(t, weights[t]);
            if (t >= touched.first() && t < touched.end()) {
                System.arraycopy(fresh[t - touched.first()], 0, weights[t], 0, MOUTH);
            }
        }
        progress.report(1);
        return new RigSequence(request.frameRate(), CHANNELS, weights, old.headPose());
    }

    @Override
    public Optional<FaceMotion> preview(AnimationRequest request, int frame)
            throws StudioException {
        PhoneTrack track = phones(request);
        Optional<Voice> known = cache.find(request.clip());
        if (known.isEmpty() && request.clip().durationSeconds() > QUICK_SECONDS) {
            return Optional.empty();
        }
        CancelToken never = new CancelToken();
        Voice voice = voice(request.clip(), ProgressSink.NONE, never);
        FrameSpan one = new FrameSpan(frame, frame + 1);
        return Optional.of(
                withLayers(request, voice, mouth(request, track, voice, one, never), one));
    }

    private static PhoneTrack phones(AnimationRequest request) throws StudioException {
        return request.phones()
                .orElseThrow(() -> new StudioException(InferenceText.of("phonetic.no-phones")));
    }

    private Voice voice(AudioClip clip, ProgressSink progress, CancelToken cancel) {
        Optional<Voice> known = cache.find(clip);
        if (known.isPresent()) {
            return known.get();
        }
        Voice voice = Voice.of(clip, progress, cancel);
        cache.keep(clip, voice);
        return voice;
    }

    private float[][] mouth(
            AnimationRequest request,
            PhoneTrack track,
            Voice voice,
            FrameSpan span,
            CancelToken cancel) {
        List<Double> emphasis =
                Emphasis.ofVoice(track, voice, voice.contour(), settings.emphasis());
        return new SpeechAnimation(request.frameRate(), settings.articulation())
                .weights(track, emphasis, request.frameCount(), span, cancel);
    }

    private RigSequence withLayers(
            AnimationRequest request, Voice voice, float[][] mouth, FrameSpan span) {
        FrameRate rate = request.frameRate();
        FaceLayers layers =
                new FaceLayers(voice.prosody(), voice.contour(), settings.layers(), request.seed());
        float[][] weights = new float[mouth.length][CHANNELS.size()];
        for (int t = 0; t < mouth.length; t++) {
            System.arraycopy(mouth[t], 0, weights[t], 0, MOUTH);
            layers.write(rate.timeSeconds(span.first() + t), weights[t], MOUTH);
        }
        return new RigSequence(
                rate, CHANNELS, weights, layers.poses(rate, span.first(), mouth.length));
    }

    @Override
    public void close() {
        // Nothing to release.
    }
}
