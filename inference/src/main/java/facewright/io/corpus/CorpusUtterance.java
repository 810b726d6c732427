package facewright.io.corpus;

import facewright.domain.SpeakingStyle;
import java.util.List;
import java.util.Optional;

/**
 * One recording of a corpus.
 *
 * @param name unique; also the name of its files
 * @param subject who speaks
 * @param kind what is heard
 * @param text what is said; empty where nobody speaks
 * @param durationSeconds of the recording
 * @param frameCount T of its rig curves
 * @param seed of everything random in it
 * @param source name of the utterance that an augmented copy was made from; empty for originals
 * @param augmentation what was done to the copy, in order, for example {@code resample 1.103};
 *     empty for originals
 */
public record CorpusUtterance(
        String name,
        CorpusSubject subject,
        UtteranceKind kind,
        String text,
        double durationSeconds,
        int frameCount,
        long seed,
        Optional<String> source,
        List<String> augmentation) {
    public CorpusUtterance {
        augmentation = List.copyOf(augmentation);
    }

    public String identity() {
        return subject.identity();
    }

    public String engine() {
        return subject.engine();
    }

    public String voice() {
        return subject.voice();
    }

    public CorpusSplit split() {
        return subject.split();
    }

    public SpeakingStyle style() {
        return subject.style();
    }

    /** Whether this is the recording itself, not an augmented copy. */
    public boolean isOriginal() {
        return source.isEmpty();
    }
}
