package facewright.assets.corpus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private static List<String> make(long seed, boolean open, int count) {
        Sentences sentences = new Sentences(seed, open);
        List<String> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(sentences.next());
        }
        return made;
    }

    @Test
    void noSentenceComesTwiceAndAllAreFilled() {
        List<String> made = make(3, true, 3000);
        assertEquals(3000, new HashSet<>(made).size());
        for (String sentence : made) {
            assertTrue(sentence.matches("[A-Z0-9][A-Za-z0-9',.? ]*[.?]"), sentence);
        }
    }

    @Test
    void theSameSeedSaysTheSame() {
        assertEquals(make(3, true, 50), make(3, true, 50));
        assertNotEquals(make(3, true, 50), make(4, true, 50));
    }

    @Test
    void theOpenVocabularyIsFarLargerThanOurOwn() {
        Set<String> own = words(make(5, false, 2000));
        Set<String> open = words(make(5, true, 2000));
        assertTrue(own.size() < 700, own.size() + " words");
        assertTrue(open.size() > 2000, open.size() + " words");
    }

    private static Set<String> words(List<String> sentences) {
        Set<String> words = new HashSet<>();
        for (String sentence : sentences) {
            words.addAll(Arrays.asList(sentence.toLowerCase(Locale.ROOT).split("[^a-z]+")));
        }
        return words;
    }
}
