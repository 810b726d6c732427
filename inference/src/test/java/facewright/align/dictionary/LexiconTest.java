package facewright.align.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.StudioException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconTest {
    private static CmuDictionary cmu;

    @BeforeAll
    static void load() throws StudioException {
        cmu = CmuDictionary.load();
    }

    private static String first(Lexicon lexicon, String word) {
        return lexicon.find(word).orElseThrow().pronunciations().get(0).toString();
    }

    @Test
    void hasAllVariantsOfAWord() {
        List<String> found = cmu.find("either").stream().map(Pronunciation::toString).toList();
        assertEquals(List.of("IY DH ER", "AY DH ER"), found);
        assertEquals(List.of(), cmu.find("zorp"));
        assertEquals(List.of(), cmu.find("either(2"));
        assertEquals(List.of(), cmu.find(""));
    }

    @Test
    void findsTheFirstAndTheLastWordOfTheFile() {
        assertEquals("B AW T", cmu.find("'bout").get(0).toString());
        assertFalse(cmu.find("zyuganov's").isEmpty());
    }

    @Test
    void makesEndings() {
        Lexicon lexicon =
                new Lexicon(
                        UserDictionary.EMPTY.with(
                                "zorp", List.of(new Pronunciation(List.of("Z", "AO", "R", "P")))),
                        cmu,
                        Pronouncer.NONE);
        assertEquals("Z AO R P S", first(lexicon, "Zorp's"));
        assertEquals("B UW TH S", first(lexicon, "booth's"));
        assertEquals("M AH S T AE SH IH Z", first(lexicon, "mustache's"));
        assertEquals("M UW V IH N", first(lexicon, "movin'"));
        assertEquals(first(lexicon, "ponies"), first(lexicon, "ponies'"));
    }

    @Test
    void prefersOwnWordsThenTheDictionaryThenAGuess() {
        Pronunciation own = new Pronunciation(List.of("AA"));
        Pronunciation guessed = new Pronunciation(List.of("UW"));
        Lexicon lexicon =
                new Lexicon(
                        UserDictionary.EMPTY.with("Map", List.of(own)),
                        cmu,
                        word -> word.equals("zorp") ? Optional.of(guessed) : Optional.empty());
        assertEquals(
                new Lexicon.Entry(List.of(own), Lexicon.Source.OWN),
                lexicon.find("map").orElseThrow());
        assertEquals(Lexicon.Source.DICTIONARY, lexicon.find("bus").orElseThrow().source());
        assertEquals(
                new Lexicon.Entry(List.of(guessed), Lexicon.Source.GUESSED),
                lexicon.find("Zorp").orElseThrow());
        assertEquals(
                List.of("blivet"), lexicon.unknown(List.of("map", "Blivet", "zorp", "blivet")));
        assertTrue(lexicon.knows("Bus"));
        assertFalse(lexicon.knows("zorp"));
    }

    @Test
    void readsWhatEnginesPrint() {
        assertEquals(
                List.of("F", "EY", "S", "AH", "ER"),
                EngineSounds.ofFlite("pau f ey s ax axr pau \n"));
        assertEquals(List.of(), EngineSounds.ofFlite("pau f quux pau"));
        assertEquals(
                List.of("F", "EY", "S", "R", "AY", "T"),
                EngineSounds.ofEspeak(" f_ˈeɪ_s_ɹ_aɪ_t\n"));
        assertEquals(List.of("M", "IY", "AH", "R", "AH"), EngineSounds.ofEspeak("m_ˈiə_ɹ_ə"));
        assertEquals(List.of(), EngineSounds.ofEspeak("f_ʘ"));
    }

    @Test
    void readsSoundsAsPeopleWriteThem() throws StudioException {
        assertEquals("F EH R IY", Pronunciation.parse("  f eh1 R iy0 ").toString());
        StudioException unknown =
                assertThrows(StudioException.class, () -> Pronunciation.parse("F QQ"));
        assertTrue(unknown.getMessage().contains("\"QQ\""), unknown.getMessage());
        assertThrows(StudioException.class, () -> Pronunciation.parse(" "));
    }

    @Test
    void keepsOwnWordsInAFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("words.txt");
        UserDictionary words =
                UserDictionary.EMPTY
                        .with("Zorp", List.of(Pronunciation.parse("Z AO R P")))
                        .with(
                                "mira",
                                List.of(
                                        Pronunciation.parse("M IH R AH"),
                                        Pronunciation.parse("M AY R AH")));
        words.write(file);
        assertEquals(words.words(), UserDictionary.read(file).words());
        assertEquals(List.of("mira", "zorp"), List.copyOf(words.words().keySet()));
        assertTrue(words.with("zorp", List.of()).find("zorp").isEmpty());
    }

    @Test
    void namesTheLineOfABadOwnWord(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("words.txt");
        Files.writeString(file, "# mine\nmira M IH R AH\nzorp\n");
        StudioException e = assertThrows(StudioException.class, () -> UserDictionary.read(file));
        assertEquals("align.own-word-without-sounds", e.messageKey());
        assertTrue(e.getMessage().startsWith("Line 3 of"), e.getMessage());
        Files.writeString(file, "zorp Z XX");
        assertEquals(
                "align.unknown-sound",
                assertThrows(StudioException.class, () -> UserDictionary.read(file)).messageKey());
    }
}
