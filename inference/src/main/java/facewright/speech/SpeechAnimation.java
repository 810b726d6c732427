package facewright.speech;

import facewright.domain.FrameRate;
import facewright.domain.RigSequence;
import facewright.domain.TimeRange;
import facewright.job.CancelToken;
import java.util.List;
import java.util.Optional;

/** From a phone track to weights of rig channels at any frame rate: the way to speak with a rig. */
public final class SpeechAnimation {
    private final FrameRate frameRate;
    private final ArticulationSettings settings;
    private final CoarticulationModel model;

    public SpeechAnimation(FrameRate frameRate, ArticulationSettings settings) {
        this.frameRate = frameRate;
        this.settings = settings;
        this.model = new CoarticulationModel(frameRate, settings);
    }

    /**
     * Animates a whole track with even emphasis.
     *
     * @return round(duration x rate) frames of {@link ArticulationRig#CHANNELS}
     */
    public RigSequence animate(PhoneTrack track, CancelToken cancel) {
        int frames = frameRate.frameCount(track.durationSeconds());
        float[][] weights = weights(track, List.of(), frames, new FrameSpan(0, frames), cancel);
        return new RigSequence(frameRate, ArticulationRig.CHANNELS, weights, Optional.empty());
    }

    /**
     * Animates some frames; every one is what it is when all are animated.
     *
     * @param emphasis of every phone: scales the opening and the lip shapes of vowels; 1 is usual,
     *     empty is 1 for all
     * @param frames T of the clip
     * @param span which of them
     * @return (frames of the span)(channels)
     */
    public float[][] weights(
            PhoneTrack track,
            List<Double> emphasis,
            int frames,
            FrameSpan span,
            CancelToken cancel) {
        List<ArticulatorySegment> segments = ArticulatorySegment.of(track, emphasis);
        float[][] movement = model.animate(segments, frames, span, cancel);
        float[][] weights = new float[movement.length][];
        for (int t = 0; t < weights.length; t++) {
            weights[t] = ArticulationRig.weights(movement[t]);
        }
        return weights;
    }

    /** The frames that can differ when the phones inside a range differ. */
    public FrameSpan touched(TimeRange changed, int frames) {
        double margin =
                CoarticulationModel.REACH_SECONDS
                        + CoarticulationModel.SMOOTHING_RADIUS * settings.smoothingSeconds()
                        + 2 / frameRate.framesPerSecond();
        double lead = settings.style().leadSeconds();
        int first = frameRate.frameAt(Math.max(0, changed.startSeconds() - margin - lead));
        int end = frameRate.frameAt(changed.endSeconds() + margin) + 1;
        return new FrameSpan(Math.min(first, frames), Math.max(0, Math.min(end, frames)));
    }
}
