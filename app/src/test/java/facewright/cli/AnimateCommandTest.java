package facewright.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import facewright.assets.demo.DemoClip;
import facewright.assets.head.BuiltInHead;
import facewright.io.npy.NpyReader;
import facewright.job.CancelToken;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnimateCommandTest {
    @TempDir Path folder;

    private String[] arguments(String... arguments) {
        return Stream.concat(
                        Stream.of("animate", "--out", folder.resolve("out").toString()),
                        Stream.of(arguments))
                .toArray(String[]::new);
    }

    private TreeSet<String> results() throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            return files.map(file -> file.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void writesEveryFormatUnderTheNameOfTheClip() throws Exception {
        Path clip = Cli.recording(folder.resolve("Größe 1.wav"), 0.4);
        Cli.Outcome outcome =
                Cli.run(
                        arguments(
                                clip.toString(),
                                "--format",
                                "fbx,obj,npy,mp4",
                                "--fps",
                                "25",
                                "--view",
                                "three-quarter"));
        assertEquals(0, outcome.code(), outcome.err());
        TreeSet<String> results = results();
        assertTrue(
                results.containsAll(
                        List.of("Größe 1.fbx", "Größe 1.npy", "Größe 1.mp4", "Größe 1-obj")),
                results.toString());
        int[] shape = NpyReader.read(folder.resolve("out/Größe 1.npy")).shape();
        int vertices = BuiltInHead.load().topology().vertexCount();
        assertArrayEquals(new int[] {10, vertices, 3}, shape);
        assertTrue(outcome.out().contains("1 done, 0 failed"), outcome.out());
    }

    @Test
    void speaksATranscriptWithTheMethodForIt() throws Exception {
        Path clip = DemoClip.copyTo(folder);
        Path text =
                Files.writeString(
                        folder.resolve("said.txt"),
                        "Maybe the bear was far away, but my mother found five warm pumpkin pies"
                                + " before the farmer came. Please, papa, move over: the moon is"
                                + " above the palm.");
        Cli.Outcome outcome =
                Cli.run(
                        arguments(
                                clip.toString(),
                                "--transcript",
                                text.toString(),
                                "--format",
                                "npy",
                                "--fps",
                                "24",
                                "--json"));
        assertEquals(0, outcome.code(), outcome.err());
        assertTrue(outcome.out().contains("\"phonetic\""), outcome.out());
        assertEquals(252, NpyReader.read(folder.resolve("out/pumpkin-pies.npy")).shape()[0], 2);
    }

    @Test
    void aTranscriptBelongsToOneRecordingAndPhoneticNeedsOne() throws Exception {
        Path one = Cli.recording(folder.resolve("one.wav"), 0.3);
        Path two = Cli.recording(folder.resolve("two.wav"), 0.3);
        Path text = Files.writeString(folder.resolve("said.txt"), "one two");
        Cli.Outcome both =
                Cli.run(arguments(one.toString(), two.toString(), "--transcript", text.toString()));
        assertEquals(2, both.code());
        assertTrue(both.err().contains("one recording"), both.err());
        Cli.Outcome none = Cli.run(arguments(one.toString(), "--method", "phonetic"));
        assertEquals(1, none.code());
        assertTrue(none.out().contains("transcript"), none.out());
    }

    @Test
    void oneBadFileDoesNotStopTheOthers() throws Exception {
        Path bad = folder.resolve("bad.wav");
        Files.writeString(bad, "this is no sound");
        Path good = Cli.recording(folder.resolve("good.wav"), 0.3);
        Cli.Outcome outcome =
                Cli.run(arguments(bad.toString(), good.toString(), "--format", "npy"));
        assertEquals(1, outcome.code());
        assertEquals(new TreeSet<>(List.of("good.npy")), results());
        assertTrue(outcome.out().contains("1 done, 1 failed"), outcome.out());
        assertTrue(outcome.out().contains("bad.wav"), outcome.out());
        assertFalse(outcome.out().contains("Exception"), outcome.out());
    }

    @Test
    void equalNamesFromDifferentFoldersStayApart() throws Exception {
        Path first = Cli.recording(folder.resolve("monday/take.wav"), 0.2);
        Path second = Cli.recording(folder.resolve("tuesday/take.wav"), 0.3);
        Cli.Outcome outcome =
                Cli.run(arguments(first.toString(), second.toString(), "--format", "npy"));
        assertEquals(0, outcome.code(), outcome.err());
        assertEquals(new TreeSet<>(List.of("monday-take.npy", "tuesday-take.npy")), results());
    }

    @Test
    void aFolderStandsForItsRecordings() throws Exception {
        Cli.recording(folder.resolve("session/b.wav"), 0.2);
        Cli.recording(folder.resolve("session/a.wav"), 0.2);
        Files.writeString(folder.resolve("session/notes.txt"), "two takes");
        Files.writeString(folder.resolve("session/._a.wav"), "left by another system");
        Cli.Outcome outcome =
                Cli.run(arguments(folder.resolve("session").toString(), "--format", "npy"));
        assertEquals(0, outcome.code(), outcome.err());
        assertEquals(new TreeSet<>(List.of("a.npy", "b.npy")), results());
    }

    @Test
    void aFolderWithoutRecordingsIsSaidSo() throws Exception {
        Files.createDirectories(folder.resolve("empty"));
        Cli.Outcome outcome = Cli.run(arguments(folder.resolve("empty").toString()));
        assertEquals(1, outcome.code());
        assertTrue(outcome.err().contains("has no recordings"), outcome.err());
    }

    @Test
    void tellsProgramsWhatItMadeAndHow() throws Exception {
        Path clip = Cli.recording(folder.resolve("clip.wav"), 0.3);
        Cli.Outcome outcome =
                Cli.run(
                        arguments(
                                clip.toString(),
                                "--format",
                                "npy",
                                "--seed",
                                "7",
                                "--set",
                                "jawGain=1.5",
                                "--json"));
        JsonNode root = new ObjectMapper().readTree(outcome.out());
        assertEquals(0, root.get("failed").asInt());
        JsonNode made = root.get("clips").get(0);
        assertEquals(9, made.get("frames").asInt());
        assertEquals(7, made.get("provenance").get("seed").asLong());
        assertEquals("1.5", made.get("provenance").get("parameters").get("jawGain").asText());
        Path npy = Path.of(made.get("exports").get(0).get("files").get(0).asText());
        assertEquals(folder.resolve("out/clip.npy").toRealPath(), npy.toRealPath());
    }

    @Test
    void theSameSeedGivesTheSameFile() throws Exception {
        Path clip = Cli.recording(folder.resolve("clip.wav"), 3);
        Path npy = folder.resolve("out/clip.npy");
        Cli.run(arguments(clip.toString(), "--format", "npy", "--seed", "3"));
        byte[] first = Files.readAllBytes(npy);
        Cli.run(arguments(clip.toString(), "--format", "npy", "--seed", "3"));
        assertArrayEquals(first, Files.readAllBytes(npy));
    }

    @Test
    void cancellingLeavesNothingBehind() throws Exception {
        Path clip = Cli.recording(folder.resolve("clip.wav"), 0.3);
        Files.createDirectories(folder.resolve("out"));
        CancelToken cancel = new CancelToken();
        cancel.cancel();
        Cli.Outcome outcome = Cli.run(cancel, arguments(clip.toString(), "--format", "npy,obj"));
        assertEquals(1, outcome.code());
        assertTrue(outcome.err().contains("Cancelled"), outcome.err());
        assertEquals(new TreeSet<String>(), results());
    }
}
