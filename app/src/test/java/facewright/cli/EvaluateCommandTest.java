package facewright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import facewright.assets.head.BuiltInHead;
import facewright.io.npy.NpyWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
    @TempDir Path folder;

    private Path truth;
    private Path prediction;
    private Path lips;
    private Path upper;
    private Path template;

    /** Four vertices, the first two are lips; a prediction off by 3 mm and one by 1 mm. */
    @BeforeEach
    void makeMotion() throws Exception {
        truth = Files.createDirectories(folder.resolve("truth"));
        prediction = Files.createDirectories(folder.resolve("prediction"));
        lips = Files.writeString(folder.resolve("lips.txt"), "0, 1,1\n");
        upper = Files.writeString(folder.resolve("upper.txt"), "2 3");
        template = write(folder.resolve("template.npy"), 1, 0, 1);
        write(truth.resolve("a.npy"), 30, 0, 1);
        write(prediction.resolve("a.npy"), 31, 0.003f, 1);
        write(truth.resolve("b.npy"), 10, 0, 1);
        write(prediction.resolve("b.npy"), 10, 0.001f, 1);
    }

    /** A face of 0.2 m; the lip vertex 1 is off by some metres. */
    private static Path write(Path file, int frames, float off, float scale) throws Exception {
        try (NpyWriter writer = new NpyWriter(file, frames, 4, 3)) {
            for (int t = 0; t < frames; t++) {
                float brow = t % 2 * off;
                float[] frame = {0, 0, 0, 0.1f + off, 0, 0, 0, 0.2f, 0, 0, 0.1f + brow, 0};
                for (int i = 0; i < frame.length; i++) {
                    frame[i] *= scale;
                }
                writer.write(frame);
            }
        }
        return file;
    }

    private Cli.Outcome evaluate(String... more) {
        List<String> line = new ArrayList<>(List.of("evaluate", "--lips", lips.toString()));
        line.addAll(Arrays.asList(more));
        return Cli.run(line.toArray(String[]::new));
    }

    private Cli.Outcome folders(String... more) {
        List<String> line =
                new ArrayList<>(
                        List.of(
                                "--truth",
                                truth.toString(),
                                "--prediction",
                                prediction.toString(),
                                "--upper-face",
                                upper.toString(),
                                "--template",
                                template.toString()));
        line.addAll(Arrays.asList(more));
        return evaluate(line.toArray(String[]::new));
    }

    @Test
    void measuresFoldersAndWritesNumbersWithDefinitions() throws Exception {
        Path file = folder.resolve("out.json");
        Path table = folder.resolve("out.csv");
        Cli.Outcome outcome = folders("--json", file.toString(), "--csv", table.toString());
        assertEquals(0, outcome.code(), outcome.err());
        JsonNode json = new ObjectMapper().readTree(file.toFile());
        JsonNode overall = json.get("overall");
        double a = 0.003 * 0.003;
        double b = 0.001 * 0.001;
        assertEquals((30 * a + 10 * b) / 40, overall.get("lve").asDouble(), 1e-10);
        assertEquals(a, json.at("/sequences/a/lve").asDouble(), 1e-10);
        // The brow vertex is at its place in every second frame: the std is half the square.
        assertEquals(-(a + b) / 8, overall.get("fdd").asDouble(), 1e-10);
        assertEquals((a + b) / 8, overall.get("fddAbsolute").asDouble(), 1e-10);
        assertEquals(
                (0.003 * 1.5 * 30 + 0.001 * 1.5 * 10) / 4 / 40,
                overall.get("mveFrameWeighted").asDouble(),
                1e-8);
        assertEquals(
                (0.003 * 1.5 + 0.001 * 1.5) / 4 / 2,
                overall.get("mveSequenceWeighted").asDouble(),
                1e-8);
        JsonNode lve = json.at("/definitions/lve");
        assertEquals("codetalker", lve.get("preset").asText());
        assertEquals("squared", lve.get("form").asText());
        assertEquals("m^2", lve.get("unit").asText());
        assertEquals(2, lve.at("/mask/unique").asInt());
        assertEquals(3, lve.at("/mask/entries").asInt());
        for (JsonNode definition : json.get("definitions")) {
            String label = definition.get("formula").asText();
            assertTrue(outcome.out().contains(label), label + " in " + outcome.out());
        }
        assertTrue(outcome.out().contains("30 frames, the prediction 31"), outcome.out());
        List<String> lines = Files.readAllLines(table);
        assertEquals(1 + 3 * json.get("definitions").size(), lines.size());
        assertTrue(lines.get(1).startsWith("a,30,lve,"), lines.get(1));
    }

    @Test
    void findsTheNeutralPoseOfEachSequence() throws Exception {
        Path file = folder.resolve("out.json");
        folders("--json", file.toString());
        JsonNode one = new ObjectMapper().readTree(file.toFile());
        Path poses = Files.createDirectories(folder.resolve("poses"));
        write(poses.resolve("a.npy"), 1, 0, 1);
        template = poses;
        assertFailure(folders(), "no neutral pose for b");
        write(poses.resolve("b.npy"), 1, 0, 2);
        assertEquals(0, folders("--json", file.toString()).code());
        JsonNode each = new ObjectMapper().readTree(file.toFile());
        assertEquals(one.at("/sequences/a/fdd"), each.at("/sequences/a/fdd"));
        assertFalse(one.at("/sequences/b/fdd").equals(each.at("/sequences/b/fdd")));
    }

    @Test
    void measuresOpeningsClosuresAndJitterWhereItCan() throws Exception {
        Path file = folder.resolve("out.json");
        Cli.Outcome without = folders();
        assertTrue(without.out().contains("need --lip-pair"), without.out());
        assertTrue(without.out().contains("needs --fps"), without.out());
        Cli.Outcome outcome =
                folders("--lip-pair", "0,1", "--fps", "25", "--json", file.toString());
        assertEquals(0, outcome.code(), outcome.err());
        JsonNode overall = new ObjectMapper().readTree(file.toFile()).get("overall");
        assertEquals((3.0 * 30 + 10) / 40, overall.get("lipOpeningError").asDouble(), 1e-4);
        assertTrue(overall.get("closureRecall").isNull(), overall.toString());
        // The lips of neither move.
        assertEquals(0, overall.get("jitter").asDouble(), 1e-9);
        assertEquals(0, overall.get("jitterTruth").asDouble(), 1e-9);
        assertEquals(2, folders("--lip-pair", "0,4").code());
        assertEquals(2, folders("--lip-pair", "0").code());
        assertEquals(2, folders("--lip-pair", "1,1").code());
    }

    @Test
    void presetsGiveDifferentNumbers() throws Exception {
        Path file = folder.resolve("out.json");
        folders("--preset", "imitator", "--json", file.toString());
        JsonNode json = new ObjectMapper().readTree(file.toFile());
        assertEquals(2, json.at("/overall/lve").asDouble(), 1e-4);
        assertEquals("mm", json.at("/definitions/lve/unit").asText());
    }

    @Test
    void leavesDynamicsOutWhereTheyCannotBeTaken() throws Exception {
        Path file = folder.resolve("out.json");
        Cli.Outcome outcome =
                evaluate(
                        "--truth",
                        truth.resolve("a.npy").toString(),
                        "--prediction",
                        prediction.resolve("a.npy").toString(),
                        "--json",
                        file.toString());
        assertEquals(0, outcome.code(), outcome.err());
        assertTrue(outcome.out().contains("FDD was left out"), outcome.out());
        assertTrue(new ObjectMapper().readTree(file.toFile()).at("/overall/fdd").isNull());
    }

    @Test
    void knowsTheRegionsAndTheNeutralPoseOfTheBuiltInHead() throws Exception {
        int values = BuiltInHead.load().topology().vertexCount() * 3;
        float[] neutral = BuiltInHead.load().rig().template().positions();
        Path file = folder.resolve("head.npy");
        try (NpyWriter writer = new NpyWriter(file, 2, values)) {
            writer.write(neutral);
            writer.write(neutral);
        }
        String[] line = {
            "evaluate", "--truth", file.toString(), "--prediction", file.toString(), "--lips", ""
        };
        line[6] = "lips";
        Cli.Outcome outcome = Cli.run(line);
        assertEquals(0, outcome.code(), outcome.err());
        assertTrue(outcome.out().contains("fddAbsolute"), outcome.out());
        assertTrue(outcome.out().contains("unit m^2"), outcome.out());
        assertTrue(outcome.out().contains("closureRecall"), outcome.out());
        assertTrue(outcome.out().contains("mouthWidthError"), outcome.out());
        Cli.Outcome other =
                Cli.run(
                        "evaluate",
                        "--truth",
                        truth.toString(),
                        "--prediction",
                        prediction.toString(),
                        "--lips",
                        "lips");
        assertFailure(other, "belongs to the built-in head");
    }

    @Test
    void explainsWhatDoesNotFit() throws Exception {
        write(prediction.resolve("b.npy"), 10, 0.001f, 1000);
        assertFailure(folders(), "Bring both into the same unit");
        try (NpyWriter writer = new NpyWriter(prediction.resolve("b.npy"), 1, 5, 3)) {
            writer.write(new float[15]);
        }
        assertFailure(folders(), "has 4 vertices, the prediction 5");
        try (NpyWriter writer = new NpyWriter(prediction.resolve("b.npy"), 1, 4, 3)) {
            float[] frame = new float[12];
            frame[7] = Float.NaN;
            writer.write(frame);
        }
        assertFailure(folders(), "not a number in frame 0");
        try (NpyWriter writer = new NpyWriter(prediction.resolve("b.npy"), 1, 11)) {
            writer.write(new float[11]);
        }
        assertFailure(folders(), "has the shape [1, 11]");
        Files.delete(prediction.resolve("b.npy"));
        Cli.Outcome lone = folders();
        assertEquals(0, lone.code(), lone.err());
        assertTrue(lone.out().contains("b.npy"), lone.out());
        Files.delete(prediction.resolve("a.npy"));
        assertFailure(folders(), "same name");
        Files.writeString(lips, "0 4");
        write(prediction.resolve("a.npy"), 30, 0, 1);
        assertFailure(folders(), "names vertex 4");
        Files.writeString(lips, "0 -1");
        assertFailure(folders(), "-1");
        Files.writeString(lips, " ");
        assertFailure(folders(), "names no vertex");
    }

    private static void assertFailure(Cli.Outcome outcome, String words) {
        assertEquals(1, outcome.code(), outcome.out());
        assertTrue(outcome.err().contains(words), outcome.err());
        assertFalse(outcome.err().contains("Exception"), outcome.err());
    }

    @Test
    void refusesAFileAgainstAFolder() {
        Cli.Outcome outcome =
                evaluate("--truth", truth.toString(), "--prediction", lips.toString());
        assertEquals(2, outcome.code(), outcome.err());
    }

    @Test
    void anArchiveWithOneMotionCountsAsThatMotion() throws Exception {
        Path plain = truth.resolve("a.npy");
        Path archive = folder.resolve("a.npz");
        zip(archive, plain, "verts.npy");
        Cli.Outcome same =
                evaluate("--truth", archive.toString(), "--prediction", plain.toString());
        assertEquals(0, same.code(), same.err());
        zip(archive, plain, "verts.npy", "other.npy");
        Cli.Outcome two = evaluate("--truth", archive.toString(), "--prediction", plain.toString());
        assertEquals(1, two.code());
        assertTrue(two.err().contains("verts, other"), two.err());
    }

    private static void zip(Path archive, Path array, String... names) throws Exception {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                Files.copy(array, out);
                out.closeEntry();
            }
        }
    }
}
