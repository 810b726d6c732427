package facewright.assets.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.assets.corpus.engine.FakeEngine;
import facewright.assets.corpus.engine.SpeechEngine;
import facewright.audio.AudioDecoder;
import facewright.domain.RigSequence;
import facewright.domain.StudioException;
import facewright.io.corpus.CorpusSplit;
import facewright.io.corpus.CorpusUtterance;
import facewright.io.corpus.SynthVoca;
import facewright.io.corpus.UtteranceKind;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.speech.PhoneTrack;
import facewright.speech.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With an engine made for tests, which runs in a process of its own as the real ones do. */
class CorpusGeneratorTest {
    @TempDir Path folder;

    private GeneratedCorpus generate(
            CorpusProfile profile, String name, long seed, int copies, SpeechEngine... engines)
            throws StudioException {
        CorpusOptions options =
                new CorpusOptions(
                        profile,
                        folder.resolve(name),
                        seed,
                        List.of(engines),
                        copies,
                        copies,
                        profile == CorpusProfile.VOCA ? 0.025 : 0.01,
                        "0.1.0");
        return new CorpusGenerator(options).run(ProgressSink.NONE, new CancelToken());
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws Exception {
        generate(CorpusProfile.VOCA, "a", 1, 1, new FakeEngine());
        generate(CorpusProfile.VOCA, "b", 1, 1, new FakeEngine());
        Map<String, String> first = bytes("a");
        assertTrue(first.size() > 60, first.size() + " files");
        assertEquals(first, bytes("b"));
        generate(CorpusProfile.VOCA, "a", 2, 1, new FakeEngine());
        assertNotEquals(first.get("corpus.json"), bytes("a").get("corpus.json"));
    }

    private Map<String, String> bytes(String name) throws IOException {
        Map<String, String> bytes = new HashMap<>();
        Path root = folder.resolve(name);
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(root.relativize(file).toString(), hash(Files.readAllBytes(file)));
            }
        }
        return bytes;
    }

    private static String hash(byte[] bytes) {
        return bytes.length + " " + java.util.Arrays.hashCode(bytes);
    }

    @Test
    void vocaHasTwelveSubjectsWithMotionThatFitsTheSound() throws Exception {
        generate(CorpusProfile.VOCA, "a", 1, 1, new FakeEngine());
        SynthVoca corpus = SynthVoca.open(folder.resolve("a"));
        assertEquals(12, corpus.subjects().size());
        Set<String> identities = new HashSet<>();
        corpus.subjects().forEach(subject -> identities.add(subject.identity()));
        assertEquals(12, identities.size());
        Map<CorpusSplit, Integer> splits = new HashMap<>();
        corpus.subjects().forEach(s -> splits.merge(s.split(), 1, Integer::sum));
        assertEquals(
                Map.of(CorpusSplit.TRAIN, 8, CorpusSplit.VALIDATION, 2, CorpusSplit.TEST, 2),
                splits);
        for (CorpusUtterance utterance : corpus.utterances()) {
            double seconds =
                    AudioDecoder.decode(
                                    corpus.audioFile(utterance),
                                    ProgressSink.NONE,
                                    new CancelToken())
                            .speech()
                            .durationSeconds();
            assertEquals(utterance.durationSeconds(), seconds, 1e-9);
            PhoneTrack phones = corpus.phones(utterance);
            assertEquals(seconds, phones.durationSeconds(), 1e-6);
            shutsOnEveryClosure(phones, corpus.curves(utterance));
        }
        CorpusUtterance original = corpus.utterance("mira_sentence01").orElseThrow();
        CorpusUtterance copy = corpus.utterance("mira_sentence01_a1").orElseThrow();
        assertEquals("mira_sentence01", copy.source().orElseThrow());
        assertFalse(copy.augmentation().isEmpty());
        assertEquals(original.text(), copy.text());
        CorpusUtterance madeUp = corpus.utterance("mira_sentence01_f1").orElseThrow();
        assertEquals("mira_sentence01", madeUp.source().orElseThrow());
        assertTrue(madeUp.augmentation().get(0).startsWith("formant voice, throat "));
        assertEquals(
                corpus.phones(original).words().stream().map(Word::text).toList(),
                corpus.phones(madeUp).words().stream().map(Word::text).toList());
        assertNotEquals(original.durationSeconds(), madeUp.durationSeconds());
        assertTrue(Files.readString(folder.resolve("a/README.md")).contains("12 subjects"));
        String report = Files.readString(folder.resolve("a/report.md"));
        assertTrue(report.contains("| split train | 8 |"), report);
        assertFalse(report.contains("0 sounds of /p b m/"), report);
    }

    private static void shutsOnEveryClosure(PhoneTrack phones, RigSequence curves) {
        int channel = curves.channels().indexOf("mouthClose");
        for (int i = 0; i < phones.phones().size(); i++) {
            if (phones.isBilabial(i)) {
                double centre =
                        (phones.phones().get(i).startSeconds()
                                        + phones.phones().get(i).endSeconds())
                                / 2;
                float widest = 0;
                for (int t = -3; t <= 1; t++) {
                    int frame = Math.max(0, (int) (centre * 60) + t);
                    widest = Math.max(widest, curves.weight(frame, channel));
                }
                assertTrue(widest > 0.95, "closed to " + widest + " at " + centre + " s");
            }
        }
    }

    @Test
    void wideRestsWhereNobodySpeaksAndSharesNoSentence() throws Exception {
        generate(CorpusProfile.WIDE, "w", 1, 0, new FakeEngine());
        SynthVoca corpus = SynthVoca.open(folder.resolve("w"));
        Set<String> texts = new HashSet<>();
        int rests = 0;
        for (CorpusUtterance utterance : corpus.utterances()) {
            if (utterance.kind() == UtteranceKind.SPEECH) {
                assertTrue(texts.add(utterance.text()), utterance.text());
            } else {
                rests++;
                RigSequence curves = corpus.curves(utterance);
                int jaw = curves.channels().indexOf("jawOpen");
                for (int t = 0; t < curves.frameCount(); t++) {
                    assertTrue(curves.weight(t, jaw) < 0.05, "jaw moves in " + utterance.name());
                }
            }
        }
        assertEquals(2, rests);
    }

    @Test
    void refusesAnEngineWhoseLabelsAreOff() {
        assertFailure("corpus.labels-off", new FakeEngine("late"));
        assertFailure("corpus.engine-failed", new FakeEngine("mute"));
        assertFailure("corpus.no-engine");
    }

    @Test
    void leavesOtherFilesAlone() throws Exception {
        Files.createDirectories(folder.resolve("mine"));
        Files.writeString(folder.resolve("mine/thesis.txt"), "x");
        assertThrows(
                StudioException.class,
                () -> generate(CorpusProfile.VOCA, "mine", 1, 0, new FakeEngine()));
        assertEquals("x", Files.readString(folder.resolve("mine/thesis.txt")));
    }

    private void assertFailure(String key, SpeechEngine... engines) {
        StudioException failure =
                assertThrows(
                        StudioException.class,
                        () -> generate(CorpusProfile.VOCA, "f", 1, 0, engines));
        assertEquals(key, failure.messageKey());
        assertFalse(Files.exists(folder.resolve("f")));
    }
}
