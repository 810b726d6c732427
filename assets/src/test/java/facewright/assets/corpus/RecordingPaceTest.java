package facewright.assets.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.AudioClip;
import facewright.domain.SampleRate;
import facewright.speech.Phone;
import facewright.speech.PhoneAlphabet;
import facewright.speech.PhoneTrack;
import facewright.speech.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordingPaceTest {
    private static final List<String> SYMBOLS = List.of("pau", "m", "aa", "pau", "s", "iy", "pau");

    private static Recording recording() throws Exception {
        List<Phone> phones = new ArrayList<>();
        for (int i = 0; i < SYMBOLS.size(); i++) {
            phones.add(new Phone(SYMBOLS.get(i), 0.1 * i, 0.1 * (i + 1)));
        }
        List<Word> words = List.of(new Word("ma", 0.1, 0.3), new Word("see", 0.4, 0.6));
        return new Recording(
                AudioClip.of(new float[11_200], SampleRate.SPEECH),
                PhoneTrack.of(PhoneAlphabet.ARPABET, 0.7, phones, words),
                0);
    }

    @Test
    void wordsKeepTheirPhonesAndTheEndIsASample() throws Exception {
        Recording recording = recording();
        double shortest = Double.MAX_VALUE;
        double longest = 0;
        for (long seed = 0; seed < 50; seed++) {
            PhoneTrack paced = recording.paced(seed);
            assertEquals(SYMBOLS, paced.phones().stream().map(Phone::symbol).toList());
            assertEquals(List.of("ma", "see"), paced.words().stream().map(Word::text).toList());
            assertEquals(1, paced.firstPhone(0));
            assertEquals(3, paced.endPhone(0));
            assertEquals(4, paced.firstPhone(1));
            assertEquals(6, paced.endPhone(1));
            double samples = 16_000 * paced.durationSeconds();
            assertEquals(Math.rint(samples), samples, 1e-6);
            shortest = Math.min(shortest, paced.durationSeconds());
            longest = Math.max(longest, paced.durationSeconds());
        }
        assertTrue(shortest > 0.45 && shortest < 0.62, "shortest " + shortest);
        assertTrue(longest > 0.78 && longest < 1.1, "longest " + longest);
        assertEquals(recording.paced(5).phones(), recording.paced(5).phones());
        assertNotEquals(recording.paced(5).phones(), recording.paced(6).phones());
    }
}
