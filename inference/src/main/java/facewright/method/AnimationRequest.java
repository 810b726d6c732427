package facewright.method;

import facewright.domain.AudioClip;
import facewright.domain.FrameRate;
import facewright.domain.SampleRate;
import facewright.speech.PhoneTrack;
import java.util.Optional;

/**
 * What to animate.
 *
 * @param clip 16 kHz mono speech
 * @param frameRate of the motion
 * @param seed for everything random; the same seed gives the same motion
 * @param phones what is said and when, for the same clip; empty when nobody knows
 */
public record AnimationRequest(
        AudioClip clip, FrameRate frameRate, long seed, Optional<PhoneTrack> phones) {
    public AnimationRequest {
        if (!clip.rate().equals(SampleRate.SPEECH)) {
            throw new IllegalArgumentException(
                    "methods read "
                            + SampleRate.SPEECH.hertz()
                            + " Hz, the clip has "
                            + clip.rate().hertz());
        }
        phones.ifPresent(
                track -> {
                    if (Math.abs(track.durationSeconds() - clip.durationSeconds()) > 0.1) {
                        throw new IllegalArgumentException(
                                "phones of "
                                        + track.durationSeconds()
                                        + " s do not belong to a clip of "
                                        + clip.durationSeconds()
                                        + " s");
                    }
                });
    }

    /** A request for a clip of which nobody knows what is said. */
    public AnimationRequest(AudioClip clip, FrameRate frameRate, long seed) {
        this(clip, frameRate, seed, Optional.empty());
    }

    /** T = round(duration x rate): every motion for this request has exactly this many frames. */
    public int frameCount() {
        return frameRate.frameCount(clip.durationSeconds());
    }
}
