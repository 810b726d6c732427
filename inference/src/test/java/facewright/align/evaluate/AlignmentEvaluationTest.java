package facewright.align.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.align.Aligner;
import facewright.align.LabelledClip;
import facewright.align.dictionary.Pronouncer;
import facewright.align.dictionary.UserDictionary;
import facewright.align.files.PhoneTrackFiles;
import facewright.domain.AudioClip;
import facewright.domain.SampleRate;
import facewright.domain.StudioException;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.speech.Phone;
import facewright.speech.PhoneAlphabet;
import facewright.speech.PhoneTrack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlignmentEvaluationTest {
    @TempDir private Path folder;

    private static PhoneTrack track(Phone... phones) throws StudioException {
        return PhoneTrack.of(PhoneAlphabet.ARPABET, 1, List.of(phones));
    }

    @Test
    void pairsPhonesInOrder() throws StudioException {
        PhoneTrack labelled =
                track(
                        new Phone("p", 0.1, 0.2),
                        new Phone("ax", 0.2, 0.3),
                        new Phone("t", 0.3, 0.4),
                        new Phone("m", 0.5, 0.6));
        PhoneTrack found =
                track(
                        new Phone("P", 0.11, 0.22),
                        new Phone("AH", 0.22, 0.3),
                        new Phone("M", 0.56, 0.7));
        TrackComparison comparison = TrackComparison.of(labelled, found);
        assertEquals(4, comparison.labelledPhones());
        assertEquals(1, comparison.wrongPhones());
        assertEquals(2, comparison.bilabials());
        assertEquals(1, comparison.coveredBilabials());
        double[] wanted = {0.01, 0.02, 0.02, 0, 0.06, 0.1};
        assertEquals(wanted.length, comparison.errorsSeconds().size());
        for (int i = 0; i < wanted.length; i++) {
            assertEquals(wanted[i], comparison.errorsSeconds().get(i), 1e-9);
        }
        assertEquals(4, comparison.bilabialErrorsSeconds().size());
    }

    @Test
    void addsAsMuchNoiseAsIsAskedFor() {
        float[] tone = new float[16_000];
        for (int i = 0; i < tone.length; i++) {
            tone[i] = (float) (0.3 * Math.sin(i * 0.3));
        }
        AudioClip clean = AudioClip.of(tone, SampleRate.SPEECH);
        float[] noisy = PinkNoise.added(clean, 20, 5).toArray();
        double signal = 0;
        double noise = 0;
        for (int i = 0; i < tone.length; i++) {
            signal += tone[i] * tone[i];
            noise += (noisy[i] - tone[i]) * (noisy[i] - tone[i]);
        }
        assertEquals(20, 10 * Math.log10(signal / noise), 0.05);
        assertEquals(noisy[77], PinkNoise.added(clean, 20, 5).toArray()[77]);
        assertNotEquals(noisy[77], PinkNoise.added(clean, 20, 6).toArray()[77]);
    }

    @Test
    void countsWhatWasFoundOnLabelledRecordings() throws Exception {
        for (String name : List.of("bishop", "ferry")) {
            LabelledClip clip = LabelledClip.load(name);
            Files.copy(LabelledClip.file(name + ".flac"), folder.resolve("slt_" + name + ".flac"));
            Files.writeString(folder.resolve("slt_" + name + ".txt"), clip.text());
            PhoneTrackFiles.writeTextGrid(
                    clip.labels(), folder.resolve("slt_" + name + ".TextGrid"));
        }
        Files.copy(LabelledClip.file("ferry.flac"), folder.resolve("unlabelled.flac"));
        Map<String, AlignmentFigures> figures =
                new AlignmentEvaluation(
                                Aligner.load(UserDictionary.EMPTY, Pronouncer.NONE),
                                OptionalDouble.of(20),
                                1)
                        .run(LabelledRecording.find(folder), ProgressSink.NONE, new CancelToken());
        assertEquals(List.of("all", "slt"), List.copyOf(figures.keySet()));
        AlignmentFigures all = figures.get("all");
        assertEquals(all, figures.get("slt"));
        assertEquals(2, all.utterances());
        assertTrue(all.medianMilliseconds() > 0 && all.medianMilliseconds() <= 15, all.toString());
        assertTrue(all.ninetiethMilliseconds() > all.medianMilliseconds(), all.toString());
        assertTrue(all.coveredShare() >= 0.9, all.toString());
        assertEquals(1, all.swapsFlaggedShare());
        assertEquals(1, all.replacementsFlaggedShare());
        assertEquals(0, all.falseAlarmShare());
    }

    @Test
    void saysWhereLabelsAreMissing() {
        StudioException e =
                assertThrows(StudioException.class, () -> LabelledRecording.find(folder));
        assertEquals("align.no-labelled-recordings", e.messageKey());
    }
}
