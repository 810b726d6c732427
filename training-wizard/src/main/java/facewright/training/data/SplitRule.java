package facewright.training.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Splits of a folder that says nothing of them: about 80, 10 and 10 of 100 subjects, in an order
 * that depends on their names alone; recordings in place of subjects where there are fewer than
 * three of those.
 */
final class SplitRule {
    private final Map<String, Split> byRecording = new LinkedHashMap<>();
    private final boolean automatic;

    private SplitRule(Collection<String> recordings, boolean automatic) {
        this.automatic = automatic;
        TreeSet<String> subjects = new TreeSet<>();
        recordings.forEach(name -> subjects.add(subject(name)));
        boolean bySubject = subjects.size() >= 3;
        List<String> units = new ArrayList<>(bySubject ? subjects : new TreeSet<>(recordings));
        units.sort(Comparator.comparing(SplitRule::shuffled));
        int share = Math.max(1, Math.round(units.size() / 10f));
        Map<String, Split> splits = new LinkedHashMap<>();
        for (int i = 0; i < units.size(); i++) {
            splits.put(
                    units.get(i),
                    i < share ? Split.VALIDATION : i < 2 * share ? Split.TEST : Split.TRAIN);
        }
        for (String name : recordings) {
            byRecording.put(
                    name, splits.getOrDefault(bySubject ? subject(name) : name, Split.TRAIN));
        }
    }

    /** The rule for these recordings; it decides nothing where the notes have splits. */
    static SplitRule of(Collection<String> recordings, FolderNotes notes) {
        return new SplitRule(recordings, notes.splits().isEmpty());
    }

    Optional<Split> split(String recording) {
        return automatic ? Optional.ofNullable(byRecording.get(recording)) : Optional.empty();
    }

    /** The name without its last part: {@code anna_03} is of {@code anna}. */
    static String subject(String recording) {
        int end = recording.lastIndexOf('_');
        return end > 0 ? recording.substring(0, end) : "unknown";
    }

    private static String shuffled(String text) {
        ContentHash hash = new ContentHash();
        hash.add(text);
        return hash.hexadecimal();
    }
}
