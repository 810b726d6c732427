package facewright.method;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Checked values of all parameters of a schema, as canonical texts by key. Made by {@link
 * ParameterSchema#values}.
 *
 * @param texts by key, in schema order
 */
public record ParameterValues(Map<String, String> texts) {
    public ParameterValues {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    public double number(String key) {
        return Double.parseDouble(text(key));
    }

    public boolean isOn(String key) {
        return Boolean.parseBoolean(text(key));
    }

    /**
     * @throws IllegalArgumentException when the schema has no such parameter
     */
    public String text(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException(
                    "there is no parameter " + key + " in " + texts.keySet());
        }
        return text;
    }
}
