package facewright.assets.corpus;

import facewright.domain.TextResource;
import facewright.io.corpus.CorpusSplit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Who speaks in each profile, from the table of voices. */
final class VoiceTable {
    /** Engine of the sounds that nobody speaks. */
    static final String NO_ENGINE = "none";

    private static final String TABLE = "/facewright/assets/corpus/voices.tsv";
    private static final int TRAIN_SUBJECTS = 8;
    private static final int VALIDATION_SUBJECTS = 2;
    private static final int DEMO_UTTERANCES = 2;
    private static final Map<String, List<String>> PEOPLE =
            Map.of(
                    "f", List.of("Mira", "Amara", "Yuki", "Ingrid", "Rosa", "Nell"),
                    "m", List.of("Leon", "Kwame", "Hiro", "Omar", "Viktor", "Tomas"));

    private VoiceTable() {}

    /**
     * Somebody who speaks.
     *
     * @param subject name in the corpus
     * @param identity name of a built-in identity
     * @param utterances how many
     */
    record Voice(
            String subject,
            String identity,
            String engine,
            String settings,
            CorpusSplit split,
            int utterances) {
        Voice withUtterances(int count) {
            return new Voice(subject, identity, engine, settings, split, count);
        }
    }

    /** The voices of a profile that the engines can speak. */
    static List<Voice> voices(CorpusProfile profile, Set<String> engines) {
        if (profile == CorpusProfile.WIDE) {
            return wide(engines);
        }
        List<Voice> voices = twelve(engines);
        return profile == CorpusProfile.VOCA
                ? voices
                : voices.stream().map(voice -> voice.withUtterances(DEMO_UTTERANCES)).toList();
    }

    private static List<Voice> wide(Set<String> engines) {
        List<Voice> voices = new ArrayList<>();
        for (String[] row : rows("wide")) {
            if (engines.contains(row[3]) || row[3].equals(NO_ENGINE)) {
                CorpusSplit split = CorpusSplit.valueOf(row[5].toUpperCase(Locale.ROOT));
                int utterances = Integer.parseInt(row[6]);
                voices.add(new Voice(row[1], row[2], row[3], row[4], split, utterances));
            }
        }
        return voices;
    }

    /** The first twelve that can speak, each with an identity of its own. */
    private static List<Voice> twelve(Set<String> engines) {
        Map<String, List<String>> free = new LinkedHashMap<>();
        PEOPLE.forEach((sex, names) -> free.put(sex, new ArrayList<>(names)));
        List<Voice> voices = new ArrayList<>();
        for (String[] row : rows("voca")) {
            List<String> names = free.getOrDefault(row[2], List.of());
            if (names.isEmpty() || !engines.contains(row[3])) {
                continue;
            }
            String identity = names.remove(0);
            voices.add(
                    new Voice(
                            identity.toLowerCase(Locale.ROOT),
                            identity,
                            row[3],
                            row[4],
                            split(voices.size()),
                            Integer.parseInt(row[6])));
        }
        return voices;
    }

    private static CorpusSplit split(int place) {
        if (place < TRAIN_SUBJECTS) {
            return CorpusSplit.TRAIN;
        }
        return place < TRAIN_SUBJECTS + VALIDATION_SUBJECTS
                ? CorpusSplit.VALIDATION
                : CorpusSplit.TEST;
    }

    private static List<String[]> rows(String profile) {
        return TextResource.lines(VoiceTable.class, TABLE).stream()
                .filter(line -> line.startsWith(profile + "\t"))
                .map(line -> line.split("\t"))
                .toList();
    }
}
