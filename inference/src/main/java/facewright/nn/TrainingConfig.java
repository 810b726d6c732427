package facewright.nn;

import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A checked value for every option of a training, as canonical texts by key, in the order of the
 * options. Immutable.
 */
public final class TrainingConfig {
    private final Map<String, String> texts;

    private TrainingConfig(Map<String, String> texts) {
        this.texts = Collections.unmodifiableMap(texts);
    }

    /**
     * Values from texts; options that are not named keep their default.
     *
     * @throws StudioException for a key that no option has, with the known ones, and for a value
     *     that does not fit, with what does
     */
    public static TrainingConfig of(List<TrainingOption> options, Map<String, String> chosen)
            throws StudioException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (TrainingOption option : options) {
            String text = chosen.get(option.key());
            try {
                texts.put(
                        option.key(), text == null ? option.defaultText() : option.canonical(text));
            } catch (IllegalArgumentException e) {
                throw new StudioException(
                        InferenceText.of(
                                "nn.training.bad-value",
                                option.key(),
                                option.allowed(),
                                String.valueOf(text)),
                        e);
            }
        }
        if (texts.size() != options.size()) {
            throw new IllegalArgumentException("a key occurs twice in " + options);
        }
        for (String key : chosen.keySet()) {
            if (!texts.containsKey(key)) {
                throw new StudioException(
                        InferenceText.of(
                                "nn.training.unknown-key", key, String.join(", ", texts.keySet())));
            }
        }
        return new TrainingConfig(texts);
    }

    /** All values by key, in the order of the options. */
    public Map<String, String> texts() {
        return texts;
    }

    /** The value as it stands. */
    public String text(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no option " + key + " in " + texts.keySet());
        }
        return text;
    }

    /** A whole number that fits an int. */
    public int integer(String key) {
        return Math.toIntExact(Long.parseLong(text(key)));
    }

    public double number(String key) {
        return Double.parseDouble(text(key));
    }

    public boolean isOn(String key) {
        return Boolean.parseBoolean(text(key));
    }
}
