package facewright.app.animate;

import facewright.domain.AudioClip;
import facewright.domain.FaceHead;
import facewright.domain.FrameRate;
import facewright.speech.PhoneTrack;
import java.util.Map;
import java.util.Optional;

/**
 * What to animate, as plain values.
 *
 * @param takeId orders with the same id replace each other
 * @param title for the status bar
 * @param methodId id of the registry
 * @param parameters texts by key; others keep their default
 * @param seed for everything random
 * @param frameRate of the motion
 * @param speech 16 kHz mono
 * @param audioSha256 hash of the audio file
 * @param phones what is said, for methods that read it; empty when nobody knows
 * @param earlier what the take has now, of which a method may keep what an edit of the phones does
 *     not touch; empty to animate everything
 * @param head that the motion is for
 * @param previewFrame the frame on screen, made first; negative for none
 */
public record AnimationOrder(
        String takeId,
        String title,
        String methodId,
        Map<String, String> parameters,
        long seed,
        FrameRate frameRate,
        AudioClip speech,
        String audioSha256,
        Optional<PhoneTrack> phones,
        Optional<EarlierMotion> earlier,
        FaceHead head,
        int previewFrame) {
    public AnimationOrder {
        parameters = Map.copyOf(parameters);
    }
}
