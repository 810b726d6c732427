package facewright.method.phonetic;

import facewright.domain.AudioClip;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/** Remembers the voices of clips as long as they are in use. Safe for concurrent use. */
final class VoiceCache {
    private final Map<AudioClip, SoftReference<Voice>> voices = new WeakHashMap<>();

    synchronized Optional<Voice> find(AudioClip clip) {
        SoftReference<Voice> reference = voices.get(clip);
        return Optional.ofNullable(reference == null ? null : reference.get());
    }

    synchronized void keep(AudioClip clip, Voice voice) {
        voices.put(clip, new SoftReference<>(voice));
    }
}
