package facewright.assets.corpus;

import facewright.assets.corpus.engine.SpeechEngine;
import java.nio.file.Path;
import java.util.List;

/**
 * What corpus to make.
 *
 * @param folder where; must not exist yet, be empty, or hold a corpus, which is replaced
 * @param seed same seed, same engines, same bytes
 * @param engines that may speak; all of them must be ready
 * @param copies augmented copies of every recording
 * @param formantCopies of every recording of speech: its phones said by made-up voices
 * @param share of each voice's utterances, above 0 to 1; below 1 for trials
 * @param generator version of this program
 */
public record CorpusOptions(
        CorpusProfile profile,
        Path folder,
        long seed,
        List<SpeechEngine> engines,
        int copies,
        int formantCopies,
        double share,
        String generator) {
    public CorpusOptions {
        engines = List.copyOf(engines);
        checkCopies("copies", copies);
        checkCopies("formant copies", formantCopies);
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be above 0 to 1, was " + share);
        }
    }

    private static void checkCopies(String what, int count) {
        if (count < 0 || count > 20) {
            throw new IllegalArgumentException(what + " must be 0 to 20, were " + count);
        }
    }
}
