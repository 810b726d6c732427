package facewright.assets.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.io.corpus.CorpusSplit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VoiceTableTest {
    private static final Set<String> ALL = Set.of("espeak-ng", "flite", "marytts");

    @Test
    void wideHasMoreThanTwoThousandRecordingsOfManyVoices() {
        List<VoiceTable.Voice> voices = VoiceTable.voices(CorpusProfile.WIDE, ALL);
        assertTrue(voices.stream().mapToInt(VoiceTable.Voice::utterances).sum() >= 2000);
        assertTrue(voices.stream().filter(v -> v.engine().equals("espeak-ng")).count() >= 40);
        Set<String> subjects = new HashSet<>();
        Set<String> settings = new HashSet<>();
        Set<CorpusSplit> splits = new HashSet<>();
        for (VoiceTable.Voice voice : voices) {
            assertTrue(subjects.add(voice.subject()), voice.subject() + " occurs twice");
            assertTrue(
                    voice.engine().equals(VoiceTable.NO_ENGINE) || settings.add(voice.settings()),
                    voice.settings() + " speaks twice");
            splits.add(voice.split());
        }
        assertEquals(Set.of(CorpusSplit.values()), splits);
    }

    @Test
    void anyEngineAloneOrTogetherHasTwelveVoicesForVoca() {
        for (Set<String> engines :
                List.of(ALL, Set.of("espeak-ng"), Set.of("flite"), Set.of("marytts"))) {
            List<VoiceTable.Voice> voices = VoiceTable.voices(CorpusProfile.VOCA, engines);
            Map<CorpusSplit, Integer> splits = new HashMap<>();
            voices.forEach(v -> splits.merge(v.split(), v.utterances(), Integer::sum));
            assertEquals(
                    Map.of(
                            CorpusSplit.TRAIN,
                            320,
                            CorpusSplit.VALIDATION,
                            80,
                            CorpusSplit.TEST,
                            80),
                    splits,
                    engines.toString());
        }
    }
}
