package facewright.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import facewright.speech.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordPlacesTest {
    private static List<String> found(String text, String said, boolean complete) {
        List<Word> words = new ArrayList<>();
        for (String word : said.split(" ")) {
            words.add(new Word(word, words.size(), words.size() + 1));
        }
        return WordPlaces.of(text, words, complete).stream()
                .map(place -> place.map(p -> text.substring(p.start(), p.end())).orElse("-"))
                .toList();
    }

    @Test
    void findsWordsBesidePunctuation() {
        assertEquals(
                List.of("Maybe", "the", "bear", "don\u2019t", "the"),
                found(
                        "\u201cMaybe, the bear - don\u2019t\u201d; the",
                        "Maybe the bear don't the",
                        true));
    }

    @Test
    void keepsTheOtherWordsWhereSomeWereCorrected() {
        assertEquals(
                List.of("we", "-", "the", "bear", "-", "papa"),
                found("we saw the brown bear, papa", "we so the bear paw papa", false));
        assertEquals(List.of("-", "-"), found("", "a b", false));
    }

    @Test
    void numbersCoverWhatTheyAreReadFrom() {
        assertEquals(
                List.of("in", "1984", "1984", "1984", "we"),
                found("in 1984 we", "in nineteen eighty four we", true));
        assertEquals(
                List.of("in", "-", "-", "-", "we"),
                found("in 1984 we", "in nineteen eighty four we", false));
        assertEquals(List.of("well", "known"), found("well-known", "well known", true));
    }
}
