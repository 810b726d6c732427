package facewright.assets.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import facewright.assets.head.Identities;
import facewright.audio.AudioDecoder;
import facewright.audio.FlacWriter;
import facewright.domain.AudioClip;
import facewright.domain.FaceHead;
import facewright.domain.FrameRate;
import facewright.domain.MotionDecoder;
import facewright.domain.RigSequence;
import facewright.domain.SampleRate;
import facewright.domain.SpeakingStyle;
import facewright.domain.StudioException;
import facewright.io.corpus.CorpusManifest;
import facewright.io.corpus.CorpusSplit;
import facewright.io.corpus.CorpusSubject;
import facewright.io.corpus.CorpusUtterance;
import facewright.io.corpus.CorpusWriter;
import facewright.io.corpus.SynthVoca;
import facewright.io.corpus.UtteranceKind;
import facewright.io.npy.NpyArray;
import facewright.io.npy.NpyReader;
import facewright.io.npy.NumpyPickle;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.speech.Phone;
import facewright.speech.PhoneAlphabet;
import facewright.speech.PhoneTrack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocasetExportTest {
    @TempDir Path folder;

    private static final CorpusSubject MIRA =
            new CorpusSubject(
                    "mira", "Mira", "flite", "slt", CorpusSplit.TRAIN, SpeakingStyle.NEUTRAL);
    private static final RigSequence CURVES =
            new RigSequence(
                    FrameRate.FPS_60,
                    List.of("jawOpen"),
                    new float[][] {{0}, {0.4f}, {0.1f}},
                    Optional.empty());

    private SynthVoca corpus(String name) throws Exception {
        CorpusUtterance utterance =
                new CorpusUtterance(
                        name,
                        MIRA,
                        UtteranceKind.SPEECH,
                        "Ah.",
                        0.05,
                        3,
                        1,
                        Optional.empty(),
                        List.of());
        CorpusWriter writer = new CorpusWriter(folder.resolve("corpus"));
        PhoneTrack phones =
                PhoneTrack.of(PhoneAlphabet.ARPABET, 0.05, List.of(new Phone("aa", 0.01, 0.04)));
        writer.write(name, phones, CURVES);
        FlacWriter.write(
                writer.files().audio(name), AudioClip.of(new float[800], SampleRate.SPEECH));
        writer.finish(
                new CorpusManifest(
                        "voca",
                        1,
                        "0.1.0",
                        "CC0",
                        SampleRate.SPEECH,
                        FrameRate.FPS_60,
                        List.of("jawOpen"),
                        List.of(),
                        List.of(MIRA),
                        List.of(utterance)));
        return SynthVoca.open(folder.resolve("corpus"));
    }

    private Path export(SynthVoca corpus) throws StudioException {
        return new VocasetExport(corpus, folder.resolve("out"))
                .run(ProgressSink.NONE, new CancelToken());
    }

    @Test
    void writesVerticesSoundAndTemplatesThatBelongTogether() throws Exception {
        Path out = export(corpus("mira_sentence07"));
        FaceHead head = Identities.load("Mira");
        int width = 3 * head.topology().vertexCount();
        NpyArray vertices = NpyReader.read(out.resolve("vertices_npy/mira_sentence07.npy"));
        assertArrayEquals(new int[] {3, width}, vertices.shape());
        float[] posed = new float[width];
        new MotionDecoder(head.rig(), CURVES).copyFrame(1, posed);
        assertArrayEquals(posed, Arrays.copyOfRange(vertices.toFloats(), width, 2 * width));
        assertEquals(
                800,
                AudioDecoder.decode(
                                out.resolve("wav/mira_sentence07.wav"),
                                ProgressSink.NONE,
                                new CancelToken())
                        .speech()
                        .sampleCount());
        NpyArray template = NumpyPickle.readArrays(out.resolve("templates.pkl")).get("mira");
        assertArrayEquals(new int[] {width / 3, 3}, template.shape());
        assertArrayEquals(head.rig().template().positions(), template.toFloats());
        assertEquals(
                "train_subjects mira\nval_subjects \ntest_subjects \n",
                Files.readString(out.resolve("splits.txt")));
    }

    @Test
    void refusesNamesThatTheLayoutCannotHoldAndFoldersThatExist() throws Exception {
        SynthVoca odd = corpus("mira_sentence107");
        assertEquals(
                "corpus.export-names",
                assertThrows(StudioException.class, () -> export(odd)).messageKey());
        SynthVoca corpus = corpus("mira_sentence07");
        Files.createDirectory(folder.resolve("out"));
        assertEquals(
                "corpus.export-exists",
                assertThrows(StudioException.class, () -> export(corpus)).messageKey());
    }
}
