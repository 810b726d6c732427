package facewright.speech;

import facewright.domain.TextResource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the tables of this package: tab-separated resources, comments start with a hash and a
 * space.
 */
final class SpeechTables {
    private static final Map<String, ArticulatoryClass> CLASSES = loadClasses();

    private SpeechTables() {}

    /** The articulatory classes by name, in table order. */
    static Map<String, ArticulatoryClass> classes() {
        return CLASSES;
    }

    /** Articulatory classes by phone symbol. */
    static Map<String, List<ArticulatoryClass>> phones(String resource) {
        Map<String, List<ArticulatoryClass>> phones = new LinkedHashMap<>();
        for (String[] row : rows(resource)) {
            List<ArticulatoryClass> classes = new ArrayList<>();
            for (String name : row[1].split(" ")) {
                ArticulatoryClass found = CLASSES.get(name);
                if (found == null) {
                    throw new IllegalStateException(
                            resource + ": " + row[0] + " uses unknown class " + name);
                }
                classes.add(found);
            }
            if (phones.put(row[0], List.copyOf(classes)) != null) {
                throw new IllegalStateException(resource + ": " + row[0] + " occurs twice");
            }
        }
        return Collections.unmodifiableMap(phones);
    }

    private static Map<String, ArticulatoryClass> loadClasses() {
        Map<String, float[]> targets = new LinkedHashMap<>();
        Map<String, ArticulatoryClass> classes = new LinkedHashMap<>();
        for (String[] row : rows("articulation.tsv")) {
            float[] values = new float[row.length - 2];
            for (int i = 0; i < values.length; i++) {
                values[i] = Float.parseFloat(row[i + 2]);
            }
            if (row[1].equals("target")) {
                targets.put(row[0], values);
            } else {
                float[] target = targets.get(row[0]);
                if (target == null) {
                    throw new IllegalStateException(
                            "articulation.tsv: no target row for " + row[0]);
                }
                classes.put(row[0], new ArticulatoryClass(row[0], target, values));
            }
        }
        return Collections.unmodifiableMap(classes);
    }

    private static List<String[]> rows(String resource) {
        return TextResource.lines(SpeechTables.class, resource).stream()
                .map(line -> line.split("\t"))
                .toList();
    }
}
