package facewright.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import facewright.speech.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubtitleWordsTest {
    /** Each word takes a second. */
    private static List<Word> said(String words) {
        List<Word> said = new ArrayList<>();
        for (String word : words.split(" ")) {
            said.add(new Word(word, said.size(), said.size() + 1));
        }
        return said;
    }

    private static List<String> texts(String text, String words) {
        return SubtitleWords.of(text, said(words)).stream().map(Word::text).toList();
    }

    @Test
    void keepsPunctuationWithItsWord() {
        assertEquals(
                List.of("Please,", "papa -", "\u201cmove", "over!\u201d"),
                texts("Please, papa - \n \u201cmove over!\u201d", "Please papa move over"));
        assertEquals(List.of("... \u00bfSo", "what?"), texts("... \u00bfSo what?", "so what"));
    }

    @Test
    void writesAsOneWordWhatIsReadAsSeveral() {
        List<Word> words =
                SubtitleWords.of(
                        "In 1984, my mother-in-law left.",
                        said("In nineteen eighty four my mother in law left"));
        assertEquals(
                List.of(
                        new Word("In", 0, 1),
                        new Word("1984,", 1, 4),
                        new Word("my", 4, 5),
                        new Word("mother-in-law", 5, 8),
                        new Word("left.", 8, 9)),
                words);
    }

    @Test
    void leavesWordsThatAreNotInTheText() {
        assertEquals(List.of("We", "really", "left."), texts("We left.", "We really left"));
    }
}
