package facewright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import facewright.align.files.PhoneTrackFiles;
import facewright.align.files.TranscriptFiles;
import facewright.assets.demo.DemoClip;
import facewright.speech.PhoneTrack;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlignCommandTest {
    private static final String TEXT =
            "Maybe the bear was far away, but my mother found five warm pumpkin pies before the"
                    + " farmer came. Please, papa, move over: the moon is above the palm.";

    @TempDir private Path folder;
    private String audio = "";

    @BeforeEach
    void copyRecording() throws Exception {
        audio = DemoClip.copyTo(folder).toString();
    }

    @Test
    void writesTheTimesInEveryFormat() throws Exception {
        Path transcript = Files.writeString(folder.resolve("said.txt"), TEXT);
        Path out = folder.resolve("new/out");
        Cli.Outcome outcome =
                Cli.run(
                        "align",
                        audio,
                        "--transcript",
                        transcript.toString(),
                        "--out",
                        out.toString(),
                        "--json");
        assertEquals(0, outcome.code(), outcome.err());
        JsonNode printed = new ObjectMapper().readTree(outcome.out());
        assertFalse(printed.get("doubtful").asBoolean());
        assertEquals(
                printed, new ObjectMapper().readTree(out.resolve("pumpkin-pies.json").toFile()));
        PhoneTrack grid =
                PhoneTrackFiles.read(
                        out.resolve("pumpkin-pies.TextGrid"),
                        printed.get("durationSeconds").asDouble());
        PhoneTrack table =
                PhoneTrackFiles.read(
                        out.resolve("pumpkin-pies.csv"), printed.get("durationSeconds").asDouble());
        assertEquals(printed.get("words").size(), grid.words().size());
        assertEquals(
                grid.phones().stream().map(p -> p.symbol()).toList(),
                table.phones().stream().map(p -> p.symbol()).toList());
        assertEquals(
                TEXT, TranscriptFiles.read(out.resolve("pumpkin-pies.srt")).replace('\n', ' '));
    }

    @Test
    void saysWhatToCheck() throws Exception {
        String text = TEXT.replace("mother", "zorp");
        Path own = Files.writeString(folder.resolve("own.txt"), "zorp M AH DH ER\n");
        String out = folder.resolve("out").toString();
        Cli.Outcome outcome =
                Cli.run(
                        "align",
                        audio,
                        "--text",
                        text,
                        "--dictionary",
                        own.toString(),
                        "--out",
                        out);
        assertEquals(0, outcome.code(), outcome.err());
        assertFalse(outcome.out().contains("zorp"), outcome.out());
        Cli.Outcome wrong =
                Cli.run(
                        "align",
                        audio,
                        "--text",
                        "Nobody knows what this long and boring sentence has to do with anything",
                        "--out",
                        out);
        assertTrue(wrong.out().contains("does not seem to belong"), wrong.out());
    }

    @Test
    void wantsOneTranscript() {
        String out = folder.resolve("out").toString();
        assertEquals(2, Cli.run("align", audio, "--out", out).code());
        assertEquals(
                2,
                Cli.run("align", audio, "--out", out, "--text", "a", "--transcript", "b").code());
    }

    @Test
    void explainsABadFileAndLeavesNothing() {
        Path out = folder.resolve("out");
        Cli.Outcome outcome =
                Cli.run(
                        "align",
                        audio,
                        "--transcript",
                        folder.resolve("gone.txt").toString(),
                        "--out",
                        out.toString());
        assertEquals(1, outcome.code());
        assertTrue(outcome.err().contains("gone.txt"), outcome.err());
        assertFalse(Files.exists(out));
    }
}
