package facewright.align.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.StudioException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscriptFilesTest {
    @TempDir private Path folder;

    private Path file(String name, String text, Charset charset) throws Exception {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    private String read(String name, String text) throws Exception {
        return TranscriptFiles.read(file(name, text, StandardCharsets.UTF_8));
    }

    private String messageKey(String name, String text) {
        return assertThrows(StudioException.class, () -> read(name, text)).messageKey();
    }

    @Test
    void readsPlainTextInTheEncodingsOfPeople() throws Exception {
        assertEquals("café", read("a.txt", "\uFEFF café \n"));
        assertEquals(
                "café",
                TranscriptFiles.read(file("b.txt", "café", Charset.forName("windows-1252"))));
        assertEquals(
                "café",
                TranscriptFiles.read(file("c.txt", "\uFEFFcafé", StandardCharsets.UTF_16LE)));
        assertEquals(
                "café",
                TranscriptFiles.read(file("d.TXT", "\uFEFFcafé", StandardCharsets.UTF_16BE)));
    }

    @Test
    void readsSubtitlesWithoutTheirMarks() throws Exception {
        String srt =
                "2\r\n00:00:03,000 --> 00:00:04,500\r\n<i>of tea</i> &amp; milk\r\n\r\n"
                        + "1\r\n00:00:01,000 --> 00:00:02,000\r\nMOM: A cup\r\n- at five:\r\n\r\n";
        assertEquals("A cup at five:\nof tea & milk", read("a.srt", srt));
        String vtt =
                "WEBVTT\n\nNOTE not said\n\nintro\n01:02.500 --> 01:04.000 align:start\n"
                        + "<v Ann>{\\an8}Good <c.loud>morning</c>\n";
        assertEquals("Good morning", read("a.vtt", vtt));
    }

    @Test
    void readsTimedWords() throws Exception {
        assertEquals(
                "the bus",
                read(
                        "a.ctm",
                        ";; note\nrec 1 0.10 0.2 the\nrec 1 0.3 0.4 <sil>\n"
                                + "rec 1 0.7 0.3 bus 0.99\n"));
        StudioException bad =
                assertThrows(StudioException.class, () -> read("b.ctm", "rec 1 0.1 0.2 a\nno"));
        assertEquals("align.bad-ctm", bad.messageKey());
        assertTrue(bad.getMessage().startsWith("Line 2 "), bad.getMessage());
    }

    @Test
    void readsTheWordsOfATextGrid() throws Exception {
        String shortForm =
                "File type = \"ooTextFile\"\n\"TextGrid\"\n\n0\n1.5\n<exists>\n2\n"
                        + "\"IntervalTier\"\n\"phones\"\n0\n1.5\n1\n0\n1.5\n\"AH\"\n"
                        + "\"IntervalTier\"\n\"Words\"\n0\n1.5\n3\n0\n0.5\n\"the\"\n0.5\n1\n\"sp\"\n"
                        + "1\n1.5\n\"so-called \"\"bus\"\"\"\n";
        assertEquals("the so-called \"bus\"", read("a.TextGrid", shortForm));
        assertEquals(
                "the so-called \"bus\"",
                TranscriptFiles.read(
                        file("b.TextGrid", "\uFEFF" + shortForm, StandardCharsets.UTF_16BE)));
    }

    @Test
    void refusesFilesWithoutWords() {
        assertEquals("align.file-without-words", messageKey("a.txt", " \n"));
        assertEquals("align.file-without-words", messageKey("a.srt", "1\nno times here\n"));
        assertEquals("align.not-text", messageKey("a.txt", "a\0b"));
        assertEquals("align.bad-textgrid", messageKey("a.textgrid", "hello"));
        assertEquals(
                "align.bad-textgrid",
                messageKey("b.textgrid", "\"ooTextFile\" \"TextGrid\" 0 1 <exists> 1 \"x\""));
    }

    @Test
    void namesAMissingFile() {
        StudioException e =
                assertThrows(
                        StudioException.class,
                        () -> TranscriptFiles.read(folder.resolve("gone.txt")));
        assertTrue(e.getMessage().contains("gone.txt"), e.getMessage());
    }
}
