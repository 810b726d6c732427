package facewright.align.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LanguageGuessTest {
    private static String language(String text) {
        return LanguageGuess.of(text).map(Locale::getLanguage).orElse("?");
    }

    @Test
    void tellsEnglishFromOtherLanguages() {
        Map.ofEntries(
                        Map.entry(
                                "Maybe the bear was far away, but my mother found five pies.",
                                "en"),
                        Map.entry("We were in Málaga and ate jalapeño with the Müllers.", "en"),
                        Map.entry("Guten Morgen, ich bin heute mit dem Zug gekommen.", "de"),
                        Map.entry("Der Bär schläft, und die Mutter bäckt fünf Kuchen.", "de"),
                        Map.entry("Buenos días, el niño está en la casa de su madre.", "es"),
                        Map.entry(
                                "Bonjour, je suis dans la maison avec ma mère et mon père.", "fr"),
                        Map.entry("Il gatto è nella casa con la mamma e non si muove.", "it"),
                        Map.entry("O menino não está em casa com a mãe dele.", "pt"),
                        Map.entry("De jongen is niet in het huis van zijn moeder.", "nl"),
                        Map.entry("Привет, как дела?", "ru"),
                        Map.entry("これは日本語です", "ja"),
                        Map.entry("안녕하세요 여러분", "ko"))
                .forEach((text, language) -> assertEquals(language, language(text), text));
    }

    @Test
    void saysNothingAboutShortOrUnknownTexts() {
        assertEquals(Optional.empty(), LanguageGuess.of(""));
        assertEquals(Optional.empty(), LanguageGuess.of("Die Hard"));
        assertEquals(Optional.empty(), LanguageGuess.of("Penh Bourke Kievit Anna Smith Jones"));
        assertEquals(Optional.empty(), LanguageGuess.of("1984 2026 17"));
    }
}
