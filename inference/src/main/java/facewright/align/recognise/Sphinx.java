package facewright.align.recognise;

import edu.cmu.sphinx.api.Configuration;
import edu.cmu.sphinx.api.SpeechResult;
import edu.cmu.sphinx.api.StreamSpeechRecognizer;
import edu.cmu.sphinx.result.Result;
import edu.cmu.sphinx.result.WordResult;
import edu.cmu.sphinx.util.LogMath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The recogniser of the library, stretch by stretch between pauses. The library cannot make a
 * lattice of a stretch in which no path reaches the end of a sentence, so that nothing is known
 * about how sure its words are.
 */
final class Sphinx extends StreamSpeechRecognizer {
    Sphinx(Configuration configuration) throws IOException {
        super(configuration);
    }

    /** The words of the next stretch, which may be none; empty at the end of the sound. */
    Optional<List<RecognisedWord>> next() {
        Result result = recognizer.recognize();
        if (result == null) {
            return Optional.empty();
        }
        return Optional.of(
                result.getBestFinalToken() != null
                        ? words(new SpeechResult(result).getWords(), true)
                        : words(result.getTimedBestResult(false), false));
    }

    /**
     * @param judged whether the library knows how sure it is of each
     */
    private static List<RecognisedWord> words(List<WordResult> results, boolean judged) {
        List<RecognisedWord> words = new ArrayList<>();
        for (WordResult word : results) {
            String spelling = word.getWord().getSpelling();
            if (!word.isFiller() && !spelling.startsWith("<")) {
                double posterior =
                        judged ? LogMath.getLogMath().logToLinear((float) word.getConfidence()) : 1;
                words.add(new RecognisedWord(spelling, Math.max(0, Math.min(1, posterior))));
            }
        }
        return words;
    }
}
