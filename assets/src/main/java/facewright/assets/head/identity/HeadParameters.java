package facewright.assets.head.identity;

import java.util.EnumMap;
import java.util.Map;

/**
 * Everything that makes one head differ from another: a value for every {@link HeadSlider}.
 * Immutable; equal values make equal heads.
 *
 * @param values by slider; sliders that are left out take their standard value
 */
public record HeadParameters(Map<HeadSlider, Double> values) {
    /** The parameters of Mira. */
    public static final HeadParameters STANDARD = new HeadParameters(Map.of());

    /**
     * @throws IllegalArgumentException when a value is not a number or outside its slider's range
     */
    public HeadParameters {
        EnumMap<HeadSlider, Double> all = new EnumMap<>(HeadSlider.class);
        for (HeadSlider slider : HeadSlider.values()) {
            double value = values.getOrDefault(slider, slider.standard());
            if (!(value >= slider.minimum() && value <= slider.maximum())) {
                throw new IllegalArgumentException(
                        slider.key()
                                + " must lie between "
                                + slider.minimum()
                                + " and "
                                + slider.maximum()
                                + ", was "
                                + value);
            }
            all.put(slider, value);
        }
        values = Map.copyOf(all);
    }

    /** The value of a slider. */
    public double get(HeadSlider slider) {
        return values.getOrDefault(slider, slider.standard());
    }

    /** These parameters with another value for one slider. */
    public HeadParameters with(HeadSlider slider, double value) {
        EnumMap<HeadSlider, Double> changed = new EnumMap<>(HeadSlider.class);
        changed.putAll(values);
        changed.put(slider, value);
        return new HeadParameters(changed);
    }
}
