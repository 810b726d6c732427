package facewright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import facewright.assets.demo.DemoClip;
import facewright.audio.AudioDecoder;
import facewright.audio.WavWriter;
import facewright.domain.AudioClip;
import facewright.domain.FrameRate;
import facewright.domain.RigSequence;
import facewright.domain.SampleRate;
import facewright.domain.SpeakingStyle;
import facewright.io.corpus.CorpusEngine;
import facewright.io.corpus.CorpusManifest;
import facewright.io.corpus.CorpusSplit;
import facewright.io.corpus.CorpusSubject;
import facewright.io.corpus.CorpusUtterance;
import facewright.io.corpus.CorpusWriter;
import facewright.io.corpus.UtteranceKind;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.speech.ArticulationRig;
import facewright.speech.Phone;
import facewright.speech.PhoneAlphabet;
import facewright.speech.PhoneTrack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class QualityCommandTest {
    private static final double SECONDS = 1;

    @TempDir private Path folder;

    /** One second of a shut mouth: the mean pose is exact, and no closure is missed by it. */
    @Test
    void aStillMouthIsMeasuredAgainstItself() throws Exception {
        Path corpus = folder.resolve("corpus");
        writeCorpus(corpus);
        Path numbers = folder.resolve("numbers.json");
        Cli.Outcome outcome =
                Cli.run("quality", "--corpus", corpus.toString(), "--json", numbers.toString());
        assertEquals(0, outcome.code(), outcome.err());
        JsonNode report = new ObjectMapper().readTree(Files.readString(numbers));
        JsonNode row = report.at("/sets/0");
        assertEquals("flite", row.path("engine").asText());
        assertEquals(1, row.path("recordings").asInt());
        assertEquals(1, row.path("closures").asInt());
        assertEquals("mean pose", row.at("/methods/0/method").asText());
        assertEquals(0, row.at("/methods/0/lve").asDouble(), 1e-6);
        assertEquals(1, row.at("/methods/0/closureRecall").asDouble(), 1e-6);
        assertEquals("signal", row.at("/methods/1/method").asText());
        assertEquals("viseme-tcn", row.at("/methods/2/method").asText());
        assertTrue(row.at("/methods/2/lve").asDouble() > 0.1, row.toString());
        assertTrue(outcome.out().contains("white noise at 20 dB"), outcome.out());
        JsonNode noise = report.at("/invariance/viseme-tcn/white noise at 20 dB");
        double moved = noise.path("moved").asDouble();
        double change = noise.path("errorChange").asDouble();
        assertTrue(moved > 0.01 && Math.abs(change) > 1e-6, noise.toString());
        // No error can change by more than the lips move.
        assertTrue(Math.abs(change) <= moved + 1e-6, noise.toString());
    }

    private void writeCorpus(Path corpus) throws Exception {
        CorpusWriter writer = new CorpusWriter(corpus);
        float[][] weights = new float[60][ArticulationRig.CHANNELS.size()];
        for (float[] frame : weights) {
            frame[ArticulationRig.CHANNELS.indexOf("mouthClose")] = 1;
        }
        PhoneTrack phones =
                PhoneTrack.of(
                        PhoneAlphabet.ARPABET,
                        SECONDS,
                        List.of(new Phone("b", 0.3, 0.4), new Phone("aa", 0.4, 0.8)));
        for (String name : List.of("trained", "tested")) {
            writer.write(
                    name,
                    phones,
                    new RigSequence(
                            FrameRate.FPS_60, ArticulationRig.CHANNELS, weights, Optional.empty()));
            // Readers go by content, so that a WAV under this name is read as well.
            WavWriter.write(writer.files().audio(name), speech());
        }
        writer.finish(
                new CorpusManifest(
                        "wide",
                        1,
                        "test",
                        "CC0-1.0",
                        SampleRate.SPEECH,
                        FrameRate.FPS_60,
                        ArticulationRig.CHANNELS,
                        List.of(new CorpusEngine("flite", "2", "free")),
                        List.of(subject("a", CorpusSplit.TRAIN), subject("b", CorpusSplit.TEST)),
                        List.of(
                                utterance("trained", subject("a", CorpusSplit.TRAIN)),
                                utterance("tested", subject("b", CorpusSplit.TEST)))));
    }

    private AudioClip speech() throws Exception {
        AudioClip demo =
                AudioDecoder.decode(DemoClip.copyTo(folder), ProgressSink.NONE, new CancelToken())
                        .speech();
        float[] samples = new float[(int) (SECONDS * SampleRate.SPEECH.hertz())];
        demo.copySamples(16000, samples);
        return AudioClip.of(samples, SampleRate.SPEECH);
    }

    private static CorpusSubject subject(String id, CorpusSplit split) {
        return new CorpusSubject(id, "Mira", "flite", "slt", split, SpeakingStyle.NEUTRAL);
    }

    private static CorpusUtterance utterance(String name, CorpusSubject subject) {
        return new CorpusUtterance(
                name,
                subject,
                UtteranceKind.SPEECH,
                "ba",
                SECONDS,
                60,
                1,
                Optional.empty(),
                List.of());
    }
}
