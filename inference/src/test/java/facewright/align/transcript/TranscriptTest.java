package facewright.align.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriptTest {
    private static final Set<String> KNOWN =
            Set.of("a.m.", "u.s.", "well-known", "don't", "'twas", "nasa", "cause", "rock'n'roll");

    private static String spoken(String text) {
        return Transcript.of(text, KNOWN::contains).spokenText();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "0 7 13 40 99|zero seven thirteen forty ninety nine",
                "100 101 1,234 12,000|one hundred one hundred one one thousand two hundred thirty"
                        + " four twelve thousand",
                "1,000,000 3000000|one million three million",
                "12345678901234567|one two three four five six seven eight nine zero one two three"
                        + " four five six seven",
                "3.14 0.5 .25 007|three point one four zero point five point two five zero zero"
                        + " seven",
                "-5 +1|minus five plus one",
                "1984 1907 1900 2000 2005 2026|nineteen eighty four nineteen oh seven nineteen"
                        + " hundred two thousand two thousand five twenty twenty six",
                "1990s, '80s|nineteen nineties eighties",
                "1st 2nd 3rd 5th 8th 9th 12th 20th 21st 103rd|first second third fifth eighth ninth"
                        + " twelfth twentieth twenty first one hundred third",
                "$1 $3.50 $0.99 £5 €1.01|one dollar three dollars and fifty cents ninety nine cents"
                        + " five pounds one euro and one cent",
                "$1.2 million and $20k|one point two million dollars and twenty thousand dollars",
                "21% 5 % 1% 99¢|twenty one percent five percent one percent ninety nine cents",
                "5km 1kg 44.1 kHz -5°C 60mph|five kilometers one kilogram forty four point one kilo"
                        + " hertz minus five degrees celsius sixty miles per hour",
                "1/2 3/4 2/3 5/1|one half three quarters two thirds five over one",
                "10-15 #7 555-1234|ten to fifteen number seven five five five one two three four",
            })
    void readsNumbers(String text, String expected) {
        assertEquals(expected, spoken(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "10:05 a.m.|ten oh five a.m.",
                "at 7pm or 13:30|at seven p.m. or thirteen thirty",
                "1:00. 1:00 a.m.|one o'clock one a.m.",
                "12/25/2024|december twenty fifth twenty twenty four",
                "2024-03-04|march fourth twenty twenty four",
                "March 4, 2026|march fourth twenty twenty six",
                "Jan. 5th|january fifth",
            })
    void readsTimesAndDates(String text, String expected) {
        assertEquals(expected, spoken(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Dr. Smith vs. Mr. Jones etc.|doctor smith versus mister jones et cetera",
                "Baker St. near St. Paul|baker street near saint paul",
                "No. 5. No.|number five no",
                "U.S. and U.K.|u.s. and u. k.",
                "J. R. Tolkien|j. r. tolkien",
                "FBX and NASA and TVs|f. b. x. and nasa and t. v.'s",
                "3D MP3s 221B|three d. m. p. threes two hundred twenty one b.",
                "you & me @ home|you and me at home",
                "World War II|world war two",
                "facewright.org or ann@site.com|facewright dot org or ann at site dot com",
            })
    void readsShortForms(String text, String expected) {
        assertEquals(expected, spoken(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "well-known mother-in-law and/or|well-known mother in law and or",
                "\"Don't,\" she said \u2014 \u2018twas the students' idea\u2026|don't she said"
                        + " 'twas the students' idea",
                "'quoted' 'cause Mira's|quoted cause mira's",
                "caf\u00e9 na\u00efve|cafe naive",
                "[laughs] <i>yes</i> \u266a ...|yes",
                "He\u2019s here--now|he's here now",
            })
    void readsWordsAndMarks(String text, String expected) {
        assertEquals(expected, spoken(text));
    }

    @Test
    void keepsTheWrittenWordWhereItIsOneSpokenWord() {
        Transcript transcript = Transcript.of("\"Hello,\" said 3 Facewrights at 10:05!");
        assertEquals(
                List.of("Hello", "said", "three", "Facewrights", "at", "ten", "oh", "five"),
                transcript.words().stream().map(SpokenWord::text).toList());
        assertEquals(
                List.of(0, 1, 2, 3, 4, 5, 5, 5),
                transcript.words().stream().map(SpokenWord::token).toList());
        assertEquals("10:05!", transcript.tokens().get(5));
    }

    @Test
    void hasNoWordsWithoutLetters() {
        assertTrue(Transcript.of(" \n - ... \u2014 ()").words().isEmpty());
        assertTrue(Transcript.of("").words().isEmpty());
    }
}
