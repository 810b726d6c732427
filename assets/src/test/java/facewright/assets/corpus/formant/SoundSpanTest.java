package facewright.assets.corpus.formant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import facewright.speech.Phone;
import facewright.speech.PhoneAlphabet;
import facewright.speech.PhoneTrack;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundSpanTest {
    @ParameterizedTest
    @CsvSource({
        "ARPABET, ng, ng voiced 0.0-1.0",
        "SAMPA, N, ng voiced 0.0-1.0",
        "IPA, ŋ, ng voiced 0.0-1.0",
        "ARPABET, k, k 0.0-1.0",
        "ARPABET, g, k voiced 0.0-1.0",
        "IPA, ɡ, k voiced 0.0-1.0",
        "SAMPA, dZ, t voiced 0.0-0.6 sh voiced 0.6-1.0",
        "IPA, tʃ, t 0.0-0.6 sh 0.6-1.0",
        "SAMPA, D, th voiced 0.0-1.0",
        "SAMPA, T, th 0.0-1.0",
        "ARPABET, ow, oh voiced 0.0-0.6 uw voiced 0.6-1.0",
        "ARPABET, hh, h 0.0-1.0",
        "ARPABET, pau, sil 0.0-1.0",
    })
    void soundsHaveTheirVoice(PhoneAlphabet alphabet, String symbol, String expected)
            throws Exception {
        PhoneTrack phones = PhoneTrack.of(alphabet, 1, List.of(new Phone(symbol, 0, 1)));
        StringBuilder found = new StringBuilder();
        for (SoundSpan span : SoundSpan.of(phones)) {
            found.append(' ').append(span.sound().name()).append(span.voiced() ? " voiced " : " ");
            found.append(span.startSeconds()).append('-').append(span.endSeconds());
        }
        assertEquals(expected, found.substring(1));
    }
}
