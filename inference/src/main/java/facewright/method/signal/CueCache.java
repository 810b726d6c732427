package facewright.method.signal;

import facewright.domain.AudioClip;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/** Remembers the analysis of clips as long as they are in use. Safe for concurrent use. */
final class CueCache {
    private final Map<AudioClip, SoftReference<Cues>> wholeClips = new WeakHashMap<>();
    private final Map<AudioClip, SoftReference<Cues>> parts = new WeakHashMap<>();

    /** An analysis that covers these steps, if there is one. */
    synchronized Optional<Cues> find(AudioClip clip, int firstStep, int endStep) {
        return covering(wholeClips, clip, firstStep, endStep)
                .or(() -> covering(parts, clip, firstStep, endStep));
    }

    private static Optional<Cues> covering(
            Map<AudioClip, SoftReference<Cues>> known, AudioClip clip, int firstStep, int endStep) {
        SoftReference<Cues> reference = known.get(clip);
        Cues cues = reference == null ? null : reference.get();
        return cues != null && cues.firstStep() <= firstStep && cues.endStep() >= endStep
                ? Optional.of(cues)
                : Optional.empty();
    }

    synchronized void keepWhole(AudioClip clip, Cues cues) {
        wholeClips.put(clip, new SoftReference<>(cues));
        parts.remove(clip);
    }

    synchronized void keepPart(AudioClip clip, Cues cues) {
        parts.put(clip, new SoftReference<>(cues));
    }
}
