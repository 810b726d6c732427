package facewright.align;

import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import java.util.List;

/** Words that nobody can pronounce; the person spells them with sounds. */
public final class UnknownWordsException extends StudioException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 8;

    private final transient List<String> words;

    UnknownWordsException(List<String> words) {
        super(
                InferenceText.of(
                        "align.unknown-words",
                        words.size(),
                        String.join(", ", words.subList(0, Math.min(SHOWN, words.size())))
                                + (words.size() > SHOWN ? ", ..." : "")));
        this.words = List.copyOf(words);
    }

    /** The words, lower case, each once. */
    public List<String> words() {
        return words;
    }
}
