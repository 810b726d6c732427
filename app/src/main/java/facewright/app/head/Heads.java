package facewright.app.head;

import facewright.app.AppText;
import facewright.app.project.HeadChoice;
import facewright.assets.head.BuiltInHead;
import facewright.assets.head.HeadBuilder;
import facewright.assets.head.Identities;
import facewright.assets.head.identity.HeadParameters;
import facewright.assets.head.identity.HeadSlider;
import facewright.assets.head.identity.Identity;
import facewright.domain.FaceHead;
import facewright.domain.StudioException;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Turns what a project says about its head into parameters and back. */
public final class Heads {
    private Heads() {}

    /** What a project keeps of an identity: its name and what differs from the standard head. */
    public static HeadChoice choice(Identity identity) {
        Map<String, Double> sliders = new TreeMap<>();
        for (HeadSlider slider : HeadSlider.values()) {
            double value = identity.parameters().get(slider);
            if (value != slider.standard()) {
                sliders.put(slider.key(), value);
            }
        }
        return new HeadChoice(identity.name(), sliders);
    }

    /**
     * The identity of a choice; values outside a slider's range are cut.
     *
     * @throws StudioException when the choice names a slider that this version does not have
     */
    public static Identity identity(HeadChoice choice) throws StudioException {
        Map<HeadSlider, Double> values = new EnumMap<>(HeadSlider.class);
        for (Map.Entry<String, Double> entry : choice.sliders().entrySet()) {
            HeadSlider slider =
                    HeadSlider.ofKey(entry.getKey())
                            .orElseThrow(
                                    () ->
                                            new StudioException(
                                                    AppText.of(
                                                            "head.unknown-slider",
                                                            choice.name(),
                                                            entry.getKey())));
            values.put(slider, slider.clamp(entry.getValue()));
        }
        return new Identity(choice.name(), new HeadParameters(values));
    }

    /** Value of a slider in a choice. */
    static double value(HeadChoice choice, HeadSlider slider) {
        return slider.clamp(choice.sliders().getOrDefault(slider.key(), slider.standard()));
    }

    /** The choice with another value for a slider; standard values are left out. */
    static HeadChoice with(HeadChoice choice, HeadSlider slider, double value) {
        Map<String, Double> sliders = new TreeMap<>(choice.sliders());
        if (value == slider.standard()) {
            sliders.remove(slider.key());
        } else {
            sliders.put(slider.key(), value);
        }
        return new HeadChoice(choice.name(), sliders);
    }

    /** The person of the product whose name the choice has. */
    static Optional<Identity> person(HeadChoice choice) {
        return Identities.list().stream()
                .filter(identity -> identity.name().equals(choice.name()))
                .findFirst();
    }

    /** What resetting gives: the person of this name, or else the standard head. */
    static HeadChoice original(HeadChoice choice) {
        return person(choice).map(Heads::choice).orElse(new HeadChoice(choice.name(), Map.of()));
    }

    /** Whether sliders were moved since the person was chosen. */
    public static boolean isEdited(HeadChoice choice) {
        return !choice.equals(original(choice));
    }

    /** Builds the head of a choice; for job threads. */
    public static FaceHead make(HeadChoice choice, ProgressSink progress, CancelToken cancel)
            throws StudioException {
        if (choice.equals(HeadChoice.STANDARD)) {
            return BuiltInHead.load();
        }
        return HeadBuilder.build(identity(choice), progress, cancel);
    }
}
