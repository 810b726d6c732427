package facewright.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.StudioException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhoneAlphabetTest {
    @Test
    void theSameWordMeansTheSameInAllAlphabets() throws StudioException {
        assertEquals(names(PhoneAlphabet.IPA, "p", "aɪ"), names(PhoneAlphabet.ARPABET, "P", "AY1"));
        assertEquals(
                names(PhoneAlphabet.SAMPA, "p", "AI"), names(PhoneAlphabet.ARPABET, "p", "ay"));
        assertEquals(names(PhoneAlphabet.IPA, "tʃ"), names(PhoneAlphabet.SAMPA, "tS"));
    }

    @Test
    void stressMarksAreIgnored() throws StudioException {
        assertEquals(names(PhoneAlphabet.IPA, "iː"), names(PhoneAlphabet.IPA, "ˈiː"));
        assertEquals(names(PhoneAlphabet.ARPABET, "iy"), names(PhoneAlphabet.ARPABET, "IY2"));
    }

    @Test
    void anUnknownSymbolIsAnErrorThatNamesIt() {
        StudioException failure =
                assertThrows(StudioException.class, () -> PhoneAlphabet.IPA.classes("ʘ"));
        assertTrue(failure.getMessage().contains("ʘ"), failure.getMessage());
    }

    @Test
    void everySymbolOfEveryAlphabetHasClasses() throws StudioException {
        for (PhoneAlphabet alphabet : PhoneAlphabet.values()) {
            assertTrue(alphabet.symbols().size() > 40, alphabet.name());
            for (String symbol : alphabet.symbols()) {
                assertTrue(!alphabet.classes(symbol).isEmpty(), symbol);
            }
        }
    }

    private static List<String> names(PhoneAlphabet alphabet, String... symbols)
            throws StudioException {
        List<String> names = new java.util.ArrayList<>();
        for (String symbol : symbols) {
            alphabet.classes(symbol).forEach(c -> names.add(c.name()));
        }
        return names;
    }
}
