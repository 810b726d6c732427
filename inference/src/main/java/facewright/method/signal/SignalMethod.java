package facewright.method.signal;

import facewright.domain.InferenceText;
import facewright.domain.UserText;
import facewright.method.AnimationMethod;
import facewright.method.Animator;
import facewright.method.Availability;
import facewright.method.LayerParameters;
import facewright.method.MethodContext;
import facewright.method.MethodDescriptor;
import facewright.method.Parameter;
import facewright.method.ParameterSchema;
import facewright.method.ParameterValues;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rule-based animation from the sound alone: always available, on every head, at once. */
public final class SignalMethod implements AnimationMethod {
    static final String ID = "signal";
    private static final String VERSION = "2";

    private static final ParameterSchema SCHEMA =
            new ParameterSchema(
                    withLayers(
                            gain(
                                    "jawGain",
                                    InferenceText.of("signal.jaw-gain"),
                                    InferenceText.of("signal.jaw-gain-help")),
                            gain(
                                    "lipGain",
                                    InferenceText.of("signal.lip-gain"),
                                    InferenceText.of("signal.lip-gain-help")),
                            new Parameter.Numeric(
                                    "closure",
                                    InferenceText.of("signal.closure"),
                                    InferenceText.of("signal.closure-help"),
                                    1,
                                    0,
                                    1,
                                    0.05,
                                    ""),
                            new Parameter.Numeric(
                                    "smoothing",
                                    InferenceText.of("signal.smoothing"),
                                    InferenceText.of("signal.smoothing-help"),
                                    30,
                                    15,
                                    150,
                                    5,
                                    "ms"),
                            new Parameter.Numeric(
                                    "lead",
                                    InferenceText.of("signal.lead"),
                                    InferenceText.of("signal.lead-help"),
                                    30,
                                    -200,
                                    200,
                                    5,
                                    "ms")));

    /** Analyses outlive the animator, so that a moved slider need not wait for a new one. */
    private final CueCache cache = new CueCache();

    private static List<Parameter> withLayers(Parameter... own) {
        return Stream.concat(Stream.of(own), LayerParameters.all().stream()).toList();
    }

    private static Parameter gain(String key, UserText prompt, UserText help) {
        return new Parameter.Numeric(key, prompt, help, 1, 0, 2, 0.05, "x");
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public MethodDescriptor descriptor() {
        return new MethodDescriptor(
                InferenceText.of("signal.name"),
                InferenceText.of("signal.summary"),
                Optional.empty(),
                "GPL-3.0-or-later",
                Optional.empty(),
                MethodDescriptor.OutputKind.RIG,
                VERSION);
    }

    @Override
    public ParameterSchema parameters() {
        return SCHEMA;
    }

    @Override
    public Availability availability(MethodContext context) {
        return new Availability.Ready();
    }

    @Override
    public Animator open(MethodContext context, ParameterValues values) {
        return new SignalAnimator(SignalSettings.of(values), cache);
    }
}
