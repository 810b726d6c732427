package facewright.align.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.StudioException;
import facewright.speech.Phone;
import facewright.speech.PhoneAlphabet;
import facewright.speech.PhoneTrack;
import facewright.speech.Word;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhoneTrackFilesTest {
    @TempDir private Path folder;

    private static PhoneTrack track() throws StudioException {
        return PhoneTrack.of(
                PhoneAlphabet.ARPABET,
                1.5,
                List.of(
                        new Phone("B", 0.125, 0.2),
                        new Phone("AY", 0.2, 0.333333),
                        new Phone("B", 0.333333, 0.4),
                        new Phone("AY", 0.4, 0.5),
                        new Phone("M", 0.75, 0.9),
                        new Phone("IY", 0.9, 1.25)),
                List.of(
                        new Word("bye", 0.125, 0.333333),
                        new Word("bye", 0.333333, 0.5),
                        new Word("\"me, too\"", 0.75, 1.25)));
    }

    private static void assertSame(PhoneTrack expected, PhoneTrack actual) {
        assertEquals(expected.phones().size(), actual.phones().size());
        for (int i = 0; i < expected.phones().size(); i++) {
            Phone wanted = expected.phones().get(i);
            Phone got = actual.phones().get(i);
            assertEquals(expected.isPause(i), actual.isPause(i));
            assertEquals(wanted.symbol(), got.symbol());
            assertEquals(wanted.startSeconds(), got.startSeconds(), 1e-6);
            assertEquals(wanted.endSeconds(), got.endSeconds(), 1e-6);
        }
        assertEquals(
                expected.words().stream().map(Word::text).toList(),
                actual.words().stream().map(Word::text).toList());
        for (int w = 0; w < expected.words().size(); w++) {
            assertEquals(expected.firstPhone(w), actual.firstPhone(w));
            assertEquals(expected.endPhone(w), actual.endPhone(w));
        }
    }

    @Test
    void keepsATrackInATextGrid() throws Exception {
        Path file = folder.resolve("a.TextGrid");
        PhoneTrackFiles.writeTextGrid(track(), file);
        assertSame(track(), PhoneTrackFiles.read(file, 1.5));
        assertEquals("bye bye \"me, too\"", TranscriptFiles.read(file));
    }

    @Test
    void keepsATrackInATable() throws Exception {
        Path file = folder.resolve("a.csv");
        PhoneTrackFiles.writeCsv(track(), file);
        assertSame(track(), PhoneTrackFiles.read(file, 1.5));
        List<String> lines = Files.readAllLines(file);
        assertEquals("start_seconds,end_seconds,phone,word_number,word", lines.get(0));
        assertEquals("0.000000,0.125000,,,", lines.get(1));
        assertEquals("0.125000,0.200000,B,1,bye", lines.get(2));
    }

    @Test
    void writesSubtitlesThatReadBackAsTheText() throws Exception {
        Path file = folder.resolve("a.srt");
        List<Word> words = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            String word = i % 20 == 19 ? "ends." : "word" + i;
            words.add(new Word(word, i * 0.3, i * 0.3 + 0.25));
            text.append(i == 0 ? "" : " ").append(word);
        }
        PhoneTrackFiles.writeSrt(words, file);
        assertEquals(text.toString(), TranscriptFiles.read(file).replace('\n', ' '));
        String srt = Files.readString(file);
        assertTrue(srt.startsWith("1\n00:00:00,000 --> 00:00:0"), srt);
        assertTrue(srt.contains("ends.\n\n"), srt);
        assertTrue(srt.lines().allMatch(line -> line.length() <= 42), srt);
    }

    @Test
    void findsTheAlphabetOfImportedSounds() throws Exception {
        Path file = folder.resolve("a.TextGrid");
        String ipa =
                "\"ooTextFile\" \"TextGrid\" 0 1 <exists> 1 \"IntervalTier\" \"phones\" 0 1 3"
                        + " 0 0.2 \"sil\" 0.2 0.5 \"ʃ\" 0.5 1 \"iː\"";
        Files.writeString(file, ipa);
        PhoneTrack track = PhoneTrackFiles.read(file, 1);
        assertEquals(PhoneAlphabet.IPA, track.alphabet());
        assertTrue(track.isPause(0));
        assertEquals("ʃ", track.phones().get(1).symbol());
    }

    @Test
    void saysWhatIsWrongWithAFile() throws Exception {
        Path grid = folder.resolve("a.TextGrid");
        Files.writeString(
                grid,
                "\"ooTextFile\" \"TextGrid\" 0 1 <exists> 1 \"IntervalTier\" \"notes\" 0 1 1"
                        + " 0 1 \"x\"");
        StudioException noTier =
                assertThrows(StudioException.class, () -> PhoneTrackFiles.read(grid, 1));
        assertEquals("align.no-phone-tier", noTier.messageKey());
        assertTrue(noTier.getMessage().contains("notes"), noTier.getMessage());
        Path table = folder.resolve("a.csv");
        Files.writeString(table, "a,b\n");
        assertEquals(
                "align.bad-csv-header",
                assertThrows(StudioException.class, () -> PhoneTrackFiles.read(table, 1))
                        .messageKey());
        Files.writeString(
                table,
                "start_seconds,end_seconds,phone,word_number,word\n0,0.5,B,1,b\n0.5,0.4,B\n");
        StudioException badRow =
                assertThrows(StudioException.class, () -> PhoneTrackFiles.read(table, 1));
        assertEquals("align.bad-csv-row", badRow.messageKey());
        assertTrue(badRow.getMessage().startsWith("Line 3 of"), badRow.getMessage());
    }
}
