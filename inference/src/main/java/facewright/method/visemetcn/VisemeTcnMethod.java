package facewright.method.visemetcn;

import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import facewright.domain.UserText;
import facewright.engine.ModelBundle;
import facewright.method.AnimationMethod;
import facewright.method.Animator;
import facewright.method.Availability;
import facewright.method.LayerParameters;
import facewright.method.MethodContext;
import facewright.method.MethodDescriptor;
import facewright.method.Parameter;
import facewright.method.ParameterSchema;
import facewright.method.ParameterValues;
import facewright.method.SpeechMaterial;
import facewright.method.Suitability;
import facewright.nn.model.BundleFolders;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The default method: a small network that hears which sounds are spoken. Ships its weights. */
public final class VisemeTcnMethod implements AnimationMethod {
    static final String ID = "viseme-tcn";

    private static final String VERSION = "5";

    /** Readiness to make contacts at which measured closures and errors balance best. */
    static final double DEFAULT_CLOSURE = 0.9;

    private static final ParameterSchema SCHEMA =
            new ParameterSchema(
                    with(
                            LayerParameters.all(),
                            gain(
                                    "jawGain",
                                    InferenceText.of("viseme-tcn.jaw-gain"),
                                    InferenceText.of("viseme-tcn.jaw-gain-help")),
                            gain(
                                    "lipGain",
                                    InferenceText.of("viseme-tcn.lip-gain"),
                                    InferenceText.of("viseme-tcn.lip-gain-help")),
                            gain(
                                    "roundGain",
                                    InferenceText.of("viseme-tcn.round-gain"),
                                    InferenceText.of("viseme-tcn.round-gain-help")),
                            new Parameter.Numeric(
                                    "rate",
                                    InferenceText.of("viseme-tcn.rate"),
                                    InferenceText.of("viseme-tcn.rate-help"),
                                    1,
                                    0.7,
                                    1.4,
                                    0.05,
                                    "x"),
                            new Parameter.Numeric(
                                    "lead",
                                    InferenceText.of("viseme-tcn.lead"),
                                    InferenceText.of("viseme-tcn.lead-help"),
                                    30,
                                    0,
                                    150,
                                    5,
                                    "ms"),
                            new Parameter.Numeric(
                                    "closure",
                                    InferenceText.of("viseme-tcn.closure"),
                                    InferenceText.of("viseme-tcn.closure-help"),
                                    DEFAULT_CLOSURE,
                                    0,
                                    1,
                                    0.05,
                                    "")));

    private static List<Parameter> with(List<Parameter> layers, Parameter... own) {
        return Stream.concat(Stream.of(own), layers.stream()).toList();
    }

    private static Parameter gain(String key, UserText prompt, UserText help) {
        return new Parameter.Numeric(key, prompt, help, 1, 0.3, 1.5, 0.05, "x");
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public MethodDescriptor descriptor() {
        return new MethodDescriptor(
                InferenceText.of("viseme-tcn.name"),
                InferenceText.of("viseme-tcn.summary"),
                Optional.empty(),
                "GPL-3.0-or-later",
                Optional.of("CC0-1.0"),
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
    public Suitability suitability(SpeechMaterial material) {
        return material.mayBeEnglish()
                ? new Suitability.Usable()
                : new Suitability.Suggested(InferenceText.of("viseme-tcn.suggested"));
    }

    @Override
    public Animator open(MethodContext context, ParameterValues values) throws StudioException {
        ModelBundle bundle =
                BundleFolders.open(
                        context.bundle(), context.dataDirectory(), VisemeTcnMethod.class, ID);
        return VisemeTcnAnimator.open(bundle, values);
    }
}
