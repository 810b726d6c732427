package facewright.app.animate;

import facewright.domain.FaceMotion;
import facewright.domain.FrameRate;
import facewright.domain.Provenance;
import facewright.domain.TimeRange;
import facewright.speech.PhoneTrack;
import java.util.Optional;

/**
 * What a take had before an order: after an edit of its phones a method may keep most of it.
 *
 * @param motion all frames
 * @param provenance how it was made
 * @param phones what it was told to say
 */
public record EarlierMotion(FaceMotion motion, Provenance provenance, PhoneTrack phones) {
    /**
     * Where the phones were edited since, if nothing else was changed.
     *
     * @param wanted how the new motion will be made
     * @param rate of the new motion
     * @param now what is said now
     * @return empty when the whole clip has to be animated
     */
    Optional<TimeRange> edited(Provenance wanted, FrameRate rate, Optional<PhoneTrack> now) {
        boolean known = provenance.phonesSha256().equals(Optional.of(SpeechHash.of(phones)));
        return now.filter(
                        track -> known && motion.frameRate().equals(rate) && sameButPhones(wanted))
                .flatMap(phones::changedRange);
    }

    private boolean sameButPhones(Provenance wanted) {
        return provenance.equals(
                new Provenance(
                        wanted.methodId(),
                        wanted.methodVersion(),
                        wanted.parameters(),
                        wanted.seed(),
                        wanted.audioSha256(),
                        provenance.phonesSha256(),
                        wanted.topologyHash(),
                        wanted.weightsSha256(),
                        wanted.applicationVersion(),
                        provenance.createdAt()));
    }
}
