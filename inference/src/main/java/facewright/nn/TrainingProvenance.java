package facewright.nn;

import java.util.Map;

/**
 * How weights were trained, for the bundle.
 *
 * @param runId identifies the run
 * @param recipe id of the recipe
 * @param config all settings by key
 * @param data the data set
 * @param seed of the run
 * @param steps done in each stage, by stage
 * @param score best validation score
 * @param scoreName what the score is, with its unit
 * @param applicationVersion version of Facewright
 * @param startedAt ISO 8601 time at which the run began
 */
public record TrainingProvenance(
        String runId,
        String recipe,
        Map<String, String> config,
        TrainingData data,
        long seed,
        Map<String, Long> steps,
        double score,
        String scoreName,
        String applicationVersion,
        String startedAt) {
    public TrainingProvenance {
        config = Map.copyOf(config);
        steps = Map.copyOf(steps);
    }
}
