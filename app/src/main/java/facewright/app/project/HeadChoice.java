package facewright.app.project;

import java.util.Map;
import java.util.TreeMap;

/**
 * Which head a project uses. Immutable.
 *
 * @param name what people call it
 * @param sliders values that differ from the standard head's, by the slider's key
 */
public record HeadChoice(String name, Map<String, Double> sliders) {
    /** The head of a new project. */
    public static final HeadChoice STANDARD = new HeadChoice("Mira", Map.of());

    /**
     * @throws IllegalArgumentException when the name is blank or a value is no number
     */
    public HeadChoice {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a head needs a name");
        }
        sliders = Map.copyOf(sliders);
        sliders.forEach(
                (key, value) -> {
                    if (!Double.isFinite(value)) {
                        throw new IllegalArgumentException(key + " must be a number");
                    }
                });
    }

    /** The same head with another value for one slider. */
    public HeadChoice with(String slider, double value) {
        Map<String, Double> changed = new TreeMap<>(sliders);
        changed.put(slider, value);
        return new HeadChoice(name, changed);
    }
}
