package facewright.training.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.audio.WavWriter;
import facewright.domain.AudioClip;
import facewright.domain.FrameRate;
import facewright.domain.MeshSequence;
import facewright.domain.RigChannels;
import facewright.domain.RigSequence;
import facewright.domain.SampleRate;
import facewright.domain.SpeakingStyle;
import facewright.domain.StudioException;
import facewright.io.corpus.CorpusEngine;
import facewright.io.corpus.CorpusManifest;
import facewright.io.corpus.CorpusSplit;
import facewright.io.corpus.CorpusSubject;
import facewright.io.corpus.CorpusUtterance;
import facewright.io.corpus.CorpusWriter;
import facewright.io.corpus.UtteranceKind;
import facewright.nn.TrainingExample;
import facewright.speech.Phone;
import facewright.speech.PhoneAlphabet;
import facewright.speech.PhoneTrack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSetsTest {
    private static final String FIRST = "FaceTalk_170728_03272_TA";
    private static final String THIRD = "FaceTalk_170725_00137_TA";
    private static final String VALIDATION = "FaceTalk_170811_03275_TA";
    private static final String TEST = "FaceTalk_170731_00024_TA";

    @TempDir private Path folder;

    private static float[] frame(TrainingExample example, int t) {
        MeshSequence mesh = (MeshSequence) example.motion();
        float[] frame = new float[mesh.valueCount()];
        mesh.copyFrame(t, frame);
        return frame;
    }

    private static List<String> names(List<DataItem> items) {
        return items.stream().map(DataItem::name).toList();
    }

    @Test
    void readsVocasetAsItIsDistributed() throws Exception {
        // Two vertices; the rows of the sequences are mixed, as the index file alone can tell.
        Map<Object, Object> index = new LinkedHashMap<>();
        Map<Object, Object> sounds = new LinkedHashMap<>();
        Map<Object, Object> templates = new LinkedHashMap<>();
        List<Integer> frames = new ArrayList<>();
        addSequence(index, sounds, frames, THIRD, "sentence01", 6, 0);
        addSequence(index, sounds, frames, FIRST, "sentence40", 5, 1);
        addSequence(index, sounds, frames, VALIDATION, "sentence21", 4, 0);
        addSequence(index, sounds, frames, VALIDATION, "sentence20", 4, 0);
        addSequence(index, sounds, frames, TEST, "sentence30", 4, 0);
        templates.put(FIRST, new Pickles.Array("<f8", new int[] {2, 3}, 1, 2, 3, 4, 5, 6));
        Files.write(folder.resolve("subj_seq_to_idx.pkl"), Pickles.of(index));
        Files.write(folder.resolve("raw_audio_fixed.pkl"), Pickles.of(sounds));
        Files.write(folder.resolve("templates.pkl"), Pickles.of(templates));
        Recordings.array(
                folder.resolve("data_verts.npy"),
                "<f4",
                false,
                new int[] {frames.size(), 2, 3},
                i -> i / 6 + i % 6 / 10.0);
        Map<String, Long> before = sizes();

        try (DataSet data = DataSets.open(folder)) {
            assertEquals("vocaset", data.facts().id());
            assertEquals(FrameRate.FPS_30, data.facts().frameRate());
            assertEquals(2, data.facts().vertexCount());
            // The published order, not that of the file.
            assertEquals(List.of(FIRST, THIRD), data.facts().subjects());
            assertArrayEquals(new float[] {1, 2, 3, 4, 5, 6}, data.facts().templates().get(FIRST));
            assertEquals(
                    List.of(FIRST + "_sentence40", THIRD + "_sentence01"),
                    names(data.items(Split.TRAIN)));
            assertEquals(List.of(VALIDATION + "_sentence21"), names(data.items(Split.VALIDATION)));
            assertEquals(List.of(TEST + "_sentence30"), names(data.items(Split.TEST)));

            TrainingExample example = data.read(data.items(Split.TRAIN).get(0));
            assertEquals(3, example.motion().frameCount());
            // Rows 6 to 10 belong to it, backwards; frames 0, 2, 4 of them are left.
            assertArrayEquals(
                    new float[] {10, 10.1f, 10.2f, 10.3f, 10.4f, 10.5f}, frame(example, 0));
            assertEquals(8, frame(example, 1)[0]);
            assertEquals(6, frame(example, 2)[0]);
            assertEquals(SampleRate.SPEECH, example.clip().rate());
            assertEquals(5 / 60.0, example.clip().durationSeconds(), 1e-3);

            List<DataGap> unused =
                    data.gaps().stream().filter(g -> g.kind() == DataGap.Kind.NO_SPLIT).toList();
            assertEquals(VALIDATION + "_sentence20", unused.get(0).name());
            // 314 + 40 + 39 were published with a split; four are here.
            assertEquals(
                    393 - 4,
                    data.gaps().stream().filter(g -> g.kind() == DataGap.Kind.MISSING).count());
        }
        assertEquals(before, sizes());
    }

    private static void addSequence(
            Map<Object, Object> index,
            Map<Object, Object> sounds,
            List<Integer> frames,
            String subject,
            String sentence,
            int count,
            int reversed) {
        Map<Object, Object> rows = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            rows.put(reversed == 1 ? count - 1 - i : i, frames.size());
            frames.add(i);
        }
        part(index, subject).put(sentence, rows);
        double[] samples = new double[22_050 * count / 60];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = 8000 * Math.sin(i * 0.1);
        }
        Map<Object, Object> sound = new LinkedHashMap<>();
        sound.put("audio", new Pickles.Array("<i2", new int[] {samples.length}, samples));
        sound.put("sample_rate", 22_050);
        part(sounds, subject).put(sentence, sound);
    }

    @SuppressWarnings("unchecked")
    private static Map<Object, Object> part(Map<Object, Object> all, String subject) {
        return (Map<Object, Object>)
                all.computeIfAbsent(subject, key -> new LinkedHashMap<Object, Object>());
    }

    private Map<String, Long> sizes() throws IOException {
        Map<String, Long> sizes = new LinkedHashMap<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                sizes.put(
                        file + "@" + Files.getLastModifiedTime(file).toMillis(), Files.size(file));
            }
        }
        return sizes;
    }

    @Test
    void readsPreparedVocasetAtThirtyFramesPerSecond() throws Exception {
        int width = 15_069;
        for (String name :
                List.of(FIRST + "_sentence01", VALIDATION + "_sentence22", TEST + "_sentence33")) {
            Recordings.motion(
                    folder.resolve("vertices_npy/" + name + ".npy"), 7, width, (t, i) -> t);
            Recordings.tone(folder.resolve("wav/" + name + ".wav"), 22_050, 7 / 60.0, 200, 0.4);
        }
        try (DataSet data = DataSets.open(folder)) {
            assertEquals("vocaset", data.facts().id());
            assertEquals("flame", data.facts().topologyId());
            assertEquals(FrameRate.FPS_30, data.facts().frameRate());
            assertEquals(1, data.items(Split.TEST).size());
            DataItem item = data.items(Split.TRAIN).get(0);
            assertEquals(FIRST, item.subject());
            assertEquals(4, item.frames());
            TrainingExample example = data.read(item);
            assertEquals(4, example.motion().frameCount());
            assertEquals(6, frame(example, 3)[0]);
        }
    }

    @Test
    void readsPreparedBiwiInDoublesAndItsSplits() throws Exception {
        int width = 70_110;
        for (String name : List.of("F2_e01", "F2_e33", "F2_e37", "F1_e38", "F1_e01")) {
            Recordings.array(
                    folder.resolve("vertices_npy/" + name + ".npy"),
                    "<f8",
                    false,
                    new int[] {3, width},
                    i -> i / width + 0.25);
            Recordings.tone(folder.resolve("wav/" + name + ".wav"), 44_100, 3 / 25.0, 200, 0.4);
        }
        double[] neutral = new double[width];
        neutral[1] = 0.5;
        Files.write(
                folder.resolve("templates.pkl"),
                Pickles.of(Map.of("F2", new Pickles.Array("<f8", new int[] {width}, neutral))));
        try (DataSet data = DataSets.open(folder)) {
            assertEquals("biwi", data.facts().id());
            assertEquals(FrameRate.FPS_25, data.facts().frameRate());
            assertEquals("none", data.facts().lengthUnit());
            assertEquals(List.of("F2_e01"), names(data.items(Split.TRAIN)));
            assertEquals(List.of("F2_e33"), names(data.items(Split.VALIDATION)));
            assertEquals(List.of("F1_e38", "F2_e37"), names(data.items(Split.TEST)));
            assertEquals(0.5f, data.facts().templates().get("F2")[1]);
            TrainingExample example = data.read(data.items(Split.TRAIN).get(0));
            assertEquals(2.25f, frame(example, 2)[5]);
            assertEquals(SampleRate.SPEECH, example.clip().rate());
        }
    }

    @Test
    void readsAFolderOfItsOwnInAnyOrderOfItsNumbers() throws Exception {
        // 110 vertices as (T, V, 3) doubles in Fortran order, at 50 frames per second.
        for (String subject : List.of("anna", "ben", "cleo", "dora")) {
            Recordings.array(
                    folder.resolve(subject + "_1.npy"),
                    "<f8",
                    true,
                    new int[] {10, 110, 3},
                    i -> i);
            Recordings.tone(folder.resolve(subject + "_1.wav"), 16_000, 0.2, 200, 0.4);
        }
        try (DataSet data = DataSets.open(folder)) {
            assertEquals("folder", data.facts().id());
            assertEquals(FrameRate.of(50), data.facts().frameRate());
            assertEquals(110, data.facts().vertexCount());
            assertEquals(2, data.items(Split.TRAIN).size());
            assertEquals(1, data.items(Split.VALIDATION).size());
            assertEquals(1, data.items(Split.TEST).size());
            TrainingExample example = data.read(data.items().get(0));
            assertEquals(330 * 4 + 17, frame(example, 4)[17]);
        }
    }

    @Test
    void takesRatesNamesAndSplitsFromTheNotesOfAFolder() throws Exception {
        for (String name : List.of("a_1", "a_2", "b_1", "c_1")) {
            Recordings.motion(folder.resolve("npy/" + name + ".npy"), 10, 2, (t, i) -> t * 0.1);
            Recordings.tone(folder.resolve("audio/" + name + ".wav"), 16_000, 0.2, 200, 0.4);
        }
        assertEquals(
                "data.unknown-width",
                assertThrows(StudioException.class, () -> DataSets.open(folder)).messageKey());
        Files.writeString(
                folder.resolve("dataset.json"),
                """
                {"name": "Ours", "licence": "CC0-1.0", "frameRate": "29.97",
                 "channels": ["jawOpen", "mouthClose"],
                 "splits": {"train": ["a"], "validation": ["b_1"]}}
                """);
        try (DataSet data = DataSets.open(folder)) {
            assertEquals("Ours", data.facts().name());
            assertEquals("CC0-1.0", data.facts().licence());
            assertEquals(FrameRate.FPS_29_97, data.facts().frameRate());
            assertEquals(List.of("a_1", "a_2"), names(data.items(Split.TRAIN)));
            assertEquals(List.of("b_1"), names(data.items(Split.VALIDATION)));
            assertEquals(List.of(new DataGap("c_1", DataGap.Kind.NO_SPLIT, "")), data.gaps());
            RigSequence motion = (RigSequence) data.read(data.items().get(0)).motion();
            assertEquals(0.3f, motion.weight(3, 1), 1e-6);
        }
    }

    @Test
    void tellsRigWeightsByTheirNumber() throws Exception {
        for (int i = 0; i < 3; i++) {
            Recordings.motion(folder.resolve("take_" + i + ".npy"), 6, 52, (t, k) -> k / 100.0);
            Recordings.tone(folder.resolve("take_" + i + ".wav"), 16_000, 0.2, 200, 0.4);
        }
        try (DataSet data = DataSets.open(folder)) {
            assertEquals(RigChannels.ARKIT, data.facts().channels());
            assertEquals(FrameRate.FPS_30, data.facts().frameRate());
            assertEquals(1, data.items(Split.TRAIN).size());
        }
    }

    @Test
    void namesWhatHasNoPartnerOrIsDamaged() throws Exception {
        for (int i = 0; i < 5; i++) {
            Recordings.motion(folder.resolve("t_" + i + ".npy"), 6, 52, (t, k) -> 0);
            Recordings.tone(folder.resolve("t_" + i + ".wav"), 16_000, 0.2, 200, 0.4);
        }
        Files.delete(folder.resolve("t_0.npy"));
        Files.delete(folder.resolve("t_1.wav"));
        Files.write(folder.resolve("t_2.npy"), new byte[] {1, 2, 3});
        Recordings.motion(folder.resolve("t_3.npy"), 6, 51, (t, k) -> 0);
        Recordings.motion(folder.resolve("t_5.npy"), 6, 52, (t, k) -> 0);
        Recordings.tone(folder.resolve("t_5.wav"), 16_000, 0.2, 200, 0.4);
        try (DataSet data = DataSets.open(folder)) {
            Map<String, DataGap.Kind> kinds = new LinkedHashMap<>();
            data.gaps().forEach(gap -> kinds.put(gap.name(), gap.kind()));
            assertEquals(
                    Map.of(
                            "t_0", DataGap.Kind.NO_MOTION,
                            "t_1", DataGap.Kind.NO_SOUND,
                            "t_2", DataGap.Kind.UNREADABLE,
                            "t_3", DataGap.Kind.UNREADABLE),
                    kinds);
            assertEquals(List.of("t_4", "t_5"), names(data.items()));
        }
    }

    @Test
    void readsTheSyntheticCorpusWithCopiesForTrainingOnly() throws Exception {
        CorpusSubject anna = subject("anna", CorpusSplit.TRAIN);
        CorpusSubject ben = subject("ben", CorpusSplit.VALIDATION);
        CorpusWriter writer = new CorpusWriter(folder);
        List<CorpusUtterance> utterances =
                List.of(
                        utterance("anna_1", anna, Optional.empty()),
                        utterance("anna_1_a1", anna, Optional.of("anna_1")),
                        utterance("ben_1", ben, Optional.empty()),
                        utterance("ben_1_a1", ben, Optional.of("ben_1")));
        for (CorpusUtterance utterance : utterances) {
            writer.write(
                    utterance.name(),
                    PhoneTrack.of(PhoneAlphabet.ARPABET, 0.05, List.of(new Phone("aa", 0, 0.05))),
                    new RigSequence(
                            FrameRate.FPS_60,
                            List.of("jawOpen"),
                            new float[][] {{0.1f}, {0.2f}, {0.3f}},
                            Optional.empty()));
            // The decoder goes by what is in a file, so WAV will do.
            WavWriter.write(
                    folder.resolve("audio/" + utterance.name() + ".flac"),
                    AudioClip.of(new float[800], SampleRate.SPEECH));
        }
        writer.finish(
                new CorpusManifest(
                        "wide",
                        1,
                        "0.1.0",
                        "CC0-1.0",
                        SampleRate.SPEECH,
                        FrameRate.FPS_60,
                        List.of("jawOpen"),
                        List.of(new CorpusEngine("flite", "2.2", "BSD")),
                        List.of(anna, ben),
                        utterances));
        try (DataSet data = DataSets.open(folder)) {
            assertEquals("synthvoca", data.facts().id());
            assertEquals("CC0-1.0", data.facts().licence());
            assertEquals(List.of("anna"), data.facts().subjects());
            assertEquals(List.of("anna_1", "anna_1_a1"), names(data.items(Split.TRAIN)));
            assertEquals(List.of("ben_1"), names(data.items(Split.VALIDATION)));
            DataItem copy = data.items().get(1);
            assertEquals("anna_1", copy.attributes().get("source"));
            assertEquals("flite", copy.attributes().get("engine"));
            TrainingExample example = data.read(copy);
            assertEquals(800, example.clip().sampleCount());
            assertEquals(0.3f, ((RigSequence) example.motion()).weight(2, 0));
            assertEquals("aa", example.phones().orElseThrow().phones().get(0).symbol());
            assertEquals(1.2, example.style().jawGain());
        }
    }

    private static CorpusSubject subject(String id, CorpusSplit split) {
        return new CorpusSubject(
                id, "mira", "flite", "slt", split, new SpeakingStyle(1.2, 1, 1, 1, 0.03));
    }

    private static CorpusUtterance utterance(
            String name, CorpusSubject subject, Optional<String> source) {
        return new CorpusUtterance(
                name,
                subject,
                UtteranceKind.SPEECH,
                "Ah.",
                0.05,
                3,
                1,
                source,
                source.isEmpty() ? List.of() : List.of("resample 1.1"));
    }

    @Test
    void saysWhatItCanReadWhenItCannot() throws IOException {
        Files.writeString(folder.resolve("readme.txt"), "nothing");
        assertEquals(
                "data.unknown",
                assertThrows(StudioException.class, () -> DataSets.open(folder)).messageKey());
        assertTrue(
                assertThrows(
                                StudioException.class,
                                () -> DataSets.open(folder.resolve("elsewhere")))
                        .getMessage()
                        .contains("elsewhere"));
    }
}
