package facewright.io.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** All export formats of this installation, in the order of their ids. Immutable. */
public final class Exporters {
    private final List<MotionExporter> exporters;

    /**
     * @throws IllegalArgumentException when two exporters have the same id
     */
    public Exporters(List<MotionExporter> exporters) {
        List<MotionExporter> sorted = new ArrayList<>(exporters);
        sorted.sort(Comparator.comparing(MotionExporter::id));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).id().equals(sorted.get(i - 1).id())) {
                throw new IllegalArgumentException(
                        "two exporters have the id " + sorted.get(i).id());
            }
        }
        this.exporters = List.copyOf(sorted);
    }

    /** Finds all exporters on the class path. */
    public static Exporters discover() {
        List<MotionExporter> found = new ArrayList<>();
        ServiceLoader.load(MotionExporter.class).forEach(found::add);
        return new Exporters(found);
    }

    public List<MotionExporter> exporters() {
        return exporters;
    }

    public Optional<MotionExporter> exporter(String id) {
        return exporters.stream().filter(e -> e.id().equals(id)).findFirst();
    }
}
