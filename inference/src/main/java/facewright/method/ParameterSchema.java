package facewright.method;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of a method in the order of their display. The inspector, the command line and the
 * project are all made from it.
 *
 * @param parameters no key twice
 */
public record ParameterSchema(List<Parameter> parameters) {
    public ParameterSchema {
        parameters = List.copyOf(parameters);
        if (parameters.stream().map(Parameter::key).distinct().count() != parameters.size()) {
            throw new IllegalArgumentException("a parameter key occurs twice");
        }
    }

    public Optional<Parameter> parameter(String key) {
        return parameters.stream().filter(p -> p.key().equals(key)).findFirst();
    }

    /** All parameters at their defaults. */
    public ParameterValues defaults() {
        return values(Map.of());
    }

    /**
     * Values from texts; parameters that are not named keep their default.
     *
     * @throws IllegalArgumentException for an unknown key or a value that does not fit; the message
     *     names both
     */
    public ParameterValues values(Map<String, String> texts) {
        Map<String, String> canonical = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            String text = texts.get(parameter.key());
            canonical.put(
                    parameter.key(),
                    text == null ? parameter.defaultText() : parameter.canonical(text));
        }
        for (String key : texts.keySet()) {
            if (!canonical.containsKey(key)) {
                throw new IllegalArgumentException(
                        "there is no parameter " + key + "; there are " + canonical.keySet());
            }
        }
        return new ParameterValues(canonical);
    }
}
