package facewright.io.export;

import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import java.util.List;
import java.util.Map;

/** Reads the options of a request. */
public final class ExportOptions {
    private final Map<String, String> texts;

    public ExportOptions(ExportRequest request) {
        this.texts = request.options();
    }

    /**
     * One of several names.
     *
     * @throws StudioException when the option is set to another one
     */
    public String choice(String key, String fallback, List<String> allowed) throws StudioException {
        String text = texts.getOrDefault(key, fallback).trim();
        if (!allowed.contains(text)) {
            throw new StudioException(
                    InferenceText.of("export.bad-choice", key, text, String.join(", ", allowed)));
        }
        return text;
    }

    /**
     * A number between limits.
     *
     * @throws StudioException when the option is no such number
     */
    public double number(String key, double fallback, double minimum, double maximum)
            throws StudioException {
        String text = texts.get(key);
        if (text == null) {
            return fallback;
        }
        double value;
        try {
            value = Double.parseDouble(text.trim());
        } catch (NumberFormatException e) {
            value = Double.NaN;
        }
        if (!(value >= minimum && value <= maximum)) {
            throw new StudioException(
                    InferenceText.of("export.bad-number", key, text, minimum, maximum));
        }
        return value;
    }
}
