package facewright.method;

import facewright.domain.AudioClip;
import facewright.domain.FrameRate;
import facewright.domain.SampleRate;

/**
 * What to animate.
 *
 * @param clip 16 kHz mono speech
 * @param frameRate of the motion
 * @param seed for everything random; the same seed gives the same motion
 */
public record AnimationRequest(AudioClip clip, FrameRate frameRate, long seed) {
    public AnimationRequest {
        if (!clip.rate().equals(SampleRate.SPEECH)) {
            throw new IllegalArgumentException(
                    "methods read "
                            + SampleRate.SPEECH.hertz()
                            + " Hz, the clip has "
                            + clip.rate().hertz());
        }
    }

    /** T = round(duration x rate): every motion for this request has exactly this many frames. */
    public int frameCount() {
        return frameRate.frameCount(clip.durationSeconds());
    }
}
