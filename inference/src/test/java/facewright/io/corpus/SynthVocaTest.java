package facewright.io.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.FrameRate;
import facewright.domain.RigSequence;
import facewright.domain.SampleRate;
import facewright.domain.SpeakingStyle;
import facewright.domain.StudioException;
import facewright.speech.Phone;
import facewright.speech.PhoneAlphabet;
import facewright.speech.PhoneTrack;
import facewright.speech.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynthVocaTest {
    private static final CorpusSubject ANNA =
            new CorpusSubject(
                    "anna",
                    "mira",
                    "espeak-ng",
                    "en-us+f2 160 55 60",
                    CorpusSplit.TRAIN,
                    new SpeakingStyle(1.1, 0.9, 0.8, 1.05, 0.04));
    private static final CorpusSubject BEN =
            new CorpusSubject(
                    "ben", "mira", "flite", "rms", CorpusSplit.TEST, SpeakingStyle.NEUTRAL);
    private static final CorpusUtterance HELLO =
            utterance("anna_0001", ANNA, 3, Optional.empty(), List.of());
    private static final CorpusUtterance COPY =
            utterance("anna_0001_a1", ANNA, 3, Optional.of("anna_0001"), List.of("resample 1.1"));
    private static final CorpusUtterance OTHER =
            utterance("ben_0001", BEN, 3, Optional.empty(), List.of());

    @TempDir Path folder;

    private static CorpusUtterance utterance(
            String name,
            CorpusSubject subject,
            int frames,
            Optional<String> source,
            List<String> augmentation) {
        return new CorpusUtterance(
                name,
                subject,
                UtteranceKind.SPEECH,
                "Mama \"said\" so.",
                0.05,
                frames,
                77,
                source,
                augmentation);
    }

    private static CorpusManifest manifest(CorpusUtterance... utterances) {
        return new CorpusManifest(
                "wide",
                5,
                "0.1.0",
                "CC0",
                SampleRate.SPEECH,
                FrameRate.FPS_60,
                List.of("jawOpen", "mouthClose"),
                List.of(
                        new CorpusEngine("espeak-ng", "1.51", "GPL-3.0-or-later"),
                        new CorpusEngine("flite", "2.2", "BSD")),
                List.of(ANNA, BEN),
                List.of(utterances));
    }

    private static PhoneTrack phones() throws StudioException {
        return PhoneTrack.of(
                PhoneAlphabet.IPA,
                0.05,
                List.of(new Phone("m", 0.01, 0.03), new Phone("ɑː", 0.03, 0.05)),
                List.of(new Word("ma", 0.01, 0.05)));
    }

    private static RigSequence curves() {
        return new RigSequence(
                FrameRate.FPS_60,
                List.of("jawOpen", "mouthClose"),
                new float[][] {{0.1f, 1}, {0.25f, 0.5f}, {0.5f, 0}},
                Optional.empty());
    }

    private SynthVoca written() throws StudioException {
        CorpusWriter writer = new CorpusWriter(folder);
        writer.write("anna_0001", phones(), curves());
        writer.finish(manifest(HELLO, COPY, OTHER));
        return SynthVoca.open(folder);
    }

    @Test
    void readsBackWhatWasWritten() throws Exception {
        SynthVoca corpus = written();
        assertEquals(manifest(HELLO, COPY, OTHER), corpus.manifest());
        assertEquals(phones(), corpus.phones(HELLO));
        RigSequence read = corpus.curves(HELLO);
        assertEquals(List.of("jawOpen", "mouthClose"), read.channels());
        assertEquals(FrameRate.FPS_60, read.frameRate());
        float[] frame = new float[2];
        read.copyFrame(1, frame);
        assertArrayEquals(new float[] {0.25f, 0.5f}, frame);
        assertEquals(folder.resolve("audio/anna_0001.flac"), corpus.audioFile(HELLO));
        assertEquals(COPY, corpus.utterance("anna_0001_a1").orElseThrow());
        assertTrue(SynthVoca.isCorpus(folder));
        assertFalse(SynthVoca.isCorpus(folder.resolve("audio")));
    }

    @Test
    void leavesAnEngineOut() throws Exception {
        CorpusManifest manifest = written().manifest();
        assertEquals(List.of(HELLO), manifest.heldOut("espeak-ng"));
        assertEquals(List.of(), manifest.trainingWithout("espeak-ng"));
        assertEquals(List.of(HELLO, COPY), manifest.trainingWithout("flite"));
        assertEquals(List.of(OTHER), manifest.utterances(CorpusSplit.TEST));
        String text = Files.readString(folder.resolve("corpus.json"));
        assertTrue(text.contains("\"flite\" : [ \"ben_0001\" ]"), text);
    }

    @Test
    void refusesCurvesOfAnotherLengthThanTheManifestSays() throws Exception {
        CorpusWriter writer = new CorpusWriter(folder);
        writer.write("anna_0001", phones(), curves());
        CorpusUtterance longer = utterance("anna_0001", ANNA, 4, Optional.empty(), List.of());
        writer.finish(manifest(longer));
        assertFailure("corpus.damaged", "4 x 2", () -> SynthVoca.open(folder).curves(longer));
    }

    @Test
    void namesWhatIsWrongInAManifest() throws Exception {
        written();
        damage("\"split\" : \"test\"", "\"split\" : \"tset\"");
        assertFailure("corpus.damaged", "subjects[1].split: train | validation | test", this::open);
        written();
        damage("\"name\" : \"ben_0001\"", "\"name\" : \"../ben\"");
        assertFailure("corpus.damaged", "utterances[2].name", this::open);
        written();
        damage("\"name\" : \"ben_0001\"", "\"name\" : \"anna_0001\"");
        assertFailure("corpus.damaged", "occurs once", this::open);
        written();
        damage("\"subject\" : \"ben\"", "\"subject\" : \"bob\"");
        assertFailure("corpus.damaged", "utterances[2].subject", this::open);
        written();
        damage("\"jawGain\" : 1.1", "\"jawGain\" : 9");
        assertFailure("corpus.damaged", "jaw gain", this::open);
        written();
        damage("\"formatVersion\" : 1", "\"formatVersion\" : 2");
        assertFailure("corpus.newer", "format 2", this::open);
        Files.writeString(folder.resolve("corpus.json"), "{");
        assertFailure("corpus.damaged", "JSON", this::open);
        Files.delete(folder.resolve("corpus.json"));
        assertFailure("corpus.none", "corpus.json", this::open);
    }

    @Test
    void namesWhatIsWrongInPhones() throws Exception {
        SynthVoca corpus = written();
        Path file = folder.resolve("phones/anna_0001.json");
        String good = Files.readString(file);
        Files.writeString(file, good.replace("\"m\"", "\"qq\""));
        assertFailure("speech.unknown-phone", "qq", () -> corpus.phones(HELLO));
        Files.writeString(file, good.replace("\"IPA\"", "\"LATIN\""));
        assertFailure("corpus.damaged", "ARPABET", () -> corpus.phones(HELLO));
        Files.writeString(file, good.replace("0.010000", "\"x\""));
        assertFailure("corpus.damaged", "NaN", () -> corpus.phones(HELLO));
        Files.delete(file);
        assertFailure("io.file-missing", "anna_0001.json", () -> corpus.phones(HELLO));
    }

    private void open() throws StudioException {
        SynthVoca.open(folder);
    }

    private void damage(String from, String to) throws IOException {
        Path file = folder.resolve("corpus.json");
        String text = Files.readString(file);
        assertTrue(text.contains(from), text);
        Files.writeString(file, text.replace(from, to));
    }

    private interface Action {
        void run() throws Exception;
    }

    private static void assertFailure(String key, String part, Action action) {
        StudioException failure = assertThrows(StudioException.class, action::run);
        assertEquals(key, failure.messageKey());
        assertTrue(String.valueOf(failure.getMessage()).contains(part), failure.getMessage());
    }
}
