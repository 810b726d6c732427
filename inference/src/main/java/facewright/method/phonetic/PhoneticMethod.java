package facewright.method.phonetic;

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
import facewright.method.SpeechMaterial;
import facewright.method.Suitability;
import facewright.speech.ArticulationSettings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Animation from a phone track: dominance of neighbouring sounds (Cohen and Massaro, 1993), hard
 * closures over it, emphasis from the voice, and the layers of the upper face and the head. Always
 * available; a clip needs phones.
 */
public final class PhoneticMethod implements AnimationMethod {
    static final String ID = "phonetic";
    private static final String VERSION = "1";

    private static final ParameterSchema SCHEMA =
            new ParameterSchema(
                    Stream.concat(own().stream(), LayerParameters.all().stream()).toList());

    /** Voices outlive the animator, so that a moved slider or boundary need not wait. */
    private final VoiceCache cache = new VoiceCache();

    private static List<Parameter> own() {
        return List.of(
                new Parameter.Choice(
                        "style",
                        InferenceText.of("phonetic.style"),
                        InferenceText.of("phonetic.style-help"),
                        PhoneticStyle.EVEN.id(),
                        PhoneticStyle.ids()),
                number(
                        "clarity",
                        InferenceText.of("phonetic.clarity"),
                        InferenceText.of("phonetic.clarity-help"),
                        new double[] {1, 0.4, 1.6, 0.05},
                        "x"),
                number(
                        "closure",
                        InferenceText.of("phonetic.closure"),
                        InferenceText.of("phonetic.closure-help"),
                        new double[] {1, 0, 1, 0.05},
                        ""),
                number(
                        "lead",
                        InferenceText.of("phonetic.lead"),
                        InferenceText.of("phonetic.lead-help"),
                        new double[] {30, 0, 150, 5},
                        "ms"),
                number(
                        "smoothing",
                        InferenceText.of("phonetic.smoothing"),
                        InferenceText.of("phonetic.smoothing-help"),
                        new double[] {
                            ArticulationSettings.USUAL_SMOOTHING_SECONDS * 1000, 5, 100, 1
                        },
                        "ms"),
                number(
                        "emphasis",
                        InferenceText.of("phonetic.emphasis"),
                        InferenceText.of("phonetic.emphasis-help"),
                        new double[] {1, 0, 2, 0.05},
                        "x"));
    }

    /**
     * @param range default, least, most, step
     */
    private static Parameter number(
            String key, UserText prompt, UserText help, double[] range, String unit) {
        return new Parameter.Numeric(
                key, prompt, help, range[0], range[1], range[2], range[3], unit);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public MethodDescriptor descriptor() {
        return new MethodDescriptor(
                InferenceText.of("phonetic.name"),
                InferenceText.of("phonetic.summary"),
                Optional.of(
                        "M. M. Cohen and D. W. Massaro, Modeling Coarticulation in Synthetic"
                                + " Visual Speech, in: Models and Techniques in Computer"
                                + " Animation, Springer, 1993"),
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
    public boolean readsPhones() {
        return true;
    }

    @Override
    public Availability availability(MethodContext context) {
        return new Availability.Ready();
    }

    @Override
    public Suitability suitability(SpeechMaterial material) {
        if (!material.mayBeEnglish()) {
            String language =
                    material.language().map(l -> l.getDisplayLanguage(Locale.ENGLISH)).orElse("");
            return new Suitability.Unsuited(InferenceText.of("phonetic.other-language", language));
        }
        return material.hasPhones()
                ? new Suitability.Suggested(InferenceText.of("phonetic.suggested"))
                : new Suitability.Unsuited(InferenceText.of("phonetic.no-phones"));
    }

    @Override
    public Animator open(MethodContext context, ParameterValues values) {
        return new PhoneticAnimator(PhoneticSettings.of(values), cache);
    }
}
