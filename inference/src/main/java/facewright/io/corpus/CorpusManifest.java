package facewright.io.corpus;

import facewright.domain.FrameRate;
import facewright.domain.SampleRate;
import java.util.List;

/**
 * What {@code corpus.json} says.
 *
 * @param profile {@code voca}, {@code wide}
 * @param seed that the corpus was made from
 * @param generator version of the program that made it
 * @param licence of the corpus, as a sentence
 * @param sampleRate of the recordings
 * @param frameRate of the rig curves
 * @param channels K rig channels, in the order of the curves' columns
 * @param engines that spoke
 * @param subjects in the order of the corpus
 * @param utterances in the order of the corpus
 */
public record CorpusManifest(
        String profile,
        long seed,
        String generator,
        String licence,
        SampleRate sampleRate,
        FrameRate frameRate,
        List<String> channels,
        List<CorpusEngine> engines,
        List<CorpusSubject> subjects,
        List<CorpusUtterance> utterances) {
    /** The newest form that is read here. */
    public static final int FORMAT_VERSION = 1;

    public CorpusManifest {
        channels = List.copyOf(channels);
        engines = List.copyOf(engines);
        subjects = List.copyOf(subjects);
        utterances = List.copyOf(utterances);
    }

    /** The utterances of one split, augmented copies included. */
    public List<CorpusUtterance> utterances(CorpusSplit split) {
        return utterances.stream().filter(u -> u.split() == split).toList();
    }

    /** What to test with after training without this engine: all that it speaks, as recorded. */
    public List<CorpusUtterance> heldOut(String engine) {
        return utterances.stream().filter(u -> u.isOriginal() && isOf(u, engine)).toList();
    }

    /** What to train with when this engine is left out: the training split without it. */
    public List<CorpusUtterance> trainingWithout(String engine) {
        return utterances.stream()
                .filter(u -> u.split() == CorpusSplit.TRAIN && !isOf(u, engine))
                .toList();
    }

    private static boolean isOf(CorpusUtterance utterance, String engine) {
        return utterance.engine().equals(engine);
    }
}
