package facewright.training.run;

import facewright.engine.TorchDevice;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to train. A resumed run takes recipe, data, settings and seeds from its folder.
 *
 * @param recipe id of the recipe; may be empty when resuming
 * @param data folder of the data set; empty: that of the run that is resumed
 * @param run folder of the run
 * @param settings chosen by key; others keep the recipe's defaults
 * @param seeds one training each
 * @param device where
 * @param resume whether the folder holds a run that goes on
 * @param cache folder for encoded examples that several runs share; empty: inside the run
 * @param applicationVersion version of Facewright, for the record
 */
public record TrainingRequest(
        String recipe,
        Optional<Path> data,
        Path run,
        Map<String, String> settings,
        List<Long> seeds,
        TorchDevice device,
        boolean resume,
        Optional<Path> cache,
        String applicationVersion) {
    public TrainingRequest {
        settings = Map.copyOf(settings);
        seeds = List.copyOf(seeds);
    }
}
