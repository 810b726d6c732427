package facewright.nn;

import ai.djl.ndarray.NDArray;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A loss with the graph behind it.
 *
 * @param total what is minimised; one element
 * @param parts what it is made of, by name, in order of display; one element each
 */
public record TrainingLoss(NDArray total, Map<String, NDArray> parts) {
    public TrainingLoss {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }
}
