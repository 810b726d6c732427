package facewright.nn;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How good a network is on examples that it was not trained on.
 *
 * @param score smaller is better; finite. Chooses the best checkpoint and ends a run early
 * @param parts further measures by name with their unit in the name, in order of display
 */
public record TrainingScore(double score, Map<String, Double> parts) {
    public TrainingScore {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }
}
