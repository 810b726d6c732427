package facewright.training.doctor;

import static facewright.training.doctor.DatasetDoctor.text;

import facewright.nn.TrainingData;
import facewright.training.data.DataGap;
import facewright.training.data.DataItem;
import facewright.training.data.DataSet;
import facewright.training.data.Split;
import facewright.training.doctor.Finding.Check;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Checks of the data set as a whole: what is there, what is missing, who is in which split. */
final class SetChecks {
    private SetChecks() {}

    static List<Finding> apply(DataSet data, List<ItemFacts> facts) {
        List<Finding> findings = new ArrayList<>();
        gaps(data, findings);
        templates(data, findings);
        emptySplits(data, findings);
        sharedSubjects(data, findings);
        sharedSources(data, findings);
        duplicates(facts, ItemFacts::soundHash, true, findings);
        duplicates(facts, ItemFacts::motionHash, false, findings);
        return findings;
    }

    private static void gaps(DataSet data, List<Finding> findings) {
        Map<DataGap.Kind, List<String>> names = new LinkedHashMap<>();
        String detail = "";
        for (DataGap gap : data.gaps()) {
            names.computeIfAbsent(gap.kind(), kind -> new ArrayList<>()).add(gap.name());
            detail = gap.kind() == DataGap.Kind.UNREADABLE ? gap.detail() : detail;
        }
        for (Map.Entry<DataGap.Kind, List<String>> entry : names.entrySet()) {
            int count = entry.getValue().size();
            switch (entry.getKey()) {
                case UNREADABLE ->
                        findings.add(
                                new Finding(
                                        Check.TOPOLOGY,
                                        Level.RED,
                                        text("doctor.unreadable", count, detail),
                                        text("doctor.unreadable-fix"),
                                        entry.getValue()));
                case NO_SOUND ->
                        findings.add(
                                amber("doctor.no-sound", "doctor.no-sound-fix", entry.getValue()));
                case NO_MOTION ->
                        findings.add(
                                amber(
                                        "doctor.no-motion",
                                        "doctor.no-motion-fix",
                                        entry.getValue()));
                case NO_SPLIT ->
                        findings.add(
                                amber("doctor.no-split", "doctor.no-split-fix", entry.getValue()));
                case MISSING ->
                        findings.add(
                                amber("doctor.missing", "doctor.missing-fix", entry.getValue()));
            }
        }
    }

    private static Finding amber(String problem, String fix, List<String> items) {
        return new Finding(
                Check.COMPLETENESS, Level.AMBER, text(problem, items.size()), text(fix), items);
    }

    private static void templates(DataSet data, List<Finding> findings) {
        TrainingData facts = data.facts();
        if (facts.vertexCount() == 0) {
            return;
        }
        Set<String> missing = new TreeSet<>();
        data.items().stream()
                .map(DataItem::subject)
                .filter(subject -> !facts.templates().containsKey(subject))
                .forEach(missing::add);
        if (!missing.isEmpty()) {
            findings.add(
                    new Finding(
                            Check.TOPOLOGY,
                            Level.RED,
                            text("doctor.no-template", String.join(", ", missing)),
                            text("doctor.no-template-fix"),
                            List.of()));
        }
        if (facts.topologyId().isEmpty()) {
            findings.add(
                    new Finding(
                            Check.TOPOLOGY,
                            Level.AMBER,
                            text("doctor.unknown-mesh", facts.vertexCount()),
                            text("doctor.unknown-mesh-fix"),
                            List.of()));
        }
    }

    private static void emptySplits(DataSet data, List<Finding> findings) {
        for (Split split : Split.values()) {
            if (data.items(split).isEmpty()) {
                findings.add(
                        new Finding(
                                Check.SPLITS,
                                split == Split.TEST ? Level.AMBER : Level.RED,
                                text("doctor.empty-split", split.id()),
                                text("doctor.empty-split-fix"),
                                List.of()));
            }
        }
    }

    private static void sharedSubjects(DataSet data, List<Finding> findings) {
        Set<String> shared = shared(data, DataItem::subject);
        if (!shared.isEmpty()) {
            boolean published = data.facts().id().equals("biwi");
            findings.add(
                    new Finding(
                            Check.SPLITS,
                            Level.AMBER,
                            text(
                                    published ? "doctor.biwi-subjects" : "doctor.shared-subjects",
                                    String.join(", ", shared)),
                            text(
                                    published
                                            ? "doctor.biwi-subjects-fix"
                                            : "doctor.shared-subjects-fix"),
                            List.of()));
        }
    }

    /** Copies of one recording on both sides. */
    private static void sharedSources(DataSet data, List<Finding> findings) {
        Set<String> shared = shared(data, SetChecks::source);
        if (!shared.isEmpty()) {
            findings.add(
                    new Finding(
                            Check.SPLITS,
                            Level.RED,
                            text("doctor.shared-sources", shared.size()),
                            text("doctor.shared-sources-fix"),
                            List.copyOf(shared)));
        }
    }

    /** The recording that a copy was made from, or the recording itself. */
    private static String source(DataItem item) {
        return item.attributes().getOrDefault("source", item.name());
    }

    private static Set<String> shared(DataSet data, Function<DataItem, String> key) {
        Map<String, Split> first = new LinkedHashMap<>();
        Set<String> shared = new TreeSet<>();
        for (DataItem item : data.items()) {
            Split before = first.putIfAbsent(key.apply(item), item.split());
            if (before != null && before != item.split()) {
                shared.add(key.apply(item));
            }
        }
        return shared;
    }

    private static void duplicates(
            List<ItemFacts> facts,
            Function<ItemFacts, String> hash,
            boolean sound,
            List<Finding> findings) {
        Map<String, ItemFacts> first = new LinkedHashMap<>();
        List<String> same = new ArrayList<>();
        List<String> leaked = new ArrayList<>();
        for (ItemFacts item : facts) {
            // Faces at rest and silence are alike without being copies.
            boolean empty = sound ? item.peak() < ItemChecks.SILENT_PEAK : item.liveliest() == 0;
            if (!item.failure().isEmpty() || empty) {
                continue;
            }
            ItemFacts before = first.putIfAbsent(hash.apply(item), item);
            if (before != null && !source(before.item()).equals(source(item.item()))) {
                boolean across = before.item().split() != item.item().split();
                (across ? leaked : same).add(before.item().name() + " = " + item.item().name());
            }
        }
        if (!same.isEmpty()) {
            findings.add(
                    new Finding(
                            Check.DUPLICATES,
                            Level.AMBER,
                            text(sound ? "doctor.same-sound" : "doctor.same-motion", same.size()),
                            text("doctor.duplicates-fix"),
                            same));
        }
        if (!leaked.isEmpty()) {
            findings.add(
                    new Finding(
                            Check.SPLITS,
                            Level.RED,
                            text(
                                    sound ? "doctor.leaked-sound" : "doctor.leaked-motion",
                                    leaked.size()),
                            text("doctor.leaked-fix"),
                            leaked));
        }
    }
}
