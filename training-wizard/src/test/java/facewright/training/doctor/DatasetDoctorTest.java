package facewright.training.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.training.data.DataSet;
import facewright.training.data.DataSets;
import facewright.training.data.Pickles;
import facewright.training.data.Recordings;
import facewright.training.doctor.Finding.Check;
import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each test damages a healthy folder in one way, and expects that finding and no other. */
class DatasetDoctorTest {
    private static final List<String> NAMES =
            List.of("anna_1", "anna_2", "ben_1", "cleo_1", "dora_1");
    private static final int VERTICES = 120;
    private static final String SPLITS =
            "\"splits\": {\"train\": [\"anna\", \"ben\"], \"validation\": [\"cleo\"],"
                    + " \"test\": [\"dora\"]}";

    @TempDir private Path folder;

    private DoctorReport examine() throws Exception {
        try (DataSet data = DataSets.open(folder)) {
            return DatasetDoctor.examine(data, 0, ProgressSink.NONE, new CancelToken());
        }
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private void notes(String text) throws IOException {
        Files.writeString(file("dataset.json"), "{" + text + "}");
    }

    /** Weights that open and close, another way in each recording. */
    private void rigs() throws IOException {
        for (String name : NAMES) {
            rig(name, 30);
        }
        notes(SPLITS);
    }

    private void rig(String name, int frames) throws IOException {
        double phase = name.hashCode() % 100;
        Recordings.motion(
                file(name + ".npy"),
                frames,
                52,
                (t, k) -> 0.3 + 0.3 * Math.sin(phase + t * 0.4 + k));
        Recordings.tone(file(name + ".wav"), 16_000, 1, 200 + Math.abs(phase), 0.4);
    }

    /** A head 0.2 m high, of whose vertices the lower half moves. */
    private void meshes() throws IOException {
        Map<Object, Object> templates = new LinkedHashMap<>();
        for (String name : NAMES) {
            mesh(name, 0.2, 0);
            double[] neutral = new double[VERTICES * 3];
            templates.put(
                    name.substring(0, name.length() - 2),
                    new Pickles.Array("<f8", new int[] {VERTICES, 3}, neutral));
            Recordings.tone(
                    file(name + ".wav"), 16_000, 1, 200 + Math.abs(name.hashCode() % 100), 0.4);
        }
        Files.write(file("templates.pkl"), Pickles.of(templates));
        notes(SPLITS);
    }

    private void mesh(String name, double height, double sway) throws IOException {
        double phase = name.hashCode() % 100;
        Recordings.motion(
                file(name + ".npy"),
                30,
                VERTICES * 3,
                (t, i) -> {
                    int vertex = i / 3;
                    double rest = i % 3 == 1 ? height * vertex / VERTICES : 0.01 * (vertex % 7);
                    double speech = vertex < VERTICES / 2 ? 0.01 * Math.sin(phase + t * 0.4) : 0;
                    return rest + speech * height / 0.2 + sway * Math.sin(t * 0.2);
                });
    }

    private static void expect(DoctorReport report, Check check, Level level, String... items) {
        for (Check each : Check.values()) {
            assertEquals(
                    each == check ? level : Level.GREEN,
                    report.level(each),
                    each + " in " + report.json());
        }
        assertEquals(level, report.overall());
        for (String item : items) {
            assertEquals(level, report.level(item), item);
        }
    }

    @Test
    void findsNothingInAHealthyFolder() throws Exception {
        rigs();
        DoctorReport report = examine();
        expect(report, Check.FILES, Level.GREEN);
        assertEquals(5, report.itemCount());
        assertEquals("green", report.json().path("overall").asText());
        assertEquals(5, report.json().path("items").size());
        assertTrue(report.html().contains("anna_1"));
    }

    @Test
    void findsAMotionOfAnotherShape() throws Exception {
        rigs();
        Recordings.motion(file("anna_1.npy"), 30, 51, (t, k) -> 0.1 * t);
        expect(examine(), Check.TOPOLOGY, Level.RED, "anna_1");
    }

    @Test
    void findsAWrongFrameRate() throws Exception {
        rigs();
        notes("\"frameRate\": \"60\", " + SPLITS);
        expect(examine(), Check.FRAME_RATE, Level.RED);
    }

    @Test
    void findsSoundsAndMotionsOfDifferentLength() throws Exception {
        rigs();
        rig("anna_1", 36);
        expect(examine(), Check.LENGTHS, Level.AMBER, "anna_1");
        rig("anna_1", 60);
        expect(examine(), Check.LENGTHS, Level.RED, "anna_1");
    }

    @Test
    void findsWhatHasNoPartner() throws Exception {
        rigs();
        Files.delete(file("anna_1.wav"));
        expect(examine(), Check.COMPLETENESS, Level.AMBER, "anna_1");
        rig("anna_1", 30);
        Files.delete(file("anna_2.npy"));
        expect(examine(), Check.COMPLETENESS, Level.AMBER, "anna_2");
    }

    @Test
    void findsWhatBelongsToNoSplit() throws Exception {
        rigs();
        rig("emil_1", 30);
        expect(examine(), Check.COMPLETENESS, Level.AMBER, "emil_1");
    }

    @Test
    void findsPercentInsteadOfWeights() throws Exception {
        rigs();
        Recordings.motion(file("ben_1.npy"), 30, 52, (t, k) -> 30 + 30 * Math.sin(t * 0.4));
        expect(examine(), Check.VALUES, Level.RED, "ben_1");
        Recordings.motion(file("ben_1.npy"), 30, 52, (t, k) -> 0.9 + 0.9 * Math.sin(t * 0.4));
        expect(examine(), Check.VALUES, Level.AMBER, "ben_1");
    }

    @Test
    void findsAFaceThatDoesNotMove() throws Exception {
        rigs();
        Recordings.motion(file("ben_1.npy"), 30, 52, (t, k) -> 0.1);
        expect(examine(), Check.VALUES, Level.RED, "ben_1");
    }

    @Test
    void findsSilenceAndNearSilence() throws Exception {
        rigs();
        Recordings.tone(file("ben_1.wav"), 16_000, 1, 200, 0.0005);
        expect(examine(), Check.SILENCE, Level.RED, "ben_1");
        Recordings.tone(file("ben_1.wav"), 16_000, 1, 200, 0.004);
        expect(examine(), Check.SILENCE, Level.AMBER, "ben_1");
    }

    @Test
    void findsTheSameRecordingTwiceAndWhetherItLeaks() throws Exception {
        rigs();
        Files.copy(file("anna_1.wav"), file("anna_2.wav"), replace());
        DoctorReport report = examine();
        expect(report, Check.DUPLICATES, Level.AMBER);
        assertEquals(List.of("anna_1 = anna_2"), report.findings().get(0).items());
        rig("anna_2", 30);
        Files.copy(file("anna_1.npy"), file("dora_1.npy"), replace());
        report = examine();
        expect(report, Check.SPLITS, Level.RED);
        assertEquals(List.of("anna_1 = dora_1"), report.findings().get(0).items());
    }

    private static CopyOption replace() {
        return StandardCopyOption.REPLACE_EXISTING;
    }

    @Test
    void findsSubjectsInTwoSplitsAndSplitsWithoutAny() throws Exception {
        rigs();
        notes(SPLITS.replace("\"cleo\"", "\"cleo\", \"anna_2\"").replace("\"anna\"", "\"anna_1\""));
        expect(examine(), Check.SPLITS, Level.AMBER);
        notes(SPLITS.replace("\"cleo\"", "").replace("\"anna\"", "\"anna\", \"cleo\""));
        expect(examine(), Check.SPLITS, Level.RED);
    }

    @Test
    void findsDamagedFilesAndGoesOn() throws Exception {
        rigs();
        byte[] bytes = Files.readAllBytes(file("anna_1.wav"));
        Files.write(file("anna_1.wav"), Arrays.copyOf(bytes, 1000));
        expect(examine(), Check.FILES, Level.RED, "anna_1");
    }

    @Test
    void findsHeadsThatMove() throws Exception {
        meshes();
        assertEquals(Level.GREEN, examine().level(Check.HEAD));
        mesh("ben_1", 0.2, 0.02);
        DoctorReport report = examine();
        assertEquals(Level.AMBER, report.level(Check.HEAD));
        assertEquals(Level.AMBER, report.level("ben_1"));
        assertEquals(Level.GREEN, report.level("anna_1"));
    }

    @Test
    void findsOtherUnitsAndHeadsOfAnotherSize() throws Exception {
        meshes();
        assertEquals(Level.GREEN, examine().level(Check.VALUES));
        mesh("ben_1", 0.5, 0);
        assertEquals(Level.AMBER, examine().level(Check.VALUES));
        for (String name : NAMES) {
            mesh(name, 200, 0);
        }
        DoctorReport report = examine();
        assertEquals(Level.RED, report.level(Check.VALUES));
        assertTrue(report.findings().toString().contains("mm"), report.findings().toString());
        notes("\"lengthUnit\": \"none\", " + SPLITS);
        assertEquals(Level.GREEN, examine().level(Check.VALUES));
    }

    @Test
    void findsNumbersThatAreNone() throws Exception {
        meshes();
        Recordings.motion(
                file("ben_1.npy"),
                30,
                VERTICES * 3,
                (t, i) -> t == 7 && i == 5 ? Double.NaN : 0.2 * i / VERTICES / 3 + 0.001 * t * i);
        DoctorReport report = examine();
        assertEquals(Level.RED, report.level("ben_1"));
        assertEquals(Level.GREEN, report.level("anna_1"));
    }

    @Test
    void findsMissingNeutralPosesAndUnknownMeshes() throws Exception {
        meshes();
        assertEquals(Level.AMBER, examine().level(Check.TOPOLOGY));
        Files.delete(file("templates.pkl"));
        DoctorReport report = examine();
        assertEquals(Level.RED, report.level(Check.TOPOLOGY));
        assertFalse(report.findings().get(0).problem().text().isEmpty());
        assertTrue(report.findings().get(0).problem().text().contains("anna, ben, cleo, dora"));
    }
}
