package facewright.method.visemetcn;

import com.fasterxml.jackson.databind.node.ObjectNode;
import facewright.engine.BundleDescription;
import facewright.nn.TrainingProvenance;
import java.util.TreeMap;

/** How weights were trained, as the bundle tells it. */
final class TrainingNotes {
    private TrainingNotes() {}

    static ObjectNode of(TrainingProvenance provenance) {
        ObjectNode notes = BundleDescription.nothing();
        notes.put("recipe", provenance.recipe());
        notes.put("data", provenance.data().name());
        notes.put("dataHash", provenance.data().contentHash());
        notes.put("seed", provenance.seed());
        notes.put("score", provenance.score());
        notes.put("scoreName", provenance.scoreName());
        notes.put("application", provenance.applicationVersion());
        ObjectNode steps = notes.putObject("steps");
        new TreeMap<>(provenance.steps()).forEach(steps::put);
        ObjectNode config = notes.putObject("config");
        new TreeMap<>(provenance.config()).forEach(config::put);
        return notes;
    }
}
