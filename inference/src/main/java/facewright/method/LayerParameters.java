package facewright.method;

import facewright.domain.InferenceText;
import facewright.domain.UserText;
import facewright.speech.layer.BlinkLayer;
import facewright.speech.layer.LayerStrengths;
import java.util.List;

/** The parameters of the layers that methods share: the same keys and texts in every method. */
public final class LayerParameters {
    private LayerParameters() {}

    /** To be put at the end of a method's parameters. */
    public static List<Parameter> all() {
        return List.of(
                new Parameter.Switch(
                        "blinks",
                        InferenceText.of("method.blinks"),
                        InferenceText.of("method.blinks-help"),
                        true),
                new Parameter.Numeric(
                        "blinkRate",
                        InferenceText.of("method.blink-rate"),
                        InferenceText.of("method.blink-rate-help"),
                        BlinkLayer.USUAL_PER_MINUTE,
                        4,
                        40,
                        1,
                        ""),
                strength(
                        "gaze",
                        InferenceText.of("method.gaze"),
                        InferenceText.of("method.gaze-help")),
                strength(
                        "brows",
                        InferenceText.of("method.brows"),
                        InferenceText.of("method.brows-help")),
                strength(
                        "head",
                        InferenceText.of("method.head"),
                        InferenceText.of("method.head-help")));
    }

    private static Parameter strength(String key, UserText prompt, UserText help) {
        return new Parameter.Numeric(key, prompt, help, 1, 0, 2, 0.05, "x");
    }

    /** What a schema with {@link #all} was set to. */
    public static LayerStrengths strengths(ParameterValues values) {
        return new LayerStrengths(
                values.isOn("blinks") ? values.number("blinkRate") : 0,
                values.number("gaze"),
                values.number("brows"),
                values.number("head"));
    }
}
